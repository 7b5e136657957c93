import type { Operation } from '@staffetta/contract';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { TSchema } from 'typebox';
import { refuse } from '../platform/errors.ts';
import { faultInWords } from './fault-words.ts';

const strict = {
  allErrors: false,
  strict: false,
  removeAdditional: false,
  useDefaults: false,
} as const;

// Bodies: nothing is coerced, dropped or filled in; a wrong type is an error (ARCHITECTURE.md, "One request").
const bodies = formats.default(new Ajv2020({ ...strict, coerceTypes: false }));
// Queries and paths arrive as text: numbers and booleans are read, still nothing is dropped.
const texts = formats.default(new Ajv2020({ ...strict, coerceTypes: 'array' }));

/** Checks what came in against the operation's schemas, compiled once. */
export function inputChecker(op: Operation) {
  const params = op.params && texts.compile(op.params);
  const query = op.query && texts.compile(op.query);
  const body = op.body && bodies.compile(op.body);
  return (given: { params: unknown; query: unknown; body: unknown }) => {
    // Two records have the same 404, whether the id is foreign or cannot be one.
    if (params && !params(given.params)) throw refuse('not_found');
    if (query) check(query, given.query, '/query');
    if (body) check(body, given.body, '');
  };
}

/** Checks an answer against the contract; used by the tests' server, so that the document stays true. */
export function answerChecker(op: Operation): (answer: unknown) => void {
  const validate = bodies.compile(op.output as TSchema);
  return (answer) => {
    if (!validate(answer))
      throw new Error(
        `${op.id} answered what its contract does not say: ${bodies.errorsText(validate.errors)}`,
      );
  };
}

function check(validate: ValidateFunction, value: unknown, prefix: string) {
  if (validate(value)) return;
  throw refuse('invalid_input', { fields: (validate.errors ?? []).map((e) => field(e, prefix)) });
}

function field(error: ErrorObject, prefix: string) {
  const missing = error.params.missingProperty ?? error.params.additionalProperty;
  const pointer = `${prefix}${error.instancePath}${missing ? `/${missing}` : ''}`;
  return { pointer, detail: faultInWords(error) };
}
