import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkPublicFiles } from '../../../src/authoring/public-files.ts';
import { aFolder, writeFiles } from '../../a-folder.ts';
import { plantedPictures, plantedRecordings } from '../../fixtures/planted-metadata.ts';

const root = await aFolder();
const outside = await aFolder({ 'secret.txt': 'secret' });

test('metadata, a drawing that acts and a link to elsewhere are found; what is clean, or no picture, is not', async () => {
  const planted = { ...(await plantedPictures()), ...plantedRecordings() };
  const files: Record<string, Buffer | string> = {
    'photo.jpg': planted['a.jpg'] ?? '',
    'song.mp3': planted['d.mp3'] ?? '',
    'film.mp4': planted['a.mp4'] ?? '',
    'acts.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"\n onload="x()"/>',
    'clean.png': await sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
    'clean.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>A</title></svg>',
    'paper.pdf': '%PDF',
    'report.pdf': '%PDF <</Author (Ana)>>',
  };
  await writeFiles(root, files);
  await symlink(join(outside, 'secret.txt'), join(root, 'linked.txt'));
  await symlink(join(root, 'gone.png'), join(root, 'dangling.png'));
  const problems = await checkPublicFiles([...Object.keys(files), 'linked.txt', 'dangling.png'], root, [root]);
  expect(problems.map(({ severity, file, message }) => `${severity} ${file} ${message.split(',')[0]}`)).toEqual([
    'finding public/photo.jpg This file holds metadata (exif',
    'finding public/song.mp3 This file holds metadata',
    'finding public/film.mp4 This file holds metadata',
    'finding public/acts.svg This file holds onload on <svg>',
    'finding public/report.pdf This file holds the name of its author',
    'error public/linked.txt "linked.txt" leads outside the content folder',
    'error public/dangling.png This is no file that could be copied: a pipe',
  ]);
  expect(problems[3]).toMatchObject({ line: 2, column: 1 });
});

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(root, 'pipe.png')]);
  expect((await checkPublicFiles(['pipe.png'], root, [root])).map(({ rule }) => rule)).toEqual(['public-file']);
});
