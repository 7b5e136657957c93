import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
  isAsExpected,
  type Outcome,
  parseTranscript,
  wordsOf,
  writeTranscript,
} from '../test/transcript.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const program = here('../bin/staffetta.mjs');
const vectors = here('../../../conformance/journal/');
const folder = here('../testdata/');
// STAFFETTA_UPDATE_TRANSCRIPTS=1 writes down what was seen; the difference is then read by a person.
const isUpdate = process.env.STAFFETTA_UPDATE_TRANSCRIPTS === '1';

const temporary: string[] = [];
afterAll(() => {
  for (const path of temporary) rmSync(path, { recursive: true });
});

describe.each(readdirSync(folder).sort())('%s', (name) => {
  const transcript = parseTranscript(readFileSync(join(folder, name), 'utf8'));

  it('goes as it is written', { timeout: 60_000 }, async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'staffetta-cli-'));
    temporary.push(cwd);
    for (const [file, text] of transcript.files) writeFileSync(join(cwd, file), text);
    const shell = new Shell(cwd);
    const seen: Outcome[] = [];
    for (const { command, expected } of transcript.steps) {
      const outcome = await shell.type(command);
      seen.push(isAsExpected(outcome, expected) ? expected : outcome);
    }
    if (isUpdate) writeFileSync(join(folder, name), writeTranscript(transcript, seen));
    else expect(seen).toEqual(transcript.steps.map((step) => step.expected));
  });

  it('is written as the tool would write it', () => {
    const text = readFileSync(join(folder, name), 'utf8');
    const expected = transcript.steps.map((step) => step.expected);
    expect(writeTranscript(transcript, expected)).toBe(text);
  });
});

/** Knows the few commands of a transcript; nothing of the machine's own settings shows through. */
class Shell {
  readonly #cwd: string;
  readonly #env: Record<string, string>;

  constructor(cwd: string) {
    this.#cwd = cwd;
    this.#env = { HOME: cwd, TZ: 'Europe/Rome', LANG: 'it_IT.UTF-8', COLUMNS: '80' };
  }

  async type(command: string): Promise<Outcome> {
    const [name, ...words] = wordsOf(command);
    if (name === 'staffetta') return this.#staffetta(words);
    if (name === 'env') for (const word of words) this.#setEnv(word);
    else if (name === 'fixture') copyFileSync(join(vectors, words[0]!), this.#path(words[1]!));
    else if (name === 'edit') this.#edit(words[0]!, Number(words[1]), words[2]!, words[3]!);
    else if (name === 'drop') this.#drop(words[0]!, Number(words[1]));
    else throw new Error(`a transcript knows no command ${name}`);
    return { stdout: '', stderr: '', exit: 0 };
  }

  async #staffetta(words: readonly string[]): Promise<Outcome> {
    const redirect = words.indexOf('<');
    const args = redirect < 0 ? words : words.slice(0, redirect);
    const input = redirect < 0 ? '' : readFileSync(this.#path(words[redirect + 1]!));
    const child = spawn(process.execPath, [program, ...args], { cwd: this.#cwd, env: this.#env });
    child.stdin.end(input);
    const [stdout, stderr, exit] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1))),
    ]);
    return { stdout: stdout.replace(/\n$/, ''), stderr: stderr.replace(/\n$/, ''), exit };
  }

  #setEnv(word: string): void {
    const [name = '', value = ''] = word.split('=', 2);
    this.#env[name] = value;
  }

  #edit(file: string, line: number, before: string, after: string): void {
    this.#change(file, (lines) => {
      expect(lines[line - 1]).toContain(before);
      return lines.with(line - 1, lines[line - 1]!.replace(before, after));
    });
  }

  #drop(file: string, line: number): void {
    this.#change(file, (lines) => lines.toSpliced(line - 1, 1));
  }

  #change(file: string, change: (lines: string[]) => string[]): void {
    const lines = readFileSync(this.#path(file), 'utf8').split('\n');
    writeFileSync(this.#path(file), change(lines).join('\n'));
  }

  #path(file: string): string {
    return join(this.#cwd, file);
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}
