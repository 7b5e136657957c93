import type { Language, MailKind } from '@staffetta/contract';
import type { Button } from '../letter-blocks.ts';
import type { Letterbox } from './letterbox.store.ts';
import type { PreferenceLinks } from './preference-link.ts';
import { preferenceTexts } from './preference-page.texts.ts';

/** A mail that its reader may do without, and the mailbox it goes to. */
export interface Optional {
  readonly kind: MailKind;
  readonly letterbox: Letterbox;
  readonly address: string;
  readonly language: Language;
  /** Whoever reads it has an account, and settings of their own. */
  readonly account: boolean;
}

/** How a mail says that it may be done without. */
export interface WaysOut {
  /** For `List-Unsubscribe`. */
  readonly unsubscribe?: string;
  /** For mails that hold links. */
  readonly foot?: Button;
  /** For mails that hold none. */
  readonly line?: string;
}

/** The ways out of a mail; none where the mailbox is nobody's any more, whose choice could not be kept. */
export function waysOut(
  links: PreferenceLinks,
  { kind, letterbox, address, language, account }: Optional,
): WaysOut {
  const { box } = letterbox;
  if (box === null) return {};
  const { foot, noLink, kinds } = preferenceTexts[language];
  return {
    unsubscribe: links.url(box, address, { stop: kind }),
    foot: { text: foot, url: links.url(box, address, 'choose') },
    line: noLink(kinds[kind], account),
  };
}
