/** Files of plain text: for crawlers, for language models, and of licences. */
import type { APIRoute } from 'astro';
import type { Post } from '../domain/post';
import {
  fileOf,
  indexNowKeyUrl,
  llmsFullUrl,
  llmsUrl,
  packageLicencesUrl,
  robotsUrl,
  typefaceLicenceUrl,
} from '../domain/urls';
import { postEntry, readSite, siteFacts } from '../infra/blog';
import { typefaceLicence } from '../infra/credits';
import { isReview } from '../infra/gate';
import { postMarkdown } from '../infra/post-markdown';
import { llmsFullTxt, llmsTxt } from '../outputs/llms';
import { rawMarkdown } from '../outputs/raw-markdown';
import { closedRobots, robots } from '../outputs/robots';
import { site } from '../site.config';
import { readPackages } from './_packages';

const { indexNow } = site.announce;

async function* documents(posts: readonly Post[]) {
  for (const post of posts) yield rawMarkdown(post, await postMarkdown(post, await postEntry(post.slug)), siteFacts);
}

const texts: Readonly<Record<string, () => string | Promise<string>>> = {
  [robotsUrl]: () => (isReview ? closedRobots : robots(siteFacts.url, site.aiCrawlers)),
  [llmsUrl]: async () => {
    const { blog, facts, t } = await readSite();
    return llmsTxt(blog, facts, t.llms);
  },
  [llmsFullUrl]: async () => {
    const { blog, facts, t } = await readSite();
    return llmsFullTxt(documents(blog.posts), blog.posts.length, facts, t.llms);
  },
  [typefaceLicenceUrl]: typefaceLicence,
  [packageLicencesUrl]: async () =>
    (await readPackages()).map(({ name, licence, text }) => `${name}: ${licence}\n\n${text.trim()}\n`).join('\n\n'),
  // By it IndexNow knows that a message comes from the site.
  ...(indexNow && { [indexNowKeyUrl(indexNow.key)]: () => indexNow.key }),
};

export const getStaticPaths = () =>
  Object.keys(texts).map((url) => ({ params: { text: fileOf(url).slice(0, -'.txt'.length) }, props: { url } }));

export const GET: APIRoute<{ url: string }> = async ({ props: { url } }) => new Response(await texts[url]?.());
