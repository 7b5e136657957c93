import type { Identifier } from './identifier.ts';
import { between, type Word } from './words.ts';

/** Words after which a user's name or number stands. */
const SAYS_USER = new Set(
  'utente utenza username user userid login account matricola operatore uid'.split(' '),
);
/** Words after which a customer's or an account's number stands. */
const SAYS_NUMBER = new Set(
  'conto cc c ndg cliente correntista polizza pratica contratto rapporto iban libretto'.split(' '),
);
/** Between the word and the number: "conto corrente n. 12345", "codice cliente: 88". */
const FILLERS = new Set('n nr num numero no corrente c id codice nome'.split(' '));
const MOST_FILLERS = 3;
const HOME_FOLDERS = new Set(['users', 'utenti', 'home']);

/** Account ids: `DOMINIO\mrossi`, `C:\Users\mrossi`, "utente: mrossi", "matricola 004512", "c/c n. 1000/12345". */
export function accountsIn(text: string, words: readonly Word[]): Identifier[] {
  const found: Identifier[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = slashedAt(text, words, at) ?? saidAt(text, words, at);
    if (hit) found.push(hit);
  }
  return found;
}

/** `DOMAIN\user` is replaced whole; of `C:\Users\mrossi` or `/home/mrossi` only the user. */
function slashedAt(text: string, words: readonly Word[], at: number): Identifier | undefined {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!next) return undefined;
  const joint = between(text, word, next);
  if (joint !== '\\' && joint !== '/') return undefined;
  if (HOME_FOLDERS.has(word.plain) && '\\/'.includes(text[word.start - 1] ?? ' '))
    return account(next.plain, next.start, userEnd(text, words, at + 1));
  const start = chainStart(text, words, at);
  if (joint !== '\\' || /[\\/:]/.test(text[start - 1] ?? ' ')) return undefined;
  const end = userEnd(text, words, at + 1);
  // A longer path is no account.
  if (text[end] === '\\') return undefined;
  return account(text.slice(start, end).toLowerCase(), start, end);
}

/** `mario.rossi`, `m_rossi`: the end of a name joined by dots, hyphens or underscores. */
function userEnd(text: string, words: readonly Word[], at: number): number {
  let last = at;
  while (words[last + 1] && /^[._-]$/.test(between(text, words[last]!, words[last + 1]!))) last++;
  return words[last]!.end;
}

function chainStart(text: string, words: readonly Word[], at: number): number {
  let first = at;
  while (words[first - 1] && /^[._-]$/.test(between(text, words[first - 1]!, words[first]!)))
    first--;
  return words[first]!.start;
}

function saidAt(text: string, words: readonly Word[], at: number): Identifier | undefined {
  const said = words[at]!.plain;
  const user = SAYS_USER.has(said);
  if (!user && !SAYS_NUMBER.has(said)) return undefined;
  // "c/c", and no other lonely c.
  if (said === 'c' && text.slice(words[at]!.start, words[at]!.end + 2).toLowerCase() !== 'c/c')
    return undefined;
  let n = at + 1;
  while (n < words.length && n <= at + MOST_FILLERS && FILLERS.has(words[n]!.plain)) n++;
  const id = words[n];
  if (!id) return undefined;
  const gap = between(text, words[n - 1]!, id);
  if (!/^[\s:=."'“«°(/#]{1,5}$/.test(gap)) return undefined;
  // "…truffa.example/login: bloccare il dominio": the link ends there, and prose follows.
  if (/\s/.test(gap) && endsLink(text, words[at]!)) return undefined;
  const end = user ? userEnd(text, words, n) : numberEnd(text, words, n);
  const written = text.slice(id.start, end);
  const looksLikeId = user
    ? /[0-9._]/.test(written) || /[:="'“«]/.test(gap)
    : isLongNumber(written);
  return looksLikeId ? account(written.toLowerCase(), id.start, end) : undefined;
}

/** Longer ones are no links of people. */
const LONGEST_LINK = 2000;

/** The word is the last of a link: what is written without a space up to it has a scheme. */
function endsLink(text: string, word: Word): boolean {
  const least = Math.max(0, word.start - LONGEST_LINK);
  let start = word.start;
  while (start > least && !/\s/.test(text[start - 1]!)) start--;
  const written = text.slice(start, word.start);
  return written.includes('://') && '/?&#=.-'.includes(written.at(-1)!);
}

/** `1000/12345-6`: the end of a number in groups. */
function numberEnd(text: string, words: readonly Word[], at: number): number {
  let last = at;
  while (
    words[last + 1] &&
    /^[0-9]/.test(words[last + 1]!.plain) &&
    /^[./-]$/.test(between(text, words[last]!, words[last + 1]!))
  )
    last++;
  return words[last]!.end;
}

/** Five digits or more; fewer are a year, a floor, a count. */
const isLongNumber = (written: string): boolean => written.replace(/[^0-9]/g, '').length >= 5;

const account = (value: string, start: number, end: number): Identifier => ({
  kind: 'account',
  value,
  start,
  end,
  certainty: 'sure',
});
