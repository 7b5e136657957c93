import type { Difference, Finding } from '@staffetta/journal';
import type { Say } from '../words/say.ts';

/** One thing that is wrong with an export, in a sentence that names the place. */
export function sayFinding(finding: Finding, say: Say): string {
  const { code, place, number = 0 } = finding;
  const n = place.part === 'entry' ? place.n : 0;
  // For `entry.missing`, which alone has two forms: how many.
  return say(`finding.${code}`, { line: place.line, n, number, count: number - n + 1 });
}

/** Why two copies do not agree. */
export function sayDifference(difference: Difference, say: Say): string {
  if (difference.code === 'entry') {
    return say(`difference.entry.${difference.field}`, { n: difference.n });
  }
  return say(`difference.${difference.code}`, { ...difference });
}
