import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Sentence } from '../platform/errors.ts';

type Params = Record<string, unknown>;

/** What is wrong with a value, by JSON Schema keyword, in words that need no schema to be understood. */
const words: Readonly<Record<string, (params: Params) => Sentence>> = {
  required: () => ({ it: 'manca', en: 'is missing' }),
  additionalProperties: () => ({ it: 'è un campo sconosciuto', en: 'is an unknown field' }),
  type: ({ type }) => ({
    it: `deve essere ${typesIt[`${type}`] ?? type}`,
    en: `must be ${typesEn[`${type}`] ?? type}`,
  }),
  enum: ({ allowedValues }) => among(allowedValues),
  const: ({ allowedValue }) => among([allowedValue]),
  minLength: ({ limit }) => ({
    it: `servono almeno ${limit} caratteri`,
    en: `needs at least ${limit} characters`,
  }),
  maxLength: ({ limit }) => ({
    it: `al massimo ${limit} caratteri`,
    en: `at most ${limit} characters`,
  }),
  minimum: ({ limit }) => ({ it: `almeno ${limit}`, en: `at least ${limit}` }),
  maximum: ({ limit }) => ({ it: `al massimo ${limit}`, en: `at most ${limit}` }),
  minItems: ({ limit }) => ({
    it: `ne servono almeno ${limit}`,
    en: `at least ${limit} are needed`,
  }),
  maxItems: ({ limit }) => ({ it: `al massimo ${limit}`, en: `at most ${limit}` }),
  uniqueItems: () => ({
    it: 'lo stesso valore compare due volte',
    en: 'the same value stands twice',
  }),
  format: ({ format }) => formats[`${format}`] ?? notInForm,
};

const typesIt: Readonly<Record<string, string>> = {
  string: 'un testo',
  integer: 'un numero intero',
  number: 'un numero',
  boolean: 'vero o falso (true, false)',
  array: 'un elenco',
  object: 'un gruppo di campi',
};

const typesEn: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

const notInForm: Sentence = {
  it: 'non ha la forma richiesta',
  en: 'does not have the form asked for',
};

const formats: Readonly<Record<string, Sentence>> = {
  date: { it: 'deve essere un giorno, come 2026-03-31', en: 'must be a day, such as 2026-03-31' },
  'date-time': {
    it: 'deve essere un istante, come 2026-03-31T09:30:00Z',
    en: 'must be an instant, such as 2026-03-31T09:30:00Z',
  },
  email: { it: 'non è un indirizzo di posta', en: 'is not a mail address' },
  uuid: { it: 'non è un codice valido', en: 'is not a valid code' },
};

const MOST_TOLD = 12;

function among(allowed: unknown): Sentence {
  const values = Array.isArray(allowed) ? allowed : [];
  const list = values.slice(0, MOST_TOLD).join(', ') + (values.length > MOST_TOLD ? ', …' : '');
  return { it: `deve essere uno di: ${list}`, en: `must be one of: ${list}` };
}

/** What a person or a program reads about one fault that the contract's schema found. */
export const faultInWords = ({ keyword, params }: ErrorObject): Sentence =>
  words[keyword]?.(params) ?? notInForm;

const noJson: Sentence = {
  it: 'il corpo della richiesta non è JSON scritto correttamente',
  en: 'the body of the request is not well-formed JSON',
};

/** Bytes that are no text. */
export const notUtf8: Sentence = {
  it: 'il corpo della richiesta non è testo in UTF-8',
  en: 'the body of the request is not text in UTF-8',
};

const notStorable: Sentence = {
  it: 'contiene un carattere che non si può conservare (zero, o metà di una coppia)',
  en: 'holds a character that cannot be kept (a null, or half a pair)',
};

/** What is wrong with a request as a whole, by the code of the framework or the database that found it. */
export const wholeFaults: Readonly<Record<string, Sentence>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: noJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    it: 'il corpo della richiesta è vuoto',
    en: 'the body of the request is empty',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    it: 'la lunghezza annunciata non è quella del corpo',
    en: 'the length announced is not that of the body',
  },
  // Text that UTF-8 or PostgreSQL cannot hold.
  '22021': notStorable,
  '22P05': notStorable,
  // A day that the calendar of the contract has and PostgreSQL has not: year 0.
  '22008': { it: 'contiene una data che non esiste', en: 'contains a date that does not exist' },
};
