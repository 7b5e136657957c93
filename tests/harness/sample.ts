import { randomUUID } from 'node:crypto';

/** The part of JSON Schema that the contract's schemas use. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
}

/** A value that a schema of the contract accepts, with every optional field filled in. */
export function sampleOf(given: unknown): unknown {
  const schema = given as Schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0]);
  if (schema.type === 'object') return objectOf(schema);
  if (schema.type === 'array')
    return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items));
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return textOf(schema);
}

const objectOf = ({ properties = {} }: Schema) =>
  Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, sampleOf(part)]));

/** Texts that fit the patterns of the contract; a new pattern needs one here. */
const PATTERNED = [
  '000000',
  'a'.repeat(64),
  'fraud:phishing',
  'desk@hub.example',
  'A1',
  'IT12345678901',
  'esempio.it',
  'text/plain',
  'A',
  'IT',
  '12345678903',
];

function textOf({ format, pattern, minLength = 1, maxLength = 200 }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return '2026-03-31';
  if (format === 'date-time') return '2026-03-31T09:30:00Z';
  if (format === 'email') return 'prova@esempio.it';
  if (!pattern) return 'prova '.repeat(200).slice(0, Math.min(maxLength, Math.max(minLength, 12)));
  const fits = PATTERNED.find((text) => new RegExp(pattern, 'u').test(text));
  if (fits === undefined) throw new Error(`tests/harness/sample.ts: no text fits ${pattern}`);
  return fits;
}

/** Where a value may be replaced: paths of keys, the inner ones too. */
export function placesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, part]) => [
    [...path, key],
    ...(typeof part === 'object' ? placesIn(part, [...path, key]) : []),
  ]);
}

/** The value with one place replaced. */
export function replaced(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  by: unknown,
): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = copy as Record<string | number, unknown>;
  inner[key] = replaced(inner[key], rest, by);
  return copy;
}
