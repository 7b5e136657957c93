import { isDeepStrictEqual } from 'node:util';

/** Tells a story step by step: what happened, how long it took; counts what differed from what was expected. */
export interface Narrator {
  chapter(title: string): void;
  /** Runs a step and prints one line; an error is printed, and the story goes no further. */
  step<T>(what: string, run: () => Promise<T>, detail?: (result: T) => string): Promise<T>;
  /** Compares what was seen with what the protocol says. */
  expect(what: string, seen: unknown, wanted: unknown): void;
  readonly differences: number;
  readonly steps: number;
}

export function narrator(print: (line: string) => void): Narrator {
  let differences = 0;
  let steps = 0;
  return {
    chapter: (title) => print(`\n${title}`),
    step: async (what, run, detail) => {
      const from = performance.now();
      steps += 1;
      const number = String(steps).padStart(2, ' ');
      try {
        const result = await run();
        const took = `${Math.round(performance.now() - from)} ms`.padStart(8, ' ');
        print(`${number}. ${took}  ${what}${detail ? `: ${detail(result)}` : ''}`);
        return result;
      } catch (error) {
        differences += 1;
        print(`${number}.   ERRORE  ${what}: ${error instanceof Error ? error.message : error}`);
        throw error;
      }
    },
    expect: (what, seen, wanted) => {
      if (isDeepStrictEqual(seen, wanted)) return;
      differences += 1;
      print(`    DIVERSO  ${what}: ${JSON.stringify(seen)}, atteso ${JSON.stringify(wanted)}`);
    },
    get differences() {
      return differences;
    },
    get steps() {
      return steps;
    },
  };
}
