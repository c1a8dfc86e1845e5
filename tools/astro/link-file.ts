/** Gives a file a second name: a hard link, which costs neither reading nor room; where the file system has none, a copy. */
import { copyFile, link, rm } from 'node:fs/promises';

/** What stands at `name` is replaced, not written over: it may be a name of another file. */
export async function linkFile(file: URL, name: URL): Promise<void> {
  const linked = () => link(file, name);
  await linked()
    .catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      await rm(name);
      await linked();
    })
    .catch(() => copyFile(file, name));
}
