/** What blocks of code and diagrams became, remembered while the process runs: one that stands twice, or in a post that is saved again, is made once. */
const memory = new Map<string, string>();
const most = 2_000;

/** What `make` gives for `what`, made once. Each caller has it for itself. */
export async function remembered<T>(what: readonly string[], make: () => Promise<T>): Promise<T> {
  const key = JSON.stringify(what);
  const known = memory.get(key);
  if (known !== undefined) return JSON.parse(known) as T;
  const made = await make();
  if (memory.size >= most) for (const oldest of memory.keys()) if (memory.delete(oldest)) break;
  memory.set(key, JSON.stringify(made));
  return made;
}
