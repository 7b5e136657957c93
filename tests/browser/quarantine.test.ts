import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import { handOver, placeMailbox, takesMail } from '../harness/mail-in.ts';
import { asOwner } from '../harness/newcomer.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
}, takesMail);

it('a stranger’s mail waits, is read as text, and becomes a draft or goes', async () => {
  const desk = await placeMailbox(world, 'bank1');
  for (const subject of ['Pacco fermo', 'Offerta speciale']) {
    const lines = ['From: Qualcuno <chi@altrove.example>', `Subject: ${subject}`];
    const text = 'Paghi su <b>finta-posta.top</b><script>document.title = "preso"</script>';
    await handOver(world, [...lines, '', text].join('\r\n'), { to: [desk] });
  }
  const profile = await signedIn(browser, world, 'bank1', 'analyst');
  const desked = await openPage(profile, `${world.origin}/`);
  const { page } = desked;
  await page.getByRole('link', { name: '2 messaggi' }).click();
  await page.getByText(`Indirizzo della scrivania: ${desk}`).waitFor();
  await page.getByRole('link', { name: 'Offerta speciale' }).click();
  await page.getByText('<b>finta-posta.top</b>').waitFor();
  await page.getByText('non provata: il nome può essere falso').waitFor();
  expect(await page.title()).toContain('Offerta speciale');
  await expectGood(desked);
  await picture(page, 'quarantine-it-1280');
  await page.getByLabel('Motivo').fill('Pubblicità');
  await page.getByRole('button', { name: 'Scarta' }).click();
  await page.getByText('Motivo dello scarto').waitFor();
  await page.goto(`${world.origin}/posta`);
  await page.getByRole('link', { name: 'Pacco fermo' }).click();
  await page.getByRole('button', { name: 'Accetta: diventa una bozza' }).click();
  await page.getByRole('link', { name: 'Continua la bozza' }).click();
  await page.getByText('È arrivata per e-mail da chi@altrove.example').waitFor();
  await page.getByText('messaggio.eml').waitFor();
  await expectGood(desked);
  await picture(page, 'quarantine-draft-it-1280');
  await page.goto(`${world.origin}/posta`);
  await page.getByText('Nessun messaggio').waitFor();
});

it.each([
  { language: 'it', width: 1280, most: '99 messaggi', more: '100 o più messaggi' },
  { language: 'en', width: 390, most: '99 mails', more: '100 or more mails' },
] as const)('the desk counts to a hundred and says so, in $language', async (visit) => {
  const mails = (number: number) =>
    asOwner(
      world,
      `insert into arrival (uid, org_id, state, reason, sha256, size, subject, body, note, authentication, received_at)
       select gen_random_uuid(), $1, 'quarantined', 'unknown_sender', sha256(gen_random_uuid()::text::bytea), 1, 'Pacco', '', '',
         '{"proven": false}', now() from generate_series(1, ${number})`,
      [world.orgs.bank3.id],
    );
  await asOwner(world, 'delete from arrival where org_id = $1', [world.orgs.bank3.id]);
  await mails(99);
  const profile = await signedIn(browser, world, 'bank3', 'analyst', visit);
  const desk = await openPage(profile, world.origin);
  await desk.page.getByRole('link', { name: visit.most, exact: true }).waitFor();
  await mails(6);
  await desk.page.reload();
  await desk.page.getByRole('link', { name: visit.more, exact: true }).waitFor();
  await expectGood(desk);
  await profile.close();
});

it('certified mail says what its envelope says, and that nobody verified it', async () => {
  const desk = await placeMailbox(world, 'bank2');
  const folder = new URL('../../conformance/mail/', import.meta.url);
  await handOver(world, readFileSync(new URL('pec-certified.eml', folder)), { to: [desk] });
  const profile = await signedIn(browser, world, 'bank2', 'analyst', {
    language: 'en',
    width: 390,
  });
  const opened = await openPage(profile, `${world.origin}/posta`);
  await opened.page.getByRole('link', { name: 'Pagina falsa & numeri' }).click();
  await opened.page.getByText('certified sender: sicurezza@pec.banca.example').waitFor();
  await opened.page.getByText('signature was not verified here').waitFor();
  await expectGood(opened);
  await picture(opened.page, 'pec-en-390');
});

it.each([
  { language: 'it', width: 1280 },
  { language: 'en', width: 390 },
] as const)(
  'a full quarantine, and an address too long for replies, are told, in $language at $width',
  async (visit) => {
    const { id } = world.orgs.bank3;
    await asOwner(
      world,
      `insert into mailbox (org_id, address) values (${id}, 'ufficio.segnalazioni.frodi@bank3.example') on conflict do nothing`,
    );
    await asOwner(
      world,
      `insert into arrival (uid, org_id, state, reason, sha256, size, sender, sender_name, subject, body, note,
       authentication, received_at)
     select gen_random_uuid(), ${id}, 'quarantined',
       (array['unknown_sender', 'not_authenticated', 'too_large', 'ambiguous_sender'])[1 + n % 4], sha256(n::text::bytea),
       4711 * n, 'amministrazione.' || n || '@un-nome-molto-lungo.fornitori-della-provincia.example',
       'Ufficio amministrazione e contabilità fornitori',
       'Re: Sollecito di pagamento della fattura n. ' || n || '/2026 e richiesta di aggiornamento delle coordinate bancarie',
       '', '', '{"proven": false}', now() - n * interval '7 minutes'
     from generate_series(1, 500) n on conflict do nothing`,
    );
    const profile = await signedIn(browser, world, 'bank3', 'analyst', visit);
    const opened = await openPage(profile, `${world.origin}/posta`);
    await opened.page
      .getByText(/La quarantena è piena|quarantine is full/i)
      .first()
      .waitFor();
    // It is from before there was a bound: nobody can reply to it.
    await opened.page.getByText(/21 caratteri prima|21 characters before/).waitFor();
    await expectGood(opened);
    await picture(opened.page, `quarantine-full-${visit.language}-${visit.width}`);
    // By keyboard to the end of a long list, where the focus stays.
    const more = opened.page.getByRole('button', { name: /^Mostra il seguito$|^Show more$/ });
    await more.focus();
    while ((await more.count()) > 0) {
      await opened.page.keyboard.press('Enter');
      await opened.page.waitForTimeout(50);
    }
    expect(await opened.page.locator(':focus').innerText()).toMatch(/finisce qui|ends here/);
    await profile.close();
  },
);

it('the operator gives a desk its address', async () => {
  await asOwner(world, `update organisation set operator = true where id = ${world.orgs.cosc.id}`);
  const profile = await signedIn(browser, world, 'cosc', 'administrator');
  const { uid } = world.orgs.outsourcer;
  const opened = await openPage(profile, `${world.origin}/organizzazioni/${uid}`);
  const { page } = opened;
  const field = page.getByLabel('Indirizzo di posta');
  await field.fill('segnalazioni@hub.example');
  await page.getByRole('button', { name: 'Salva l’indirizzo' }).click();
  await page.getByText('La scrivania ha questo indirizzo.').waitFor();
  await expectGood(opened);
  await picture(page, 'desk-address-it-1280');
  expect(await world.as('outsourcer').mailboxes.show()).toEqual({
    address: 'segnalazioni@hub.example',
  });
});
