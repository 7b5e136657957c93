import type { TSchema } from 'typebox';
import { errors } from './errors.ts';
import type { Operation } from './operation.ts';
import { operationList } from './operations.ts';

/**
 * The OpenAPI 3.1 document of the whole API, made from the operations and from nothing else.
 * Summaries are Italian; `x-summary-en` carries the English one.
 */
export function openapi(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const op of operationList) {
    const path = `/api/v1${op.path}`;
    paths[path] = { ...paths[path], [op.method.toLowerCase()]: describe(op) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Staffetta',
      version,
      description:
        'Protocolli d’intesa fra Polizia Postale e imprese: segnalazioni, inoltri, allerte, registro.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-staffetta' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function describe(op: Operation): Record<string, unknown> {
  return {
    operationId: op.id,
    summary: op.summary.it,
    'x-summary-en': op.summary.en,
    'x-who': op.who,
    tags: [op.id.split('.')[0]],
    ...(op.who === 'public' ? { security: [] } : {}),
    parameters: parametersOf(op),
    ...(op.body ? { requestBody: requestOf(op.body) } : {}),
    responses: responsesOf(op),
  };
}

function requestOf(body: TSchema) {
  return { required: true, content: { 'application/json': { schema: body } } };
}

function parametersOf(op: Operation) {
  const listed = [
    ...fieldsOf(op.params, 'path'),
    ...fieldsOf(op.query, 'query'),
    ...(op.versioned ? [header('If-Match', 'Versione letta, fra virgolette')] : []),
    ...(op.method === 'POST' && !op.keyless
      ? [header('Idempotency-Key', 'Una chiave nuova per ogni operazione; la stessa per ripeterla')]
      : []),
  ];
  return listed;
}

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', maxLength: 200 },
});

function fieldsOf(schema: TSchema | undefined, where: 'path' | 'query') {
  if (!schema) return [];
  const { properties = {}, required = [] } = schema as unknown as {
    properties?: Record<string, TSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: of,
  }));
}

function responsesOf(op: Operation): Record<string, unknown> {
  const good =
    op.status === 204
      ? { description: 'fatto' }
      : { description: 'fatto', content: { [mediaOf(op)]: { schema: op.output } } };
  const byStatus = new Map<number, string[]>();
  for (const code of op.errors) {
    const { status } = errors[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const bad = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { [op.status]: good, ...Object.fromEntries(bad) };
}

const media = {
  json: 'application/json',
  upload: 'application/json',
  download: 'application/octet-stream',
  events: 'text/event-stream',
} as const;
const mediaOf = (op: Operation) => media[op.transfer];

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errors) },
    detail: { type: 'string' },
    instance: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    reasons: { type: 'array', items: { type: 'object' } },
    currentVersion: { type: 'integer' },
  },
};
