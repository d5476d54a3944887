// In: pieces of work. Out: what each costs, in processor time, rounds interleaved so that a busy machine slows all alike.

/** One way of doing something. */
export interface Variant {
  readonly name: string;
  /** Bytes of text that one round reads. */
  readonly bytes: number;
  readonly round: () => void;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of all stays at or below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] as number;
}

/** Milliseconds of processor time that this thread has used; what other processes do doesn't count. */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time of all threads: the collector of garbage and the compiler count. */
export function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Megabytes a second of processor time of each variant: medians over the rounds, after a first one that is thrown away. */
export function throughput(variants: readonly Variant[], rounds: number): Map<string, number> {
  const taken = new Map(variants.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++)
    for (const { name, bytes, round: work } of variants) {
      const start = processMs();
      work();
      const ms = processMs() - start;
      if (round >= 0) taken.get(name)?.push(bytes / 1000 / ms);
    }
  return new Map([...taken].map(([name, speeds]) => [name, median(speeds)]));
}

/** Milliseconds that each text takes, warm: every text is read `rounds` times after a first one that is thrown away. */
export function latencies(texts: readonly string[], rounds: number, work: (text: string) => void): number[] {
  const taken: number[] = [];
  for (let round = -1; round < rounds; round++)
    for (const text of texts) {
      const start = threadMs();
      work(text);
      if (round >= 0) taken.push(threadMs() - start);
    }
  return taken;
}
