import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { texts as englishFirst } from './en/index.ts';
import { later as englishLater } from './en/later.ts';
import { texts as italianFirst } from './it/index.ts';
import { later as italianLater } from './it/later.ts';

const english = { ...englishFirst, ...englishLater };
const italian = { ...italianFirst, ...italianLater };

type Tree = { readonly [key: string]: string | Tree };

/** `{ shell: { menu: { desk: 'Scrivania' } } }` → `shell:menu.desk` → `Scrivania`. */
function flat(texts: Tree): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (tree: Tree, path: string[]) => {
    for (const [key, value] of Object.entries(tree)) {
      const at = [...path, key];
      if (typeof value !== 'string') walk(value, at);
      else found.set(`${at[0]}:${at.slice(1).join('.')}`, value);
    }
  };
  walk(texts, []);
  return found;
}

const it_ = flat(italian);
const en = flat(english);
const holes = (text = '') => [...text.matchAll(/{{.*?}}/g)].map(([hole]) => hole).sort();

/**
 * What the source may ask for, as patterns: every word or template in quotes that could be a key of the namespaces
 * its file uses. `words:kind.${kind}` asks for every `words:kind.*`.
 */
function asked(): RegExp[] {
  const folder = new URL('..', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  return files.flatMap((source) => {
    const spaces = [...source.matchAll(/(?:useTranslation|TFunction)[(<]\[?'(\w+)'/g)];
    const usual = `(?:${['shell', ...spaces.map(([, space]) => space)].join('|')})`;
    return [...source.matchAll(/(['`])((?:[\w.:+-]|\$\{[^}]*\})+)\1/g)].map(([, , key = '']) => {
      const pattern = key.replace(/\$\{[^}]*\}/g, '*').replace(/[.+?^()|[\]\\]/g, '\\$&');
      const named = pattern.includes(':') ? pattern : `${usual}:${pattern}`;
      return new RegExp(`^${named.replaceAll('*', '[^:]+')}(_(zero|one|other))?$`);
    });
  });
}

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...it_.keys()].sort());
  });

  it('have the same holes in both languages, and no empty sentence', () => {
    for (const [key, text] of it_) {
      expect(text.trim(), key).not.toBe('');
      expect(en.get(key)?.trim(), key).not.toBe('');
      if (!key.endsWith('_one')) expect(holes(en.get(key)), key).toEqual(holes(text));
    }
  });

  it('are all asked for somewhere', () => {
    const patterns = asked();
    const unused = [...it_.keys()].filter((key) => !patterns.some((one) => one.test(key)));
    expect(unused).toEqual([]);
  });
});
