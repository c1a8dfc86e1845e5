/** Where pictures that are published whole are found. */
import type { WholePicture } from '../authoring/placeholders.ts';

/** Astro's folder for files with a digest in their name: hosts are told to keep them. */
export const assetFolder = '_astro';

export const pictureOf = <Format extends string>({
  name,
  width,
  height,
  format,
}: Omit<WholePicture, 'format'> & { readonly format: Format }) => ({
  src: `/${assetFolder}/${name}`,
  width,
  height,
  format,
});
