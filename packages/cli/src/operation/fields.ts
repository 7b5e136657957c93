import type { Operation } from '@staffetta/contract';
import { kebab } from './names.ts';

/** One value that an operation takes, and the option it is given by. */
export interface Field {
  readonly part: 'query' | 'body';
  /** Where it stands in the query or the body: `['actFiled', 'office']`. */
  readonly path: readonly string[];
  /** Without the hyphens before it: `act-filed.office`. */
  readonly flag: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'json';
  readonly choices?: readonly string[];
  readonly format?: (typeof FORMATS)[number];
  /** A list: the option may be repeated. */
  readonly many: boolean;
  readonly required: boolean;
  /** Long enough to be read from a file. */
  readonly long: boolean;
  /** Must not be an argument, which every user of the machine can see. */
  readonly secret: boolean;
}

/** As much of JSON Schema as the contract uses. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxLength?: number;
  readonly format?: string;
}

/** Formats that the help explains. */
const FORMATS = ['uuid', 'date-time', 'date'] as const;

/** An object is taken apart so far; what lies deeper is given as JSON. */
const DEPTH = 2;

/** Every value of query and body, in the order of the contract. */
export function fieldsOf(op: Operation): Field[] {
  return [
    ...fieldsIn('query', (op.query ?? {}) as Schema, [], true),
    ...fieldsIn('body', (op.body ?? {}) as Schema, [], true),
  ];
}

/** A list that is given page by page takes a cursor. */
export function isPaged(fields: readonly Field[]): boolean {
  return fields.some(({ part, flag }) => part === 'query' && flag === 'cursor');
}

function fieldsIn(
  part: Field['part'],
  schema: Schema,
  above: readonly string[],
  needed: boolean,
): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const path = [...above, name];
    const required = needed && (schema.required?.includes(name) ?? false);
    const isGroup = value.properties !== undefined && path.length < DEPTH;
    // What an optional object needs is needed only once a part of it is given: the server says so.
    return isGroup ? fieldsIn(part, value, path, required) : [fieldOf(part, value, path, required)];
  });
}

function fieldOf(
  part: Field['part'],
  schema: Schema,
  path: readonly string[],
  required: boolean,
): Field {
  const many = schema.type === 'array' && kindOf(schema.items) !== 'json';
  const value = many ? (schema.items ?? {}) : schema;
  const name = path.at(-1) ?? '';
  const format = FORMATS.find((known) => known === value.format);
  return {
    part,
    path,
    flag: path.map(kebab).join('.'),
    kind: kindOf(value),
    ...(value.enum !== undefined && { choices: value.enum.map(String) }),
    ...(format !== undefined && { format }),
    many,
    required,
    long: value.type === 'string' && (value.maxLength ?? 0) >= 500,
    secret: /^(secret|password)$/i.test(name),
  };
}

function kindOf(schema: Schema | undefined): Field['kind'] {
  switch (schema?.type) {
    case 'string':
      return 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'json';
  }
}
