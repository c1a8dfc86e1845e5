/** What the published texts make use of. */
import { postEntry, readBlog, readPages } from './blog.ts';

/** Names of the constructs with a style sheet or script of their own in any public post or page. */
export async function readFeatures(): Promise<ReadonlySet<string>> {
  const { posts } = await readBlog();
  const entries = [...(await Promise.all(posts.map(({ slug }) => postEntry(slug)))), ...(await readPages())];
  return new Set(entries.flatMap(({ data }) => data.document.features));
}
