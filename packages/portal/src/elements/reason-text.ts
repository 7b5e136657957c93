import type { Reason } from '@staffetta/contract';
import i18next from 'i18next';
import { whenText } from './when.tsx';

type Params = Reason['params'];

const days = ['from', 'to', 'until'];

/** Parameters that are codes or instants themselves, in words. What a clause says may hold the others: it comes last. */
function inWords({ clause, ...params }: Params): Params {
  const words: Params = {};
  for (const [name, value] of Object.entries(params))
    words[name] = days.includes(name) ? whenText(String(value), 'day') : word(name, value);
  return clause === undefined ? words : { ...words, clause: word('clause', clause, words) };
}

function word(name: string, value: string | number, others: Params = {}): string | number {
  const key = `reasons:param.${name}.${String(value).replaceAll('.', '_')}`;
  return i18next.exists(key) ? String(i18next.t(key as never, others as never)) : value;
}

/** A reason in the language in use. A code without words yet is shown as it is: better than nothing. */
export function reasonText({ code, params }: Reason): string {
  const key = `reasons:${code}`;
  return i18next.exists(key) ? String(i18next.t(key as never, inWords(params) as never)) : code;
}
