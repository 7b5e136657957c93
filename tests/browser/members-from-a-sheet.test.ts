import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

const sheet = [
  ['Registro delle imprese associate, marzo 2026'],
  [
    'Ragione sociale',
    'Partita IVA',
    'Settore',
    'Prov.',
    'Sede territoriale',
    'Referente',
    'E-mail',
    'Telefono',
    'Quota',
  ],
  [
    'Filati Bisenzio S.r.l.',
    '01234567897',
    'Manifattura',
    'PO',
    'Meridiana Sede Prato',
    'Anna Bini',
    'anna@filati.example',
    '0574 123456',
    'sì',
  ],
  ['Molini Ombrone', '', 'Alimentare', 'PT', '', 'Ugo Neri', 'ugo@molini.example', '', 'sì'],
  ['Cartiera Tramontana Indako', '', '', '', '', '', '', '', 'no'],
  ['Conceria Elsa', '01234567890', 'pesca', 'Fi', '', '', 'senza chiocciola', '', ''],
];

it('a secretary brings members in from Excel, decides what looks alike, and takes it back', async () => {
  const buffer = await writeXlsx(sheet).toBuffer();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const profile = await signedIn(browser, world, 'association', 'administrator');
  const watched = await openPage(profile, `${world.origin}/organizzazioni/importa`);
  const { page } = watched;
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'associati.xlsx', mimeType, buffer });
  await page.getByRole('heading', { name: 'Che cosa contengono le colonne' }).waitFor();
  const held = page.getByLabel('Contiene: Ragione sociale');
  expect(await held.inputValue()).toBe('name');
  expect(await page.getByLabel('Contiene: Quota').inputValue()).toBe('');
  await expectGood(watched);
  await picture(page, 'import-columns-it-1280');
  await page.getByRole('button', { name: 'Fai la prova' }).click();
  await page.getByText('2 da creare, 0 da aggiornare.').waitFor();
  await page.getByText('Settore «pesca»: non è un settore dell’elenco NIS2').waitFor();
  await expectGood(watched);
  await picture(page, 'import-tried-it-1280');
  await page.getByRole('button', { name: 'Creale tutte' }).click();
  await page.getByText('3 da creare, 0 da aggiornare.').waitFor();
  await page.getByRole('button', { name: 'Importa', exact: true }).click();
  await page.getByRole('heading', { name: 'Importazione finita' }).waitFor();
  await page.getByText('Create: 3 · Saltate: 1').waitFor();
  await expectGood(watched);
  await picture(page, 'import-done-it-1280');
  await page.getByRole('button', { name: 'Annulla l’importazione' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annulla l’importazione' }).click();
  await page.getByRole('heading', { name: 'Importazione annullata' }).waitFor();
  await page.getByText('Saltate: 1 · Annullate: 3').waitFor();
  await profile.close();
});

it.each([
  { language: 'it', width: 1280 },
  { language: 'en', width: 390 },
] as const)(
  'what cannot be read is said in words and fits the page, in $language',
  async (visit) => {
    const italian = visit.language === 'it';
    const profile = await signedIn(browser, world, 'association', 'administrator', visit);
    const watched = await openPage(profile, `${world.origin}/organizzazioni/importa`);
    const { page } = watched;
    const send = (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await send('vuoto.csv', 'Ragione sociale\n');
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: 'vuoto.csv' }).waitFor();
    await alert
      .getByText(italian ? 'Non contiene righe sotto' : 'Holds no rows below its headings.')
      .waitFor();
    // There are no fields here.
    expect(await alert.getByText(/[Cc]orre/).count()).toBe(0);
    await expectGood(watched);
    const endless = 'X'.repeat(250);
    await send('errori.csv', `Ragione sociale;Settore\n;Manifattura\n${endless};pesca\n`);
    await page.getByRole('button', { name: italian ? 'Fai la prova' : 'Try it' }).click();
    const missing = italian ? 'manca il nome' : 'the name is missing';
    await page.getByText(`Ragione sociale: ${missing}`, { exact: true }).waitFor();
    await page.getByText(italian ? 'il testo è troppo lungo' : 'the text is too long').waitFor();
    expect(await page.getByText(missing).count()).toBe(1);
    await expectGood(watched);
    await picture(page, `import-wrong-${visit.language}-${visit.width}`);
    await profile.close();
  },
);

it('the contact card names who answers, on a sheet and for the pocket', async () => {
  for (const [player, name, phone] of [
    ['outsourcer', 'Sala operativa Aurora', '0586 123456'],
    ['cosc', 'Sala operativa COSC', '055 1234567'],
  ] as const)
    await world.as(player, 'administrator').contacts.add({
      body: { role: 'desk_24_7', name, phone, language: 'it' },
    });
  for (const width of [1280, 390] as const) {
    const profile = await signedIn(browser, world, 'bank1', 'reporter', { width });
    const watched = await openPage(profile, `${world.origin}/contatti`);
    const { page } = watched;
    await page.getByText('Sala operativa Aurora').waitFor();
    expect(await page.getByText('Sala operativa COSC').count()).toBe(0);
    await expectGood(watched);
    await picture(page, `card-it-${width}`);
    await profile.close();
  }
  const hub = await signedIn(browser, world, 'outsourcer', 'administrator');
  const watched = await openPage(hub, `${world.origin}/contatti`);
  await watched.page.getByText('Sala operativa COSC').waitFor();
  await watched.page.getByText('Tascabile (A6)').click();
  await watched.page.emulateMedia({ media: 'print' });
  await picture(watched.page, 'card-pocket-print');
  await hub.close();
});
