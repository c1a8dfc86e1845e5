/** Which files of the content came with the project, and which of them an owner's own posts still need. Pure: the command reads and deletes. */

/** Folders of the content whose entries are samples; its pages speak of the site, and are rewritten rather than deleted. */
export const sampleFolders = ['posts', 'authors', 'categories', 'series', 'tags'] as const;

type Term = Exclude<(typeof sampleFolders)[number], 'posts'>;

/** Ids that a post names. */
export type Named = Readonly<Record<Term, readonly string[]>>;

export interface Clearing {
  /** Paths below the content folder: a post's folder, or a file. */
  readonly deleted: readonly string[];
  readonly kept: readonly string[];
}

/** The id of the entry that a folder or file of this name is. */
export const stem = (name: string): string => name.replace(/\.\w+$/, '');

/** `samples` and `content` are the names in each folder; `own` is what the owner's own posts name. */
export function clearing(
  samples: Readonly<Record<string, readonly string[]>>,
  content: Readonly<Record<string, readonly string[]>>,
  own: readonly Named[],
): Clearing {
  const isNamed = (folder: string, name: string) =>
    folder !== 'posts' && own.some((named) => named[folder as Term].includes(stem(name)));
  const there = sampleFolders.flatMap((folder) =>
    (samples[folder] ?? [])
      .filter((name) => content[folder]?.includes(name))
      .map((name) => ({ path: `${folder}/${name}`, isKept: isNamed(folder, name) })),
  );
  return {
    deleted: there.filter(({ isKept }) => !isKept).map(({ path }) => path),
    kept: there.filter(({ isKept }) => isKept).map(({ path }) => path),
  };
}

/** `text` with the words alone of each link to one of `paths`, in the forms that Markdown and MDX have. */
export const withoutLinks = (text: string, paths: readonly string[]): string =>
  text.replace(/\[([^\]]*)\]\((\/[^\s)#?]*)[^)]*\)/g, (link, words: string, path: string) =>
    paths.includes(path) ? words : link,
  );
