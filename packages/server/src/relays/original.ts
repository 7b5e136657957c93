import { refuseField } from '../platform/errors.ts';

export interface TitleAndText {
  readonly title: string;
  readonly text: string;
}

/**
 * What a relay starts from: what the person gives, else the first parent's own. Throws `invalid_input` where there
 * is neither.
 */
export function originalOf(
  parents: readonly TitleAndText[],
  given: { readonly title?: string | undefined; readonly text?: string | undefined },
): TitleAndText {
  const [first] = parents;
  const title = given.title ?? first?.title;
  const text = given.text ?? first?.text;
  if (!title) throw refuseField('/title', 'manca · missing');
  if (!text) throw refuseField('/text', 'manca · missing');
  return { title, text };
}
