import { operationList } from '@staffetta/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { faultInWords } from './fault-words.ts';

const ajv = formats.default(new Ajv2020({ strict: false }));
const wordsFor = (schema: object, value: unknown) => {
  const validate = ajv.compile(schema);
  expect(validate(value)).toBe(false);
  return faultInWords(validate.errors![0]!);
};

test.each([
  [{ type: 'object', required: ['a'] }, {}, 'manca', 'is missing'],
  [{ type: 'string' }, 3, 'deve essere un testo', 'must be a text'],
  [{ enum: ['a', 'b'] }, 'c', 'deve essere uno di: a, b', 'must be one of: a, b'],
  [{ maxLength: 2 }, 'abc', 'al massimo 2 caratteri', 'at most 2 characters'],
  [{ type: 'string', format: 'uuid' }, 'x', 'non è un codice valido', 'is not a valid code'],
  [{ pattern: '^a$' }, 'b', 'non ha la forma richiesta', 'does not have the form asked for'],
])('%j', (schema, value, it, en) => {
  expect(wordsFor(schema, value)).toEqual({ it, en });
});

test('a long list of choices is cut', () => {
  const { en } = wordsFor({ enum: Array.from({ length: 30 }, (_, n) => `v${n}`) }, 'w');
  expect(en).toMatch(/v11, …$/);
});

/** Those that only say "not in the form asked for". */
const WITHOUT_WORDS = new Set(['pattern', 'anyOf', 'oneOf']);
const KEYWORDS =
  /^(required|additionalProperties|type|enum|const|(min|max)(Length|Items|imum|Properties)|uniqueItems|format|pattern|anyOf|oneOf|multipleOf|exclusive.*)$/;

test('every keyword that a schema of the contract uses has words', () => {
  const used = new Set<string>();
  const walk = (schema: unknown) => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (KEYWORDS.test(key) && !Array.isArray(schema)) used.add(key);
      walk(value);
    }
  };
  for (const { params, query, body } of operationList) walk([params, query, body]);
  const without = [...used]
    .filter((keyword) => !WITHOUT_WORDS.has(keyword))
    .filter((keyword) => {
      const error = { keyword, params: {}, instancePath: '', schemaPath: '' };
      return faultInWords(error).it === 'non ha la forma richiesta' && keyword !== 'format';
    });
  expect(used.size).toBeGreaterThan(8);
  expect(without).toEqual([]);
});
