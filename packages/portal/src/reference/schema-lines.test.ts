import { operationList } from '@staffetta/contract';
import { expect, test } from 'vitest';
import { type Schema, schemaLines } from './schema-lines.ts';

test('fields of fields stand under their owner, with what may be in them', () => {
  const schema: Schema = {
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 200 },
      parties: {
        type: 'array',
        maxItems: 9,
        items: {
          type: 'object',
          properties: { side: { type: 'string', enum: ['police', 'private'] } },
          required: ['side'],
        },
      },
      until: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
    },
    required: ['title'],
  };
  expect(schemaLines(schema)).toEqual([
    { path: 'title', required: true, type: 'string', bounds: '1–200' },
    { path: 'parties', required: false, type: 'object[]', bounds: '0–9' },
    { path: 'parties[].side', required: true, type: 'enum', bounds: 'police | private' },
    { path: 'until', required: false, type: 'string | null', bounds: 'date' },
  ]);
});

test('every body of the contract has lines', () => {
  const silent = operationList
    .filter(({ body }) => Object.keys((body as Schema | undefined)?.properties ?? {}).length > 0)
    .filter(({ body }) => schemaLines(body as Schema).length === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});
