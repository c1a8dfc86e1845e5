/** A content folder that shows every picture and plays every recording of `planted-metadata.ts`, in every place that takes one. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plantedPictures, plantedRecordings } from '../fixtures/planted-metadata.ts';

const frontmatter = (title: string, more = '') =>
  `---\ntitle: ${title}\ndescription: Files with planted metadata.\npubDate: 2029-01-01\ncategory: craft\n${more}---\n\n`;

export async function writePlantedContent(root: string): Promise<void> {
  const pictures = await plantedPictures();
  const recordings = plantedRecordings();
  const write = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  const names = Object.keys(pictures);
  const shown = names.map((name) => `![What ${name} shows](./${name})`).join('\n\n');
  const films = ['a.mp4', 'b.webm'].map(
    (name) => `::video[What is seen]{src=./${name} poster=./a.jpg captions=./f.vtt}`,
  );
  const sounds = ['c.m4a', 'd.mp3', 'e.wav'].map((name) => `::audio[What is heard]{src=./${name}}`);
  const posters = names
    .filter((name) => !/tiff/.test(name))
    .map((name) => `::video[Seen]{src=./a.mp4 poster=./${name} muted}`);
  await write('authors/sodiarc-team.yaml', 'name: Sodiarc Team\nteam: true\navatar: ./face.jpg\n');
  await write('authors/drawn.yaml', 'name: Drawn Team\nteam: true\navatar: ./face.svg\n');
  await write('authors/face.jpg', pictures['a.jpg'] ?? '');
  await write('authors/face.svg', pictures['g.svg'] ?? '');
  await write('categories/craft.yaml', 'name: Craft\ndescription: How things are made.\n');
  for (const folder of ['posts/pictures', 'posts/recordings', 'posts/code', 'pages']) {
    const files = { ...pictures, ...recordings };
    for (const [name, bytes] of Object.entries(files)) await write(`${folder}/${name}`, bytes);
  }
  await write(
    'posts/pictures/index.md',
    `${frontmatter('Pictures', 'hero: { src: ./a.jpg, alt: Bands }\nauthors: [sodiarc-team, drawn]\n')}${shown}\n`,
  );
  await write(
    'posts/recordings/index.md',
    `${frontmatter('Recordings', 'hero: { src: ./g.svg, alt: A square }\n')}${[...films, ...sounds, ...posters].join('\n\n')}\n`,
  );
  // Astro reads an SVG that code imports by a regular expression, which a comment with a tag leads astray; a page's policy allows no styles of a drawing's own.
  await write(
    'posts/code/drawn.svg',
    (pictures['g.svg'] ?? '').toString().replace(/<!--.*?-->|<style>.*?<\/style>/gs, ''),
  );
  await write(
    'posts/code/Raw.astro',
    "---\nimport picture from './b.png';\nimport Drawing from './drawn.svg';\n---\n\n<img src={picture.src} alt=\"Bands\" /><Drawing />\n",
  );
  await write(
    'posts/code/index.mdx',
    `${frontmatter('Code')}import Raw from './Raw.astro';\n\n<Raw />\n\n![Bands](./c.webp)\n`,
  );
  await write(
    'pages/about.md',
    `---\ntitle: About\ndescription: Who writes here.\n---\n\n![Bands](./d.avif)\n\n${films[0]}\n`,
  );
}
