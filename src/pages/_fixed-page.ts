/** What the route of a page that every site has begins with. A file whose name begins with an underscore is no route. */
import { type FixedPageName, fixedPages } from '../domain/site-pages';
import { readSite } from '../infra/blog';
import { type PageFacts, pageMeta } from '../outputs/page-meta';
import { fixedWords } from '../outputs/page-words';

export async function readFixedPage(name: FixedPageName, subject?: PageFacts['subject']) {
  const context = await readSite();
  const { facts, t, pageAt } = context;
  const meta = pageMeta(pageAt(fixedPages[name].url), { ...fixedWords(facts, t)[name], subject }, facts);
  return { ...context, meta };
}
