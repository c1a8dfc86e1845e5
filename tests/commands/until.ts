/** Resolves once `isSo`, asked again and again; the test's own time limit ends it. */
import { setTimeout as pause } from 'node:timers/promises';

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(10);
}
