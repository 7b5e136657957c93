import { type Comparison, compareLogs, type Verdict } from '@staffetta/journal';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../plain-text.ts';
import { needFile, readBytes } from '../read-file.ts';
import type { Say } from '../words/say.ts';
import { sayDifference, sayFinding } from './say-finding.ts';

type Files = readonly [string, string];

/** `staffetta log compare A B`: offline; ends with 1 when the copies do not agree or one does not hold. */
export function addCompare(log: Command, context: Context): void {
  const { say } = context;
  log
    .command('compare')
    .description(say('log.compare.about'))
    .argument('<fileA>', say('log.argument'))
    .argument('<fileB>', say('log.argument'))
    .action(async (a: string, b: string, _, command: Command) => {
      const files = [a, b] as const;
      for (const file of files) await needFile(file);
      const comparison = await compareLogs([() => readBytes(a), () => readBytes(b)]);
      const { json } = command.optsWithGlobals<{ json?: boolean }>();
      context.print((json ? asJson : inWords)(files, comparison, say));
      context.end(comparison.ok ? EXIT.ok : EXIT.refused);
    });
}

function inWords(files: Files, comparison: Comparison, say: Say): string {
  const { ok, verdicts, difference } = comparison;
  const lines = [say(ok ? 'log.compare.consistent' : 'log.compare.inconsistent'), ''];
  if (difference !== undefined) lines.push(`  ${sayDifference(difference, say)}`);
  else lines.push(...sayCommon(comparison, say).map((line) => `  ${line}`));
  verdicts.forEach((verdict, i) => {
    if (!verdict.ok) lines.push('', ...sayUnsound(files[i] ?? '', i, verdict, say));
  });
  return lines.join('\n');
}

function sayCommon({ common, erasedInOne, verdicts }: Comparison, say: Say): string[] {
  const [a, b] = verdicts;
  const [endA, endB] = [a.header?.to ?? 0, b.header?.to ?? 0];
  const lines = [
    say(common > 0 ? 'log.compare.common' : 'log.compare.adjacent', { count: common }),
  ];
  if (erasedInOne > 0) lines.push(say('log.compare.erased', { count: erasedInOne }));
  if (endA !== endB) {
    const which = endA > endB ? 'A' : 'B';
    lines.push(say('log.compare.extends', { which, to: Math.max(endA, endB) }));
  }
  if (a.signed?.key.id !== b.signed?.key.id) lines.push(say('log.compare.keys'));
  return lines;
}

function sayUnsound(file: string, index: number, verdict: Verdict, say: Say): string[] {
  return [
    say('log.compare.file', { which: 'AB'[index], file }),
    ...verdict.findings.map((finding) => `  ${sayFinding(finding, say)}`),
    ...(verdict.more > 0 ? [`  ${say('log.verify.more', { count: verdict.more })}`] : []),
  ];
}

function asJson(files: Files, comparison: Comparison, say: Say): string {
  const { ok, verdicts, difference, common, erasedInOne } = comparison;
  return jsonText({
    ok,
    common,
    erasedInOne,
    difference: difference ? { ...difference, message: sayDifference(difference, say) } : null,
    files: verdicts.map((verdict, i) => ({
      file: files[i],
      ok: verdict.ok,
      from: verdict.header?.from ?? null,
      to: verdict.header?.to ?? null,
      key: verdict.signed?.key.id ?? null,
      findings: verdict.findings.map((finding) => ({
        ...finding,
        message: sayFinding(finding, say),
      })),
    })),
  });
}
