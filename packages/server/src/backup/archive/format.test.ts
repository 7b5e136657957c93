import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryName, fileName, parseManifest, partName } from './format.ts';

const damaged = expect.objectContaining({ code: 'backup-damaged' });
const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
const table = fc.stringMatching(/^[a-z_][a-z0-9_]{0,62}$/);

test('names are read as they were written', () => {
  fc.assert(
    fc.property(hex, table, fc.nat(999_999_999), (name, where, part) => {
      expect(entryName(fileName(name))).toEqual({ kind: 'file', name });
      expect(entryName(partName(where, part))).toEqual({ kind: 'part', table: where, part });
    }),
  );
});

test('nothing else is a name, least of all what leads out of a folder or into a statement', () => {
  const name = '0123456789abcdef0123456789abcdef';
  const hostile = [
    `files/../${name}`,
    `files/ff/${name}`,
    `files/01/../../../../${name}`,
    `files/01/${name}/x`,
    `/files/01/${name}`,
    `files\\01\\${name}`,
    `files/01/${name}\n`,
    'tables/a"; drop table b; --/000000.copy',
    'tables/Item/000000.copy',
    'tables/item/0.copy',
    'tables/../item/000000.copy',
    'secrets.json/x',
    '',
  ];
  for (const text of hostile) expect(() => entryName(text), text).toThrow(damaged);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => entryName(text)).toThrow(damaged);
    }),
  );
});

test('what is no manifest is damage, and a manifest of another format a newer version', () => {
  const read = (value: unknown) => () => parseManifest(Buffer.from(JSON.stringify(value)));
  for (const value of [null, 1, [], {}, { format: 'staffetta-backup/1' }])
    expect(read(value)).toThrow(damaged);
  expect(read({ format: 'staffetta-backup/2' })).toThrow(
    expect.objectContaining({ code: 'backup-newer' }),
  );
});
