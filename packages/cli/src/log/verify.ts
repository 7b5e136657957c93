import { type Finding, type Verdict, verifyLog } from '@staffetta/journal';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { collect, keyIds } from '../key-ids.ts';
import { jsonText } from '../plain-text.ts';
import { readBytes } from '../read-file.ts';
import { describeLog } from './describe-log.ts';
import { sayFinding } from './say-finding.ts';

interface Options {
  readonly key?: readonly string[];
  readonly json?: boolean;
}

/** `staffetta log verify FILE`: offline; ends with 1 when anything is wrong. */
export function addVerify(log: Command, context: Context): void {
  const { say } = context;
  log
    .command('verify')
    .description(say('log.verify.about'))
    .argument('<file>', say('log.argumentOrInput'))
    .option('--key <fingerprint>', say('log.verify.key'), collect)
    .action(async (file: string, _, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const keys = keyIds(options.key);
      const verdict = await verifyLog(readBytes(file, context.stdin), { keys });
      context.print(
        options.json ? verdictAsJson(file, verdict, keys, say) : verdictInWords(verdict, keys, say),
      );
      context.end(verdict.ok ? EXIT.ok : EXIT.refused);
    });
}

type Say = Context['say'];

function verdictInWords(verdict: Verdict, keys: readonly string[], say: Say): string {
  const lines = verdict.ok
    ? [say('log.verify.intact')]
    : [
        say('log.verify.broken', { count: verdict.findings.length + verdict.more }),
        '',
        ...verdict.findings.map((finding) => `  ${sayFinding(finding, say)}`),
        ...(verdict.more > 0 ? [`  ${say('log.verify.more', { count: verdict.more })}`] : []),
      ];
  const about = describeLog(verdict, say);
  if (about.length > 0) lines.push('', ...about);
  const key = sayKey(verdict, keys, say);
  if (key !== undefined) lines.push('', key);
  return lines.join('\n');
}

/** Whose key it is cannot be known from the file: the person is told what to do about it. */
function sayKey(verdict: Verdict, keys: readonly string[], say: Say): string | undefined {
  const id = verdict.signed?.key.id;
  if (id === undefined) return undefined;
  if (!verdict.signatureHolds) return say('log.verify.badSignature');
  if (keys.length === 0) return say('log.verify.compareKey');
  return keys.includes(id) ? say('log.verify.expectedKey') : undefined;
}

function verdictAsJson(file: string, verdict: Verdict, keys: readonly string[], say: Say): string {
  const { ok, header, entries, erased, signed, signatureHolds, findings, more } = verdict;
  const withMessage = (finding: Finding) => ({ ...finding, message: sayFinding(finding, say) });
  return jsonText({
    ok,
    file,
    log: header?.log ?? null,
    installation: header?.installation ?? null,
    exported: header?.exported ?? null,
    from: header?.from ?? null,
    to: header?.to ?? null,
    entries,
    erased,
    key: signed?.key.id ?? null,
    keyExpected: keys.length > 0,
    signatureHolds,
    findings: findings.map(withMessage),
    more,
  });
}
