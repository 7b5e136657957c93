import { relayTiers } from '@staffetta/contract';
import { hours } from '../platform/clock.ts';
import type { Narrator } from './narrate.ts';
import { passOn, theirAlert } from './pass-on.ts';
import type { Players } from './stage.ts';
import { bankTells, noteForBanks } from './texts.ts';

const relayPolicy = {
  allowed: true,
  tiers: [...relayTiers],
  sectors: 'all' as const,
  attribution: 'anonymous' as const,
};
const BANKS = 40;
/** These two stay silent until they are chased. */
const SILENT = ['bank18', 'bank33'];

/**
 * Up: a bank tells its outsourcer, the outsourcer the police on the bank's mandate; a sanitised note goes to
 * forty banks, thirty-eight answer, two are chased, a correction reaches all.
 */
export async function storyUp(
  tell: Narrator,
  play: Players,
  wait: (seconds: number) => void,
): Promise<void> {
  tell.chapter('SU · da una banca alla Polizia Postale, e una nota a quaranta banche');
  const told = await bankReports(tell, play);
  await policeAreTold(tell, play, told);
  const note = await noteIsReleased(tell, play, told);
  await banksAnswer(tell, play, note.uid, wait);
  await correctionReachesAll(tell, play, note.uid);
}

/** Three banks see the same page; the third one's report is the one we follow. */
async function bankReports(tell: Narrator, play: Players): Promise<string> {
  for (const bank of ['bank5', 'bank9'])
    await tell.step(`${play.name(bank)} segnala ad Arno Servizi Bancari`, () =>
      reports(play, bank),
    );
  const { uid } = await tell.step(
    `${play.name('bank1')} segnala la stessa cosa`,
    () => reports(play, 'bank1'),
    (sent) => `conferma ${sent.receipt?.number}`,
  );
  await tell.step('L’ente prende in lavorazione e risponde', async () => {
    const hub = play.as('outsourcer');
    await hub.reports.receive({ params: { uid } });
    const { version } = await hub.reports.show({ params: { uid } });
    return hub.reports.take({ params: { uid }, version });
  });
  return uid;
}

const reports = (play: Players, bank: string) =>
  play.as(bank).reports.send({
    body: {
      fact: 'phishing',
      ...bankTells(play.name(bank)),
      tlp: 'AMBER',
      relayPolicy,
      passUp: 'named',
      containsPersonalData: true,
    },
  });

async function policeAreTold(tell: Narrator, play: Players, told: string) {
  const up = await tell.step(
    'L’ente segnala alla Polizia Postale su mandato della banca',
    () =>
      play.as('outsourcer').reports.send({
        body: {
          fact: 'phishing',
          ...bankTells(play.name('bank1')),
          tlp: 'AMBER',
          recipient: play.uid('cosc'),
          onBehalfOf: play.uid('bank1'),
          attribution: 'named',
          basedOn: told,
          containsPersonalData: true,
          mayBeOffence: true,
        },
      }),
    (sent) => `conferma ${sent.receipt?.number}`,
  );
  await tell.step('La Polizia Postale risponde', async () => {
    const police = play.as('cosc');
    await police.reports.receive({ params: { uid: up.uid } });
    let { version } = await police.reports.show({ params: { uid: up.uid } });
    ({ version } = await police.reports.take({ params: { uid: up.uid }, version }));
    const body = { text: 'Ricevuto. Conservare gli SMS originali e i tabulati della telefonata.' };
    return police.reports.answer({ params: { uid: up.uid }, version, body });
  });
  const stranger = await tell.step('La stessa segnalazione chiesta da un’altra banca', () =>
    play
      .as('bank9')
      .reports.show({ params: { uid: up.uid } })
      .then(
        () => 'visibile',
        () => 'non esiste',
      ),
  );
  tell.expect('un’altra banca non la vede', stranger, 'non esiste');
}

async function noteIsReleased(tell: Narrator, play: Players, parent: string) {
  const preview = await tell.step(
    'L’ente prepara la nota: nomi e dati trovati nel testo',
    () => play.as('outsourcer').relays.preview({ body: { parents: [parent] } }),
    (found) => found.findings.map((one) => one.kind).join(', '),
  );
  tell.expect(
    'il nome della banca è stato trovato',
    preview.findings.some((one) => one.kind === 'directory_name'),
    true,
  );
  return tell.step('Una seconda persona la legge tutta e la invia a quaranta banche', () =>
    passOn(play, 'outsourcer', {
      parent,
      mode: 'derivative',
      targets: [{ kind: 'members' }],
      ...noteForBanks,
    }),
  );
}

async function banksAnswer(
  tell: Narrator,
  play: Players,
  item: string,
  wait: (seconds: number) => void,
) {
  const hub = play.as('outsourcer');
  const alert = await tell.step(
    'Allerta alle banche',
    () => hub.alerts.send({ body: { item, audience: { to: 'everyone' }, urgency: 'high' } }),
    (sent) => `${sent.recipients} banche`,
  );
  tell.expect('banche raggiunte', alert.recipients, BANKS);
  await tell.step(
    'Rispondono in trentotto',
    async () => {
      for (let n = 1; n <= BANKS; n += 1) {
        const bank = `bank${n}`;
        if (SILENT.includes(bank)) continue;
        const { uid, version } = await theirAlert(play, bank, alert.uid);
        const answer = n % 9 === 0 ? 'affected' : 'not_affected';
        const body = { answer, done: true, consent: 'no' } as const;
        await play.as(bank).alerts.answer({ params: { uid }, version, body });
      }
      return hub.alerts.show({ params: { uid: alert.uid } });
    },
    () => 'due tacciono',
  );
  const chased = await tell.step(
    'Sei ore dopo le due che tacciono ricevono un sollecito',
    () => {
      wait(hours(6));
      return hub.alerts.chase({ params: { uid: alert.uid } });
    },
    (result) => `${result.chased}`,
  );
  tell.expect('sollecitate', chased.chased, SILENT.length);
}

async function correctionReachesAll(tell: Narrator, play: Players, uid: string) {
  await tell.step('Rettifica: il dominio giusto è un altro', async () => {
    const before = await play.as('outsourcer').relays.show({ params: { uid } });
    const waiting = await play.as('outsourcer').relays.correct({
      params: { uid },
      version: before.version,
      body: {
        text: noteForBanks.text.replaceAll('gstat.premiamo[.]com', 'gstat.premiamo[.]eu'),
        title: noteForBanks.title,
        reason: 'wrong',
      },
    });
    return play.as('outsourcer', 'approvatore').relays.release({
      params: { uid },
      version: waiting.version,
      body: { fullReading: true },
    });
  });
  const texts = await tell.step('La leggono tutte e quaranta', async () => {
    let corrected = 0;
    for (let n = 1; n <= BANKS; n += 1) {
      const seen = await play.as(`bank${n}`).relays.show({ params: { uid } });
      if (JSON.stringify(seen).includes('premiamo[.]eu')) corrected += 1;
    }
    return corrected;
  });
  tell.expect('copie rettificate', texts, BANKS);
}
