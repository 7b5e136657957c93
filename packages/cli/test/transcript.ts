/**
 * A transcript: what a person types and what they then see, readable without knowing the code.
 *
 *     # a remark
 *     $ staffetta log verify log.jsonl < input     a command; its standard output follows
 *     The log is intact.
 *     ! a line of the standard error
 *     [1]                                          what it ended with, when that is not 0
 *
 *     -- log.jsonl --                              the files there are, at the end
 *     …
 *
 * A line `…` stands for any lines. Besides `staffetta`: `env NAME=value` for the commands that follow, `fixture NAME FILE`
 * copies a vector of conformance/journal, `edit FILE LINE OLD NEW` alters a line, `drop FILE LINE` leaves one out.
 */
export interface Transcript {
  readonly steps: readonly Step[];
  readonly files: ReadonlyMap<string, string>;
}

export interface Step {
  /** Lines before the command that begin with #. */
  readonly remarks: readonly string[];
  readonly command: string;
  readonly expected: Outcome;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export function parseTranscript(text: string): Transcript {
  const [story = '', ...sections] = text.split(/^-- (.+) --\n/m);
  const files = new Map<string, string>();
  for (let i = 0; i < sections.length; i += 2) files.set(sections[i] ?? '', sections[i + 1] ?? '');
  const steps: { remarks: string[]; command: string; answer: string[] }[] = [];
  let remarks: string[] = [];
  for (const line of story.split('\n')) {
    if (line.startsWith('$ ')) {
      steps.push({ remarks, command: line.slice(2), answer: [] });
      remarks = [];
    } else if (line.startsWith('#')) remarks.push(line);
    else steps.at(-1)?.answer.push(line);
  }
  return {
    steps: steps.map(({ answer, ...step }) => ({ ...step, expected: outcomeOf(answer) })),
    files,
  };
}

function outcomeOf(lines: readonly string[]): Outcome {
  const trimmed = lines.join('\n').replace(/\n+$/, '').split('\n');
  const exit = /^\[(\d+)\]$/.exec(trimmed.at(-1) ?? '')?.[1];
  const said = exit === undefined ? trimmed : trimmed.slice(0, -1);
  const isError = (line: string) => line.startsWith('! ') || line === '!';
  return {
    stdout: said.filter((line) => !isError(line)).join('\n'),
    stderr: said
      .filter(isError)
      .map((line) => line.slice(2))
      .join('\n'),
    exit: Number(exit ?? 0),
  };
}

/** The same transcript with what was really seen. */
export function writeTranscript({ steps, files }: Transcript, seen: readonly Outcome[]): string {
  let text = '';
  steps.forEach(({ remarks, command, expected }, i) => {
    const answer = answerOf(seen[i] ?? expected);
    if (remarks.length > 0 && i > 0 && !text.endsWith('\n\n')) text += '\n';
    text += [...remarks, `$ ${command}`, ...answer, ''].join('\n');
    if (answer.length > 0) text += '\n';
  });
  if (!text.endsWith('\n\n')) text += '\n';
  for (const [name, content] of files) text += `-- ${name} --\n${content}`;
  return files.size > 0 ? text : text.replace(/\n+$/, '\n');
}

function answerOf({ stdout, stderr, exit }: Outcome): string[] {
  return [
    ...(stdout === '' ? [] : [stdout]),
    ...(stderr === '' ? [] : stderr.split('\n').map((line) => `! ${line}`.trimEnd())),
    ...(exit === 0 ? [] : [`[${exit}]`]),
  ];
}

/** Is this what was expected? Where a line says `…`, whatever stands there is. */
export function isAsExpected(seen: Outcome, expected: Outcome): boolean {
  return (
    seen.exit === expected.exit &&
    isLike(seen.stdout, expected.stdout) &&
    isLike(seen.stderr, expected.stderr)
  );
}

function isLike(seen: string, expected: string): boolean {
  const [first = '', ...rest] = `${expected}\n`.split(/^…\n/m);
  const text = `${seen}\n`;
  if (rest.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest.slice(0, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  const last = rest.at(-1) ?? '';
  return text.length - last.length >= from && text.endsWith(last);
}

/** The words of a command; quotes keep blanks together. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
