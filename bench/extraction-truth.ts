import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  normalise,
  type ObservableKind,
} from '../packages/server/src/intelligence/extraction/index.ts';

/** Kinds that lists beside the write-ups hold. */
export const MEASURED = [
  'domain',
  'url',
  'ipv4',
  'cidr',
  'email',
  'md5',
  'sha1',
  'sha256',
] as const;

/** `kind value`, so that sets can hold observables. */
export type Key = string;

export type WriteUp = {
  name: string;
  text: string;
  /** On a list that the authors published beside the write-up, and standing in its text. */
  listed: Set<Key>;
  /** On such a list, whether in the text or not. */
  known: Set<Key>;
  /** Written in the text as an indicator: defanged, a digest, or alone on its line or in its cell. */
  marked: Set<Key>;
  /** Whole links, addresses and mailboxes of the text, with no say on what they are there for. */
  literal: Set<Key>;
  /** Kinds that the list files hold; of the others, and in MISP events, nothing is said to be complete. */
  listedKinds: Set<string>;
};

/** Reads the write-ups and the lists of the folder with the vectors of others. */
export function readWriteUps(root: string): WriteUp[] {
  const writeUps: WriteUp[] = [];
  const roots = internetRoots(root);
  for (const folder of ['eset', 'avast', 'unit42', 'unit42-articles', 'italian']) {
    const path = join(root, 'reports', folder);
    const files = readdirSync(path).filter((file) => file !== 'LICENSE' && file !== 'NOTICE.txt');
    for (const file of files.filter((name) => isWriteUp(folder, name))) {
      const text = readFileSync(join(path, file), 'utf8');
      const prefix = `${file.split('__')[0]}__`;
      const lists = files.filter(
        (other) => other !== file && other.startsWith(prefix) && !isWriteUp(folder, other),
      );
      const known = new Set<Key>();
      for (const list of lists) addList(known, readFileSync(join(path, list), 'utf8'));
      const listedKinds = new Set([...known].map((key) => key.split(' ')[0]!));
      if (folder === 'eset') addEvents(known, join(root, 'misp/events-eset'), prefix);
      const present = plain(text);
      const listed = new Set([...known].filter((key) => stands(present, key)));
      writeUps.push({
        name: `${folder}/${basename(file)}`,
        text,
        known,
        listed,
        marked: markedIn(text, roots),
        literal: literalIn(text),
        listedKinds,
      });
    }
  }
  return writeUps;
}

const isWriteUp = (folder: string, file: string): boolean =>
  folder === 'eset' || folder === 'avast' ? file.includes('README') : true;

/** Every token of a list file is an indicator; its title lines are not. */
function addList(known: Set<Key>, list: string): void {
  for (const line of list.split('\n')) {
    const tokens = line.trim().split(/\s+/);
    if (tokens.length === 1) addTyped(known, tokens[0]!);
  }
}

/** Attributes of the MISP events that the same authors published for the same campaign. */
function addEvents(known: Set<Key>, path: string, prefix: string): void {
  for (const file of readdirSync(path).filter((name) => name.startsWith(prefix))) {
    collectValues(JSON.parse(readFileSync(join(path, file), 'utf8')), (value) =>
      addTyped(known, value),
    );
  }
}

const NETWORK_TYPES = new Set(
  'domain hostname url ip-dst ip-src email-src email-dst md5 sha1 sha256'.split(' '),
);

function collectValues(node: unknown, take: (value: string) => void): void {
  if (Array.isArray(node)) for (const item of node) collectValues(item, take);
  if (typeof node !== 'object' || node === null) return;
  const { type, value } = node as { type?: unknown; value?: unknown };
  if (typeof type === 'string' && typeof value === 'string' && NETWORK_TYPES.has(type)) take(value);
  for (const child of Object.values(node)) collectValues(child, take);
}

/** A rough undoing of defanging, on purpose not the one that is measured. */
function plain(text: string): string {
  return text
    .replace(/\s?(\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\[\.|\.\])\s?/gi, '.')
    .replace(/\[:\]/g, ':')
    .replace(/\[(:?\/\/?)\]/g, '$1')
    .replace(/\[@\]|\[at\]/gi, '@')
    .replace(/hxxp/gi, 'http')
    .toLowerCase();
}

