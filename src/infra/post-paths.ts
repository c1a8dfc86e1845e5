/** What Astro asks a route that has one address for each public post. */
import { readBlog } from './blog.ts';

export async function publicPostPaths() {
  const { posts } = await readBlog();
  return posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
}
