import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What people and other programs wrote is shown as text (docs/threat-model.md): React escapes it, as long as nothing
// here goes round React. The policy without inline script is the second lock (tests/browser/first-view.test.ts).
const rounds =
  /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcDoc|\beval\(|new Function\(/i;

test('no page makes markup from text', () => {
  const folder = import.meta.dirname;
  const found = globSync('**/*.{ts,tsx}', { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => rounds.test(readFileSync(join(folder, file), 'utf8')));
  expect(found).toEqual([]);
});
