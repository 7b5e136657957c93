import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { places } from './navigation.ts';

/** The menu shows it to some as one page and to everybody else as another. */
const forEverybody = ['/sospensioni'];

describe('a place of the menu', () => {
  it('needs of its reader what its page needs', () => {
    const tables = new URL('../routes/', import.meta.url);
    const written = readdirSync(tables).map((name) => readFileSync(new URL(name, tables), 'utf8'));
    const routes = written.join('\n');
    const unlike = places
      .filter(({ to, needs }) => needs.who !== 'signed-in' && !forEverybody.includes(to))
      .filter(({ to, needs, operator }) => {
        const page = `{ needs: operations.${needs.id}${operator ? ', operator: true' : ''} }`;
        return !routes.includes(`  path: '${to}',\n  staticData: ${page},\n`);
      });
    expect(unlike.map(({ to }) => to)).toEqual([]);
  });
});
