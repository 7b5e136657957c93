import type { InputOf, operations } from '@staffetta/contract';
import { createClient } from '@staffetta/contract';
import { expect } from 'vitest';
import type { Arrived, MailSink } from './mail-sink.ts';
import { asOwner } from './newcomer.ts';
import type { World } from './world.ts';

type Body = InputOf<typeof operations.admissions.request>['body'];
/** What a stranger writes in the form, and the address they write it with. */
export type Asking = Partial<Body> & { email?: string };

let firms = 0;
/** The number of a firm that nobody in this file has used yet. */
export const newFirm = () => {
  firms += 1;
  return firms;
};
/** The number of the firm that asked last. */
export const lastFirm = () => firms;

/** A sound Italian VAT number for each `n`. */
export function vat(n: number): string {
  const ten = String(9_000_000_000 + n);
  const sum = [...ten].reduce((all, sign, place) => {
    const twice = Number(sign) * 2;
    return all + (place % 2 === 0 ? Number(sign) : twice > 9 ? twice - 9 : twice);
  }, 0);
  return `IT${ten}${(10 - (sum % 10)) % 10}`;
}

/**
 * How firms ask the association to be admitted, and how it answers. World and sink are asked when a step is taken: they
 * are not there yet when a file is read.
 */
export function askingToJoin(world: () => World, sink: () => MailSink) {
  const hub = () => world().as('association', 'administrator');
  const stranger = () => createClient({ origin: world().origin });
  const drain = () => world().composed.background.deliveries!.drain();
  const duty = () =>
    world()
      .composed.background.duties.find(({ name }) => name === 'admissions')!
      .run();

  async function openDoor(open = true) {
    const { version } = await hub().admissions.door();
    return hub().admissions.setDoor({ version, body: { open, privacyNotice: 'Informativa.' } });
  }

  /** Asks as a stranger would; each time another firm at another address, unless said. */
  async function ask(over: Asking = {}): Promise<string> {
    const firm = newFirm();
    const { email = `titolare${firm}@nuova.example`, ...rest } = over;
    const { items } = await stranger().admissions.doors();
    await stranger().admissions.request({
      body: {
        hub: items[0]?.hub.uid ?? world().orgs.association.uid,
        noticeRead: items[0]?.version ?? 1,
        name: `Meccanica Nuova ${'abcdefghijklmnopqrstuvwxyz'[firm % 26]}${firm} srl`,
        vatNumber: vat(firm),
        province: 'PT',
        sector: 'manufacturing',
        contact: { name: 'Titolare Nuovo', email, phone: '0573 123456' },
        language: 'it',
        mandate: 'anonymous',
        ...rest,
      },
    });
    await drain();
    return email;
  }

  const linkIn = (mail: Arrived | undefined) =>
    `${world().origin}${/http:\/\/127\.0\.0\.1(\/conferma-adesione\/\S+)/.exec(mail?.parsed.text ?? '')?.[1]}`;
  const click = async (url: string) => {
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams() });
    return { status: answer.status, text: await answer.text() };
  };
  const waiting = async () => (await hub().admissions.list({ query: {} })).items;

  /** Asked and confirmed: what the hub sees. */
  async function asked(over: Asking = {}) {
    const email = await ask(over);
    expect(await click(linkIn(sink().to(email).at(-1)))).toMatchObject({ status: 200 });
    return (await waiting()).find(({ contact }) => contact.email === email)!;
  }

  /** How many requests from an address, and mails to it, are kept. */
  const keptOf = async (email: string) =>
    (
      await asOwner<{ requests: number; mails: number }>(
        world(),
        `select (select count(*)::int from admission where email = $1) as requests,
           (select count(*)::int from delivery where address = $1) as mails`,
        [email],
      )
    )[0]!;

  return { hub, stranger, drain, duty, openDoor, ask, linkIn, click, waiting, asked, keptOf };
}
