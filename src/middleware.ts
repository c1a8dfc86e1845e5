/** Gives every page what stands around its content: the topics of the footer. */
import { defineMiddleware } from 'astro:middleware';
import { readSite } from './infra/blog';

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const { blog } = await readSite();
  locals.topics = blog.categories.map(({ key: { name: label, url: href } }) => ({ label, href }));
  return next();
});
