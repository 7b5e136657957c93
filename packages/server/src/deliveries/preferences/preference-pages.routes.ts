import { type MailKind, mailKinds } from '@staffetta/contract';
import type { Asked, PublicPage } from '../../api/public-pages.ts';
import { boxBehind, chooseByMail } from './choose-mails.ts';
import type { CalledBox, Turn } from './letterbox.store.ts';
import type { LinkedBox, PreferenceLinks } from './preference-link.ts';
import { choicePage, closedPage, type Shown, stopPage } from './preference-page.ts';

/** Programs of mail providers press the button for many readers from one network. */
const CALLS_A_MINUTE = 120;

/** What people and mail programs reach from a mail to do without such mails. Asking for the page changes nothing. */
export const preferencePages = (links: PreferenceLinks): PublicPage[] => [
  {
    path: '/preferenze/:token',
    perMinute: CALLS_A_MINUTE,
    show: async (work, asked) => {
      const link = links.read(asked.params.token ?? '');
      const box = link && (await boxBehind(work, link));
      if (!link || !box) return closedPage(asked.language ?? work.actor.language);
      return pageOf(links, link, { box, asked, turned: false });
    },
    submit: async (work, asked) => {
      const link = links.read(asked.params.token ?? '');
      const turn = link && turnOf(link, asked);
      const box = link && (await (turn ? chooseByMail(work, link, turn) : boxBehind(work, link)));
      if (!link || !box) return closedPage(asked.language ?? work.actor.language);
      const page = pageOf(links, link, { box, asked, turned: turn !== undefined });
      // A mail program that was not understood is to know it; the reader it acts for believes that the mails end.
      return turn || link.purpose === 'choose' ? page : { ...page, status: 400 };
    },
  },
];

/** What a form, or a mail program (RFC 8058, 3.2), says; undefined: nothing that this link is for. */
function turnOf({ purpose }: LinkedBox, { form }: Asked): Turn | undefined {
  if (purpose !== 'choose') {
    if (form.get('undo') === '1') return { off: [], on: [purpose.stop] };
    const asks = form.get('stop') === '1' || form.get('List-Unsubscribe') === 'One-Click';
    return asks ? { off: [purpose.stop], on: [] } : undefined;
  }
  // A form without a tick is a choice too, but only the page's own.
  if (form.get('choices') !== '1') return undefined;
  const wanted = (kind: MailKind) => form.getAll('on').includes(kind);
  return { off: mailKinds.filter((kind) => !wanted(kind)), on: mailKinds.filter(wanted) };
}

interface Answering {
  readonly box: CalledBox;
  readonly asked: Asked;
  readonly turned: boolean;
}

function pageOf(links: PreferenceLinks, link: LinkedBox, { box, asked, turned }: Answering) {
  const language = asked.language ?? box.language;
  const shown: Shown = { box, language, turned };
  return link.purpose === 'choose'
    ? choicePage(shown)
    : stopPage(shown, link.purpose.stop, links.path(link.box, box.address, 'choose'));
}
