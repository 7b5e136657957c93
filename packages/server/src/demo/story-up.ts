import { hours } from '../platform/clock.ts';
import type { Narrator } from './narrate.ts';
import { passOn, theirAlert } from './pass-on.ts';
import { banksTell, policeSee, theDayAfter } from './same-page.ts';
import type { Players } from './stage.ts';
import { noteForBanks } from './texts.ts';

const BANKS = 40;
/** These two stay silent until they are chased. */
const SILENT = ['bank18', 'bank33'];

/**
 * Up: a bank tells its outsourcer, the outsourcer the police on the bank's mandate; the police see that two
 * others saw the same thing; a sanitised note goes to
 * forty banks, thirty-eight answer, two are chased, a correction reaches all.
 */
export async function storyUp(
  tell: Narrator,
  play: Players,
  wait: (seconds: number) => void,
): Promise<void> {
  tell.chapter('SU · da una banca alla Polizia Postale, e una nota a quaranta banche');
  const told = await banksTell(tell, play);
  await policeSee(tell, play, told);
  const note = await noteIsReleased(tell, play, told.bank1);
  await banksAnswer(tell, play, note.uid, wait);
  await correctionReachesAll(tell, play, note.uid);
  await theDayAfter(tell, play, told, wait);
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
