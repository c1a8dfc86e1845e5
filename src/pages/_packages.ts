/** Packages of which readers get a part, for the page of credits and the file of their licences. */
import { pageUrl } from '../domain/urls';
import { readPages, readSite } from '../infra/blog';
import { type Credit, packages } from '../infra/credits';
import { siteCards } from '../outputs/og-cards';
import { site } from '../site.config';

export async function readPackages(): Promise<Credit[]> {
  const pages = (await readPages()).map(({ id, data: { frontmatter } }) => ({ ...frontmatter, url: pageUrl(id) }));
  const { blog, t } = await readSite();
  const written = siteCards(blog, pages, site, t).map(({ title, label, note, facts, lang }) => ({
    text: [title, label, note, facts].join(' '),
    lang,
  }));
  return packages(written);
}
