import type { Header, Verdict } from '@staffetta/journal';
import { labelledLines } from '../labelled-lines.ts';
import { plainText } from '../plain-text.ts';
import type { Say } from '../words/say.ts';
import { sayInstant } from '../words/say-value.ts';

/** What a file says it is: whose log, which entries, when and by which key; one line each. */
export function describeLog(verdict: Verdict, say: Say): string[] {
  const { header, signed } = verdict;
  const rows: [string, string][] = [];
  if (header !== undefined) {
    rows.push([say('log.label.log'), sayOwner(header, say)]);
    if (header.log.kind === 'shared') {
      const names = header.log.parties.map((party) => plainText(party.name));
      rows.push([say('log.label.parties'), names.join(' · ')]);
    }
    rows.push([say('log.label.entries'), sayEntries(header, verdict.erased, say)]);
    rows.push([say('log.label.exported'), sayExport(header, say)]);
  }
  if (signed !== undefined) rows.push([say('log.label.key'), grouped(signed.key.id)]);
  return labelledLines(rows);
}

function sayOwner({ log }: Header, say: Say): string {
  return log.kind === 'private'
    ? say('log.private', { owner: log.owner.name })
    : say('log.shared', { agreement: log.agreement.name });
}

function sayEntries({ from, to }: Header, erased: number, say: Say): string {
  if (to < from) return say('log.entries.none');
  const range = say(from === to ? 'log.entries.one' : 'log.entries.range', { from, to });
  return erased === 0 ? range : `${range} ${say('log.entries.erased', { count: erased })}`;
}

function sayExport({ exported, installation }: Header, say: Say): string {
  const at = sayInstant(exported, say);
  return say('log.exported', { at, installation: installation.name });
}

/** A fingerprint as people read it aloud. */
function grouped(id: string): string {
  return id.match(/.{1,8}/g)?.join(' ') ?? id;
}
