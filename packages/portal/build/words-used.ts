import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every word in the portal's source that could be a class or an icon's name. */
export function wordsUsed(folder: string): Set<string> {
  const words = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [word] of text.matchAll(/[A-Za-z][\w-]*/g)) words.add(word);
  }
  return words;
}
