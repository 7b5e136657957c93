import type { Hosting, PartyParticulars } from '@staffetta/contract';
import type { Player } from './cast.ts';

/** Who hosts the invented agreements: the hub itself, with one processor. All names are invented. */
export const hostingOf = (hub: Pick<Player, 'name'>): Hosting => ({
  host: {
    name: hub.name,
    seat: 'Via della Dimostrazione 1, Firenze',
    country: 'IT',
    dataCentre: 'Sala macchine di Firenze, con copia a Pisa',
  },
  processors: [
    {
      name: 'Manutenzioni Informatiche Dimostrative',
      seat: 'Via della Dimostrazione 9, Pisa',
      task: 'manutenzione dei server e copie di sicurezza',
    },
  ],
  administrators: [
    { name: 'Ottavia Sistemi', employer: hub.name, designatedOn: '2025-01-07' },
    { name: 'Learco Reti', employer: hub.name, designatedOn: '2025-03-03' },
  ],
});

/** What an invented party says of itself. */
export const particularsOf = ({ key, kind, name }: Player): PartyParticulars => {
  const police = kind.startsWith('police');
  return {
    controller: {
      name: police ? 'Ministero dell’Interno (dimostrazione)' : name,
      seat: police ? 'Piazza della Dimostrazione, Roma' : 'Via della Dimostrazione 1, Firenze',
      capacity: 'autonomous',
      dpo: { name: 'Responsabile della protezione dei dati', email: `dpo@${key}.example` },
    },
    contacts: [
      { role: 'desk_24_7', name: 'Sala operativa', phone: '+390550000000' },
      { role: 'referent', name: 'Ufficio sicurezza', email: `sicurezza@${key}.example` },
    ],
  };
};
