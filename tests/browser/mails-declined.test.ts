import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectGood,
  onStage,
  openPage,
  openProfile,
  picture,
  signedIn,
} from '../harness/browser.ts';
import { createDnsServer, type DnsServer } from '../harness/dns-server.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { relaying } from '../harness/relaying.ts';
import { slowDown } from '../harness/slow-answers.ts';
import type { World } from '../harness/world.ts';

const contact = 'sicurezza@bank1.example';
const sink: MailSink = await createMailSink();
const dns: DnsServer = await createDnsServer();
let browser: Browser;
let world: World;

onStage(
  async (stage) => {
    ({ browser, world } = stage);
    await placeContact(world, 'bank1', { role: 'security', email: contact, name: 'Ada Bianchi' });
    await placeContact(world, 'bank2', { role: 'security', email: 'soc@bank2.example' });
  },
  {
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    dnsServers: [dns.address],
    works: false,
  },
);
beforeAll(async () => {
  await alertAll();
});
afterAll(async () => {
  await Promise.all([sink.stop(), dns.stop()]);
});

/** An alert with everything a mail may hold, sent. */
async function alertAll() {
  const { told, relayed } = relaying(world);
  const item = await relayed([
    await told('GREEN', 'Un finto portale raccoglie codici e password.'),
  ]);
  const { uid } = await world.as('outsourcer').alerts.send({
    body: {
      item: item.uid,
      audience: { to: 'everyone' },
      urgency: 'normal',
      question: 'Avete clienti che hanno inserito i codici?',
      actions: [
        'Bloccate accesso-sicuro.example sul firewall',
        'Cercate accessi a quell’indirizzo da ieri',
        'Avvisate gli sportelli e il servizio clienti',
      ],
    },
  });
  await world.composed.background.deliveries!.drain();
  return uid;
}

const mail = () => sink.to(contact)[0]!;
const here = (url: string) => url.replace('http://127.0.0.1/', `${world.origin}/`);
const chooseUrl = () => here(/http:\S+\/preferenze\/\S+/.exec(mail().parsed.text!)![0]);
const stopUrl = () =>
  here(/^List-Unsubscribe: <([^>]+)>/im.exec(mail().raw.replace(/\r\n[ \t]+/g, ' '))![1]!);
const pictures = async (page: Page, name: string) => {
  for (const width of [1280, 390] as const) {
    await page.setViewportSize({ width, height: 844 });
    await picture(page, `${name}-${width}`);
  }
};

describe('who does not want a kind of mail', () => {
  it('reads on a page without an account what one click does, does it, and takes it back', async () => {
    const watched = await openPage(await openProfile(browser, { width: 390 }), stopUrl());
    const { page } = watched;
    await page.getByText('non ha cambiato niente').waitFor();
    await expectGood(watched);
    await pictures(page, 'preferenze-stop-it');
    await page.getByRole('button', { name: 'Non inviatemi più' }).press('Enter');
    await page.getByRole('heading', { name: 'Fatto: niente più allerte ordinarie' }).waitFor();
    await expectGood(watched);
    await pictures(page, 'preferenze-fatto-it');
    await page.getByRole('button', { name: 'Annulla' }).click();
    await page.getByRole('heading', { name: 'Arrivano di nuovo' }).waitFor();
    await page.getByRole('link', { name: 'Scegliere tra tutti' }).click();
    await page.getByRole('heading', { name: 'Quali e‑mail ricevere' }).waitFor();
  });

  it('chooses among all kinds, in the language of choice', async () => {
    const watched = await openPage(await openProfile(browser, { width: 390 }), chooseUrl());
    const { page } = watched;
    await expectGood(watched);
    await pictures(page, 'preferenze-it');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('checkbox', { name: /^Ordinary alerts/ }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Choices saved' }).waitFor();
    await expectGood(watched);
    await pictures(page, 'preferenze-salvate-en');
  });
});

describe('the hub', () => {
  it('sees who turned what off, whose address refuses mail, and whom to telephone', async () => {
    sink.answer((to) =>
      to === 'soc@bank2.example' ? { code: 550, text: '5.1.1 User unknown' } : undefined,
    );
    const uid = await alertAll();
    for (const [language, width] of [
      ['it', 1280],
      ['en', 390],
    ] as const) {
      const profile = await signedIn(browser, world, 'outsourcer', 'analyst', { language, width });
      const watched = await openPage(profile, `${world.origin}/referenti`);
      const { page } = watched;
      await page.getByText(language === 'it' ? 'Non desidera' : 'Does not want').waitFor();
      await page.getByText('User unknown').waitFor();
      await expectGood(watched);
      await picture(page, `referenti-${language}-${width}`);
      await page.goto(`${world.origin}/allerte/${uid}?state=unreached`);
      await page
        .getByText(language === 'it' ? 'Non raggiunta: telefonare' : 'Not reached: telephone')
        .first()
        .waitFor();
      await expectGood(watched);
      await picture(page, `quadro-${language}-${width}`);
      await page.goto(`${world.origin}/`);
      await page.getByRole('heading').first().waitFor();
      await page
        .getByText(/respinte: telefonare|refused: telephone/)
        .first()
        .waitFor();
      await picture(page, `scrivania-${language}-${width}`);
      await profile.close();
    }
  });
});

describe('who has an account', () => {
  it('chooses in the settings', async () => {
    const profile = await signedIn(browser, world, 'bank3', 'reporter', { width: 390 });
    const watched = await openPage(profile, `${world.origin}/impostazioni`);
    const { page } = watched;
    // The network may be slower with the first of two ticks; the last one counts all the same.
    const set = (request: Request) => request.method() === 'PUT';
    await slowDown(page, set, 1);
    const answered: unknown[] = [];
    page.on('response', (response) => set(response.request()) && answered.push(response));
    await page.getByRole('checkbox', { name: 'Avvisami per posta' }).click();
    await page.getByRole('checkbox', { name: 'esercitazioni', checked: true }).click();
    await expect.poll(() => answered.length, { timeout: 30_000 }).toBe(2);
    expect((await world.as('bank3', 'reporter').alerts.mailWish()).off).toEqual(['drills']);
    await expectGood(watched);
    await picture(page, 'impostazioni-it-390');
  });
});
