import { refuseField } from '../platform/errors.ts';
import { safeText } from '../reports/index.ts';

export interface TitleAndText {
  readonly title: string;
  readonly text: string;
}

/**
 * What a relay starts from: what the person gives, else the first parent's own. Throws `invalid_input` where there
 * is neither.
 */
export function originalOf(parents: readonly TitleAndText[], given: Given): TitleAndText {
  const [first] = parents;
  const title = given.title ?? first?.title;
  const text = given.text ?? first?.text;
  if (!title) throw refuseField('/title', { it: 'manca', en: 'missing' });
  if (!text) throw refuseField('/text', { it: 'manca', en: 'missing' });
  return { title, text };
}

interface Given {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
}

/** What a person wrote, as it may be kept: no half characters, no full card numbers. Throws `invalid_input`. */
export const safely = ({ title, text }: Given): Given => ({
  title: title === undefined ? undefined : safeText('/title', title),
  text: text === undefined ? undefined : safeText('/text', text),
});
