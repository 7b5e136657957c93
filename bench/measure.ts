export interface Measuring {
  /** So many callers, each waiting for its answer. */
  readonly callers: number;
  readonly seconds: number;
}

/** Calls for some seconds after a short warm-up, and prints rate and percentiles. */
export async function measure(
  what: string,
  call: (n: number) => Promise<unknown>,
  { callers, seconds }: Measuring,
): Promise<void> {
  let n = 0;
  const run = async (until: number, into: number[]) => {
    while (performance.now() < until) {
      const from = performance.now();
      n += 1;
      await call(n);
      into.push(performance.now() - from);
    }
  };
  const all = (some: number, into: number[]) =>
    Promise.all(Array.from({ length: callers }, () => run(performance.now() + some * 1000, into)));
  await all(1, []);
  const took: number[] = [];
  await all(seconds, took);
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  const rate = (took.length / seconds).toFixed(0).padStart(6);
  console.log(
    `${what.padEnd(48)} ${rate}/s   p50 ${at(0.5).toFixed(1)} ms   p99 ${at(0.99).toFixed(1)} ms   (${callers} clients)`,
  );
}
