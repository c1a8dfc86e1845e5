import type { APIRoute, GetStaticPaths } from 'astro';
import { type MediaFile, mediaResponse, readMediaFiles } from '../../../infra/media';

export const getStaticPaths = (async () => {
  const files = await readMediaFiles();
  return files.map((file) => ({ params: { slug: file.slug, file: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: MediaFile }> = ({ props: { file } }) => mediaResponse(file);
