/** Astro's image service, but for pictures of several frames: it would lay them out below one another in formats that hold one. */
import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';

const moving: readonly unknown[] = ['webp', 'gif'];

/** The first frame. */
async function still(bytes: Uint8Array): Promise<Uint8Array> {
  const { pages = 1 } = await sharp(bytes).metadata();
  return pages > 1 ? new Uint8Array(await sharp(bytes).autoOrient().png().toBuffer()) : bytes;
}

const service: LocalImageService = {
  ...sharpService,
  transform: async (bytes, options, config, logger) =>
    sharpService.transform(moving.includes(options['format']) ? bytes : await still(bytes), options, config, logger),
};

// biome-ignore lint/style/noDefaultExport: Astro asks for it.
export default service;
