import type { Clauses, Hosting, InputOf, operations, PartyParticulars } from '@staffetta/contract';

type Draft = InputOf<typeof operations.agreements.draft>['body'];

/** Who hosts, processes and administers, as no real person does. */
export const hosting: Hosting = {
  host: {
    name: 'Consorzio Ospitante',
    seat: 'Via della Prova 1, 59100 Prato',
    country: 'IT',
    dataCentre: 'Sala macchine di Prato',
  },
  processors: [],
  administrators: [
    { name: 'Ada Provetti', employer: 'Consorzio Ospitante', designatedOn: '2026-01-07' },
  ],
};

/** What a party has to say of itself. */
export const particulars: PartyParticulars = {
  controller: {
    name: 'Titolare di prova',
    seat: 'Piazza della Prova 2, 50100 Firenze',
    capacity: 'autonomous',
    dpo: { name: 'Ufficio protezione dati', email: 'dpo@titolare.example' },
  },
  contacts: [
    { role: 'desk_24_7', name: 'Sala operativa', phone: '+390550000000' },
    { role: 'referent', name: 'Bruno Referenti', email: 'referente@titolare.example' },
  ],
};

export const clausesInOrder = (clauses: Clauses): Clauses => ({ ...clauses, hosting });

/** A draft with everything that is asked for before the first signature; what it says already stays. */
export const inOrder = <T extends Pick<Draft, 'clauses' | 'parties'>>(draft: T): T => ({
  ...draft,
  clauses: { hosting, ...draft.clauses },
  parties: draft.parties.map((party) => ({ particulars, ...party })),
});
