import { type IndicatorKey, relayTiers } from '@staffetta/contract';
import { days } from '../platform/clock.ts';
import type { Narrator } from './narrate.ts';
import type { Players } from './stage.ts';
import { bankTells, hubTells } from './texts.ts';

/** Who saw the false page, and how each lets the hub speak for it; the first one's report is the one we follow. */
const saw = { bank1: 'named', bank5: 'named', bank9: 'anonymous' } as const;
type Bank = keyof typeof saw;
/** The report of each. */
export type Told = Readonly<Record<Bank, string>>;

const falsePage: IndicatorKey = { kind: 'domain', value: 'gstat.premiamo.com' };
const indicators = { confirm: [falsePage] };
const relayPolicy = {
  allowed: true,
  tiers: [...relayTiers],
  sectors: 'all' as const,
  attribution: 'anonymous' as const,
};

/** Three banks see the same page, each for itself, and tell their outsourcer. */
export async function banksTell(tell: Narrator, play: Players): Promise<Told> {
  const sent = async (bank: Bank) =>
    (
      await tell.step(
        `${play.name(bank)} segnala ad Arno Servizi Bancari`,
        () =>
          play.as(bank).reports.send({
            body: {
              fact: 'phishing',
              ...bankTells(play.name(bank)),
              tlp: 'AMBER',
              relayPolicy,
              passUp: saw[bank],
              containsPersonalData: true,
              indicators,
            },
          }),
        ({ receipt }) => `conferma ${receipt?.number}`,
      )
    ).uid;
  const told = {
    bank5: await sent('bank5'),
    bank9: await sent('bank9'),
    bank1: await sent('bank1'),
  };
  await tell.step('L’ente prende in lavorazione e trova le altre due', async () => {
    const hub = play.as('outsourcer');
    const params = { uid: told.bank1 };
    await hub.reports.receive({ params });
    const { version } = await hub.reports.show({ params });
    await hub.reports.take({ params, version });
    const { hits } = await hub.analysis.related({ params });
    tell.expect('l’ente trova le altre due', hits.length, 2);
  });
  return told;
}

/** The hub tells the police for each on its mandate; they open one and see that two others saw the same thing. */
export async function policeSee(tell: Narrator, play: Players, told: Told): Promise<void> {
  await onMandate(tell, play, 'bank5', told);
  await onMandate(tell, play, 'bank9', told);
  const uid = await onMandate(tell, play, 'bank1', told);
  const police = play.as('cosc');
  const { hits } = await tell.step(
    'La Polizia Postale vede che altre due hanno visto la stessa cosa',
    () => police.analysis.related({ params: { uid } }),
    (found) =>
      `${found.hits.length} segnalazioni con ${found.hits[0]?.shared[0]?.value ?? 'niente'}`,
  );
  tell.expect('quante', hits.length, 2);
  const seen = await Promise.all(
    hits.map((hit) => police.reports.show({ params: { uid: hit.uid } })),
  );
  const named = (bank: Bank) => JSON.stringify(seen).includes(play.name(bank));
  tell.expect('chi vuole il nome è nominata', named('bank5'), true);
  tell.expect('chi non lo vuole no', named('bank9'), false);
  await tell.step('La Polizia Postale risponde', async () => {
    const params = { uid };
    await police.reports.receive({ params });
    let { version } = await police.reports.show({ params });
    ({ version } = await police.reports.take({ params, version }));
    const body = { text: 'Ricevuto. Conservare gli SMS originali e i tabulati della telefonata.' };
    return police.reports.answer({ params, version, body });
  });
  const stranger = await tell.step('La stessa segnalazione chiesta da un’altra banca', () =>
    play
      .as('bank9')
      .reports.show({ params: { uid } })
      .then(
        () => 'visibile',
        () => 'non esiste',
      ),
  );
  tell.expect('un’altra banca non la vede', stranger, 'non esiste');
}

async function onMandate(tell: Narrator, play: Players, bank: Bank, told: Told): Promise<string> {
  const attribution = saw[bank];
  const text = attribution === 'named' ? bankTells(play.name(bank)) : hubTells;
  const { uid } = await tell.step(
    attribution === 'named'
      ? `L’ente segnala alla Polizia Postale su mandato di ${play.name(bank)}`
      : 'L’ente segnala per un’altra banca, che non vuole il nome',
    () =>
      play.as('outsourcer').reports.send({
        body: {
          fact: 'phishing',
          ...text,
          tlp: 'AMBER',
          recipient: play.uid('cosc'),
          onBehalfOf: play.uid(bank),
          attribution,
          basedOn: told[bank],
          containsPersonalData: true,
          mayBeOffence: true,
          indicators,
        },
      }),
    (sent) => `conferma ${sent.receipt?.number}`,
  );
  return uid;
}

/** Counts move once a day: the police learn a band, and a bank nothing, since two others are fewer than k. */
export async function theDayAfter(
  tell: Narrator,
  play: Players,
  told: Told,
  wait: (seconds: number) => void,
): Promise<void> {
  const { items } = await tell.step(
    'Il giorno dopo la Polizia Postale apre la campagna proposta',
    () => {
      wait(days(1));
      return play.as('cosc').analysis.campaigns({ query: {} });
    },
    (page) => {
      const { from, to } = page.items[0]?.organisations ?? {};
      return `da ${from ?? '?'} a ${to ?? '?'} organizzazioni`;
    },
  );
  tell.expect('la campagna si conta da k in su', items[0]?.organisations, { from: 3, to: 5 });
  const { values } = await tell.step(
    `${play.name('bank1')} chiede quante altre l’hanno vista`,
    () => play.as('bank1').analysis.seenByOthers({ params: { uid: told.bank1 } }),
    (counted) => (counted.values.length === 0 ? 'meno di tre, nessun numero' : 'un numero'),
  );
  tell.expect('sotto k nessun numero', values, []);
}