/** Kinds by shape alone. Rough, and independent of what is measured. */
const SHAPES: readonly [ObservableKind, RegExp][] = [
  ['md5', /^[0-9a-f]{32}$/],
  ['sha1', /^[0-9a-f]{40}$/],
  ['sha256', /^[0-9a-f]{64}$/],
  ['ipv4', /^\d{1,3}(\.\d{1,3}){3}(?::\d+)?$/],
  ['email', /^[^@\s/:]+@[^@\s/]+\.[a-z]{2,}$/],
  ['url', /^[a-z]{3,6}:\/\/\S+$/],
  ['cidr', /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/],
  ['url', /^(\d{1,3}(\.\d{1,3}){3}|([a-z0-9_-]+\.)+[a-z]{2,})(:\d+)?\/\S+$/],
  ['domain', /^([a-z0-9_-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)(?::\d+)?$/],
];

function addTyped(keys: Set<Key>, token: string): void {
  const bare = plain(token);
  const kind = SHAPES.find(([, shape]) => shape.test(bare))?.[0];
  if (kind === undefined) return;
  const port = kind === 'domain' || kind === 'ipv4' ? /:\d+$/ : /$^/;
  const asWritten = kind === 'url' ? token : bare.replace(port, '');
  keys.add(keyOf(kind, asWritten));
}

/** Normal form where there is one, so that spelling alone is no miss. */
function keyOf(kind: ObservableKind, value: string): Key {
  return `${kind} ${normalise(kind, value) ?? value}`;
}

/** Does the value stand in the text as a whole? */
function stands(present: string, key: Key): boolean {
  const [kind, value = ''] = key.split(' ');
  const bare = value
    .toLowerCase()
    .replace(/^http:\/\//, '')
    .replace(/\/$/, '');
  for (let at = present.indexOf(bare); at >= 0; at = present.indexOf(bare, at + 1)) {
    const before = present[at - 1] ?? ' ';
    const after = present[at + bare.length] ?? ' ';
    const end = present[at + bare.length + 1] ?? ' ';
    if (/[a-z0-9._@-]/.test(before)) continue;
    if (/[a-z0-9_-]/.test(after) || (after === '.' && /[a-z0-9]/.test(end))) continue;
    if (kind !== 'url' && after === '/') continue;
    return true;
  }
  return false;
}

/** Endings of files which are roots of the Internet as well: without defanging nobody can tell. */
const FILES = new Set('zip mov py sh md rs pl app cab so ps inc map'.split(' '));

/** A name that ends in a root of the Internet, and is not written like a file. */
function isHost(token: string, roots: ReadonlySet<string>): boolean {
  if (token.includes('/')) return true;
  const ending = token.slice(token.lastIndexOf('.') + 1).toLowerCase();
  const defanged = /\[\.\]|\(\.\)|\[dot\]/i.test(token);
  return roots.has(ending) && (defanged || !FILES.has(ending)) && !token.includes('\\');
}

/** The roots of the DNS as IANA lists them. */
function internetRoots(root: string): Set<string> {
  const file = join(root, 'misp/warninglists/tlds/list.json');
  const { list } = JSON.parse(readFileSync(file, 'utf8')) as { list: string[] };
  return new Set([...list.map((name) => name.toLowerCase()), 'onion']);
}

/** Tokens that the author wrote as indicators. */
function markedIn(text: string, roots: ReadonlySet<string>): Set<Key> {
  const marked = new Set<Key>();
  const take = (token: string) => {
    if (!/\.[a-z]+$/i.test(token) || isHost(token, roots)) addTyped(marked, token);
  };
  for (const line of text.split('\n')) {
    const cells = line.split(/\||\t| {2,}| - | -- |,/).map((cell) => unwrap(cell));
    for (const cell of cells) if (!/\s/.test(cell)) take(cell);
    for (const token of line.split(/[\s|`<>"]+/)) {
      const bare = unwrap(token);
      const defanged = /\[\.\]|\(\.\)|\[dot\]|hxxp|\[:\]/i.test(bare);
      if (defanged || /^[0-9a-f]{32,64}$/i.test(bare)) addTyped(marked, bare);
    }
  }
  return marked;
}

/** Links with their scheme, dotted quads and mailboxes, wherever they stand. */
function literalIn(text: string): Set<Key> {
  const literal = new Set<Key>();
  for (const token of text.split(/[\s|`<>"()\\]+/)) {
    const bare = unwrap(token.replace(/^(?:link:|mailto:|IP:)/, ''));
    if (/:\/\/|@|^\d+(\.\d+){3}/.test(bare)) addTyped(literal, bare);
  }
  return literal;
}

/** Takes off bullets, quotes and the full stop of the sentence. */
const unwrap = (token: string): string =>
  token
    .trim()
    .replace(/^[-*+•`'"<(|]+\s*/, '')
    .replace(/[`'">),;:|.+]+$/, '')
    .replace(/(https?:\/\/\S+?)\[(?![.:@]|[a-z]+\]-).*$/, '$1');
