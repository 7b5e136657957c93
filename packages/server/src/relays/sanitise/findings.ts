import type { Finding, FindingDecision, Language } from '@staffetta/contract';
import { identify, type Secrets } from './identify.ts';
import { placeholders } from './placeholder.ts';

/** What stands in an original, each with its placeholder: the sure ones replaced, the guessed ones open. */
export function findingsIn(original: string, secrets: Secrets, language: Language): Finding[] {
  const { identifiers } = identify(original, secrets);
  const words = placeholders(identifiers, language);
  return identifiers.map(({ kind, start, end, certainty }, n) => ({
    id: `${kind}-${start}-${end}`,
    kind,
    start,
    end,
    written: original.slice(start, end),
    replacement: words[n]!,
    certainty,
    state: certainty === 'sure' ? 'replaced' : 'open',
  }));
}

/** The findings after a person's decisions; a decision on something that is not there is left out. */
export function decided(
  findings: readonly Finding[],
  decisions: readonly FindingDecision[],
): Finding[] {
  const wanted = new Map(decisions.map(({ id, state }) => [id, state]));
  return findings.map((finding) => {
    const state = wanted.get(finding.id);
    return state && finding.state !== 'covered' ? { ...finding, state } : finding;
  });
}
