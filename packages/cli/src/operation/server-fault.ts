import { type Problem, ProblemError, UnreachableError } from '@staffetta/contract';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import { plainText } from '../plain-text.ts';
import type { Language } from '../words/say.ts';
import { sayReason } from '../words/say-reason.ts';
import type { Field } from './fields.ts';

interface Asked {
  /** So that a wrong value is named by its option and not by its place in the body. */
  readonly fields: readonly Field[];
  readonly url: string;
  readonly language: Language;
}

/** What the server refused, with its reasons, or that it did not answer, as a fault of the command. */
export function serverFault(error: unknown, { fields, url, language }: Asked): unknown {
  if (error instanceof UnreachableError)
    return new Fault(EXIT.unreachable, 'server.silent', { url });
  if (!(error instanceof ProblemError)) return error;
  const { problem } = error;
  const details = (problem.fields ?? []).map(
    ({ pointer, detail }) => `  ${plainText(optionAt(pointer, fields))}: ${plainText(detail)}`,
  );
  for (const reason of problem.reasons ?? []) details.push(`  ${sayReason(reason, language)}`);
  if (problem.currentVersion !== undefined) details.push(`  version: ${problem.currentVersion}`);
  return new Fault(
    exitOf(problem),
    'server.refused',
    { detail: problem.detail },
    { details, problem },
  );
}

function exitOf({ status, code }: Problem): ExitCode {
  if (status === 401) return EXIT.signedOut;
  return code === 'unavailable' ? EXIT.unreachable : EXIT.refused;
}

/** `/actFiled/office` as `--act-filed.office`; what no option gives stays a pointer. */
function optionAt(pointer: string, fields: readonly Field[]): string {
  const [, query, rest = ''] = /^(\/query)?\/?(.*)$/.exec(pointer) ?? [];
  const part = query === undefined ? 'body' : 'query';
  const inPart = fields.filter((field) => field.part === part);
  const found = inPart.find(({ path }) => {
    const own = path.join('/');
    return rest === own || rest.startsWith(`${own}/`);
  });
  return found === undefined ? pointer : `--${found.flag}`;
}
