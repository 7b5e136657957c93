import { relayTiers } from '@staffetta/contract';
import type { Narrator } from './narrate.ts';
import { passOn, theirAlert } from './pass-on.ts';
import type { Players } from './stage.ts';
import { ursnifWarning } from './texts.ts';

/** All tiers, without a name: what the police let others pass on. */
const open = {
  allowed: true,
  tiers: [...relayTiers],
  sectors: 'all',
  attribution: 'anonymous',
} as const;

/**
 * Down: the national centre warns the regional one, which passes the note to an association; the association to
 * its branches and 300 firms; one firm answers "affected", and that comes back up to the national centre.
 */
export async function storyDown(tell: Narrator, play: Players): Promise<void> {
  tell.chapter('GIÙ · dal CNAIPIC a 300 imprese, e un «colpita» che torna su');
  const warning = await tell.step(
    'CNAIPIC avverte il COSC (TLP:GREEN)',
    () =>
      play.as('cnaipic').reports.send({
        body: {
          fact: 'phishing',
          ...ursnifWarning,
          tlp: 'GREEN',
          recipient: play.uid('cosc'),
          relayPolicy: { ...open, tiers: [...open.tiers], sectors: 'all' },
        },
      }),
    (sent) => `conferma di ricezione ${sent.receipt?.number}`,
  );
  await tell.step('Il COSC ne prende visione', () =>
    play.as('cosc').reports.receive({ params: { uid: warning.uid } }),
  );
  const toHub = await tell.step('Il COSC passa la nota all’associazione, senza modifiche', () =>
    passOn(play, 'cosc', {
      parent: warning.uid,
      mode: 'unchanged',
      targets: [{ kind: 'organisation', organisation: play.uid('association') }],
    }),
  );
  const toFirms = await tell.step('L’associazione la inoltra alle sedi e a tutte le imprese', () =>
    passOn(play, 'association', {
      parent: toHub.uid,
      mode: 'unchanged',
      targets: [{ kind: 'members' }, { kind: 'branches' }],
    }),
  );
  const alert = await tell.step(
    'e chiede un riscontro con un’allerta',
    () =>
      play.as('association').alerts.send({
        body: { item: toFirms.uid, audience: { to: 'everyone' }, urgency: 'high' },
      }),
    (sent) => `${sent.recipients} organizzazioni`,
  );
  tell.expect('300 imprese e 3 sedi', alert.recipients, 303);
  await firmAnswers(tell, play, alert.uid);
  await comesBackUp(tell, play);
}

async function firmAnswers(tell: Narrator, play: Players, alert: string) {
  await tell.step('Un’impresa legge, blocca e risponde: non colpita', async () => {
    const { uid, version } = await theirAlert(play, 'firm2', alert);
    const body = { answer: 'not_affected', done: true, consent: 'no' } as const;
    return play.as('firm2').alerts.answer({ params: { uid }, version, body });
  });
  await tell.step(
    `${play.name('firm1')} risponde: colpita, e acconsente a dirlo con il suo nome`,
    async () => {
      const { uid, version } = await theirAlert(play, 'firm1', alert);
      const body = {
        answer: 'affected',
        done: false,
        comment: 'Un collega ha aperto il documento e attivato le macro.',
        consent: 'named',
      } as const;
      return play.as('firm1').alerts.answer({ params: { uid }, version, body });
    },
  );
}

async function comesBackUp(tell: Narrator, play: Players) {
  const up = await tell.step(
    'L’associazione segnala al COSC per conto dell’impresa, entro il mandato',
    () =>
      play.as('association').reports.send({
        body: {
          fact: 'unauthorised_access',
          title: 'Impresa colpita dalla campagna Ursnif segnalata',
          text: 'Un dipendente ha aperto il documento e attivato le macro: traffico verso gstat.securezal[.]com. Postazione isolata.',
          tlp: 'AMBER',
          recipient: play.uid('cosc'),
          onBehalfOf: play.uid('firm1'),
          attribution: 'named',
          passUp: 'anonymous',
          mayBeOffence: true,
        },
      }),
    (sent) => `conferma ${sent.receipt?.number}`,
  );
  const seen = await tell.step('Il COSC vede chi è stato colpito, e può raggiungerlo', () =>
    play.as('cosc').reports.show({ params: { uid: up.uid } }),
  );
  tell.expect('il nome dell’impresa', seen.onBehalf?.organisation?.name, play.name('firm1'));
  await tell.step(
    'Il COSC informa il CNAIPIC, senza il nome: così ha acconsentito l’impresa',
    () =>
      play.as('cosc').reports.send({
        body: {
          fact: 'unauthorised_access',
          title: 'Un’impresa toscana colpita dalla campagna Ursnif',
          text: 'Dopo la nota di oggi un’impresa ha confermato il contatto con gstat.securezal[.]com.',
          tlp: 'AMBER',
          recipient: play.uid('cnaipic'),
          basedOn: up.uid,
        },
      }),
    (sent) => `conferma ${sent.receipt?.number}`,
  );
}
