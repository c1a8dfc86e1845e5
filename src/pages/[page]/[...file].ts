import type { APIRoute, GetStaticPaths } from 'astro';
import { type MediaFile, mediaResponse, readPageMediaFiles, readWholePictures } from '../../infra/media';

export const getStaticPaths = (async () => {
  const files = [...(await readPageMediaFiles()), ...(await readWholePictures())];
  return files.map((file) => ({ params: { page: file.slug, file: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: MediaFile }> = ({ props: { file } }) => mediaResponse(file);
