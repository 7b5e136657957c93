import type { Reason } from '@staffetta/contract';
import i18next from 'i18next';
import { whenText } from './when.tsx';

type Params = Reason['params'];

/** Parameters that are codes or instants themselves, in words. */
function inWords(params: Params): Params {
  const words: Params = { ...params };
  for (const [name, value] of Object.entries(params)) {
    const key = `reasons:param.${name}.${String(value).replaceAll('.', '_')}`;
    if (i18next.exists(key)) words[name] = i18next.t(key as never) as string;
    else if (name === 'until') words[name] = whenText(String(value), 'day');
  }
  return words;
}

/** A reason in the language in use. A code without words yet is shown as it is: better than nothing. */
export function reasonText({ code, params }: Reason): string {
  const key = `reasons:${code}`;
  return i18next.exists(key) ? String(i18next.t(key as never, inWords(params) as never)) : code;
}
