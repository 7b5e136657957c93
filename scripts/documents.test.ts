import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// A document that sends its reader nowhere is worse than none: what documents name exists, and what comments cite of
// them stands there.

const root = join(import.meta.dirname, '..');
const inProject = (pattern: string | string[]) =>
  globSync(pattern, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] });
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = inProject(['*.md', 'docs/**/*.md', 'bench/*.md', 'conformance/**/*.md']);
const inQuotes = (file: string) =>
  [...read(file).matchAll(/`([^`\s]+)`/g)].map(([, quoted]) => quoted!);

test('links of documents lead to what is there', () => {
  const nowhere = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !target.includes(':'))
      .filter((target) => !existsSync(join(root, dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(nowhere).toEqual([]);
});

test('each path that the promises name is there', () => {
  const paths = inQuotes('docs/promises.md').filter((quoted) => /^[\w.-]+\//.test(quoted));
  expect(paths.length).toBeGreaterThan(60);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('each test that a document names is there', () => {
  const patterns = ['packages/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'scripts/*.test.ts'];
  const tests = new Set(inProject(patterns).map((file) => basename(file)));
  const unknown = documents.flatMap((file) =>
    inQuotes(file)
      .filter((quoted) => /^[\w/.-]+\.test\.tsx?$/.test(quoted) && !tests.has(basename(quoted)))
      .map((quoted) => `${file}: ${quoted}`),
  );
  expect(unknown).toEqual([]);
});

test('comments cite promises that there are, and documents that are part of the project', () => {
  const promises = [...read('docs/promises.md').matchAll(/^## (\d+)\. /gm)].map(([, n]) => n!);
  expect(promises).toEqual(Array.from({ length: 12 }, (_, n) => `${n + 1}`));
  // Landed migrations keep their words, which were of a document outside of the project.
  const sources = inProject(['packages/**/*.{ts,tsx,mjs}', 'tests/**/*.{ts,mjs}']);
  const wrong = sources.flatMap((file) => {
    const text = read(file);
    const cited = [...text.matchAll(/\bpromises? (\d+)(?:, (\d+))*(?: and (\d+))?/g)]
      .flatMap((found) => found.slice(1).filter((n) => n !== undefined))
      .filter((n) => !promises.includes(n));
    const absent = [...text.matchAll(/\b(?:docs\/[\w/.-]+\.md|DESIGN)\b/g)]
      .map(([path]) => path)
      .filter((path) => !existsSync(join(root, path)));
    return [...cited.map((n) => `promise ${n}`), ...absent].map((what) => `${file}: ${what}`);
  });
  expect(wrong).toEqual([]);
});
