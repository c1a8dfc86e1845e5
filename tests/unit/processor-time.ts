/** Processor time for tests of growth: others on the machine do not count. */
import process from 'node:process';

/** Milliseconds of processor that `work` takes; the oldest Node that is promised knows those of the whole process alone. */
export async function processorTime(work: () => unknown): Promise<number> {
  const used = process.threadCpuUsage ?? process.cpuUsage;
  const before = used();
  await work();
  return used(before).user / 1000;
}
