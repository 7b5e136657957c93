/** The part of JSON Schema that the contract's schemas use. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** One field of a schema, as a line of a table: `classification.rsit`, `parties[].side`. */
export interface SchemaLine {
  readonly path: string;
  readonly required: boolean;
  /** JSON Schema's own word, or `enum`. */
  readonly type: string;
  /** Values, bounds and forms, as they are written in the schema: `1–200`, `uuid`, `RED | AMBER`. */
  readonly bounds: string;
}

/** The fields of a schema, the inner ones under their owner, in the order of the contract. */
export function schemaLines(schema: Schema | undefined, prefix = ''): SchemaLine[] {
  if (!schema?.properties) return [];
  const required = new Set(schema.required);
  return Object.entries(schema.properties).flatMap(([name, field]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    const line = {
      path,
      required: required.has(name),
      type: typeOf(field),
      bounds: boundsOf(field),
    };
    return [line, ...innerLines(field, path)];
  });
}

function innerLines(field: Schema, path: string): SchemaLine[] {
  if (field.anyOf) return distinct(field.anyOf.flatMap((one) => innerLines(one, path)));
  if (field.type === 'array') return innerLines(field.items ?? {}, `${path}[]`);
  return schemaLines(field, path);
}

/** A field that stands in several shapes of a choice is told once. */
const distinct = (lines: readonly SchemaLine[]) => [
  ...new Map(lines.map((line) => [line.path, line])).values(),
];

function typeOf({ type, enum: values, const: only, anyOf, items }: Schema): string {
  if (values || only !== undefined) return 'enum';
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' | ');
  if (type === 'array') return `${typeOf(items ?? {})}[]`;
  return type ?? 'any';
}

function boundsOf(field: Schema): string {
  if (field.enum) return field.enum.join(' | ');
  if (field.const !== undefined) return String(field.const);
  if (field.anyOf) return [...new Set(field.anyOf.map(boundsOf).filter(Boolean))].join(' | ');
  const inner = field.type === 'array' && field.items ? boundsOf(field.items) : '';
  return [field.format, field.pattern, range(field), inner].filter(Boolean).join(' · ');
}

/** Length of a text, size of a number, count of a list. */
function range(field: Schema): string {
  const least = field.minLength ?? field.minimum ?? field.minItems;
  const most = field.maxLength ?? field.maximum ?? field.maxItems;
  if (least === undefined && most === undefined) return '';
  return `${least ?? 0}–${most ?? '∞'}`;
}
