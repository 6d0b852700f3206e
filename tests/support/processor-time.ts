/** Time of the processor, which other programs do not change, in microseconds: the least of some, since one that lasts milliseconds is easily disturbed. */
export function processorTime(work: () => unknown, times: number): number {
  const all = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user;
  });
  return Math.min(...all);
}
