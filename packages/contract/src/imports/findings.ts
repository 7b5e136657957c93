import { type Static, Type } from 'typebox';
import { Closed, oneOf } from '../words.ts';
import { sheetFields } from './sheet.ts';

/**
 * What may be said of a cell or a row, in words. `error`: the row cannot be brought in. `note`: read differently from
 * how it is written, or worth a look.
 */
export const rowFindings = {
  name_missing: {
    level: 'error',
    it: 'manca il nome',
    en: 'the name is missing',
  },
  too_long: {
    level: 'error',
    it: 'il testo è troppo lungo',
    en: 'the text is too long',
  },
  kind_unknown: {
    level: 'error',
    it: 'non è un tipo conosciuto: scriva «impresa» o «sede»',
    en: 'is no known kind: write “firm” or “branch”',
  },
  vat_wrong: {
    level: 'error',
    it: 'non è una partita IVA: undici cifre, e l’ultima deve tornare con le altre',
    en: 'is no Italian VAT number: eleven digits, the last of which follows from the others',
  },
  vat_padded: {
    level: 'note',
    it: 'il foglio aveva tolto gli zeri iniziali: li abbiamo rimessi',
    en: 'the sheet had dropped the leading zeros: they were put back',
  },
  tax_code_wrong: {
    level: 'error',
    it: 'non è un codice fiscale: il carattere di controllo non torna',
    en: 'is no tax code: its check character does not match',
  },
  pec_wrong: {
    level: 'error',
    it: 'non è un indirizzo PEC scritto bene',
    en: 'is not a well-written PEC address',
  },
  sector_unknown: {
    level: 'error',
    it: 'non è un settore dell’elenco NIS2',
    en: 'is no sector of the NIS2 list',
  },
  province_unknown: {
    level: 'error',
    it: 'non è il nome né la sigla di una provincia italiana',
    en: 'is neither the name nor the code of an Italian province',
  },
  province_several: {
    level: 'error',
    it: 'più province si chiamano così: scriva la sigla, per esempio RC o RE',
    en: 'several provinces are called so: write the code, for example RC or RE',
  },
  size_unknown: {
    level: 'error',
    it: 'non è una dimensione: micro, piccola, media o grande',
    en: 'is no size: micro, small, medium or large',
  },
  domain_wrong: {
    level: 'error',
    it: 'non è un dominio',
    en: 'is not a domain',
  },
  branch_unknown: {
    level: 'error',
    it: 'questa sede non esiste: la aggiunga, anche come riga di questo foglio con tipo «sede»',
    en: 'there is no such branch: add it, also as a row of this sheet with kind “branch”',
  },
  mandate_unknown: {
    level: 'error',
    it: 'non è un mandato: con nome, senza nome, chiede ogni volta, mai',
    en: 'is no mandate: named, anonymous, ask, never',
  },
  mandate_kept: {
    level: 'note',
    it: 'il mandato di chi aderisce già non cambia da qui',
    en: 'the mandate of an existing member does not change from here',
  },
  since_wrong: {
    level: 'error',
    it: 'non è una data passata: scriva giorno/mese/anno',
    en: 'is not a past date: write day/month/year',
  },
  contact_role_unknown: {
    level: 'error',
    it: 'non è un ruolo dei referenti',
    en: 'is no role of contacts',
  },
  contact_email_wrong: {
    level: 'error',
    it: 'non è un indirizzo di posta',
    en: 'is not a mail address',
  },
  contact_phone_wrong: {
    level: 'error',
    it: 'non è un numero di telefono',
    en: 'is not a telephone number',
  },
  contact_email_missing: {
    level: 'note',
    it: 'per questo ruolo serve anche l’indirizzo di posta: lo completi appena può',
    en: 'this role needs a mail address too: complete it when you can',
  },
  contact_phone_missing: {
    level: 'note',
    it: 'per questo ruolo serve anche il telefono: lo completi appena può',
    en: 'this role needs a telephone number too: complete it when you can',
  },
  desk_needs_phone: {
    level: 'error',
    it: 'chi è reperibile 24 ore deve avere un telefono',
    en: 'a desk that answers around the clock needs a telephone number',
  },
  language_unknown: {
    level: 'error',
    it: 'non è una lingua del sistema: italiano o inglese',
    en: 'is no language of the system: Italian or English',
  },
  uid_wrong: {
    level: 'error',
    it: 'non è il codice di un vostro aderente o di una vostra sede',
    en: 'is not the code of a member or branch of yours',
  },
  kept_by_itself: {
    level: 'note',
    it: 'tiene la propria scheda da sé: da qui non si modifica',
    en: 'keeps its own record: it is not changed from here',
  },
  was_member: {
    level: 'note',
    it: 'è già stata vostra aderente: rientra con la scheda che c’è',
    en: 'was a member of yours before: it returns with the record that is there',
  },
  repeats_line: {
    level: 'note',
    it: 'la stessa organizzazione sta già in una riga precedente',
    en: 'the same organisation stands in an earlier row',
  },
  joins_line: {
    level: 'note',
    it: 'si scrive insieme alla riga precedente della stessa organizzazione',
    en: 'is written together with the earlier row of the same organisation',
  },
  other_line_holds: {
    level: 'note',
    it: 'una riga precedente della stessa organizzazione dice altro: vale quella, questo non si scrive',
    en: 'an earlier row of the same organisation says otherwise: that one holds, this is not written',
  },
  corrects_line: {
    level: 'note',
    it: 'una riga precedente ripete il valore di prima: vale questo, che lo cambia',
    en: 'an earlier row repeats the value that stands: this one holds, which changes it',
  },
  same_vat: { level: 'note', it: 'stessa partita IVA', en: 'same VAT number' },
  same_tax_code: { level: 'note', it: 'stesso codice fiscale', en: 'same tax code' },
  same_code: { level: 'note', it: 'stesso codice Staffetta', en: 'same Staffetta code' },
  same_name: { level: 'note', it: 'stesso nome', en: 'same name' },
  similar_name: { level: 'note', it: 'nome molto simile', en: 'very similar name' },
  same_pec: { level: 'note', it: 'stessa PEC', en: 'same PEC' },
  same_domain: { level: 'note', it: 'stesso dominio', en: 'same domain' },
  meanwhile: {
    level: 'note',
    it: 'nel frattempo la scheda è cambiata, o qualcuno l’ha già inserita',
    en: 'the record changed in the meantime, or somebody has entered it',
  },
  in_use: {
    level: 'note',
    it: 'non si toglie: dopo l’importazione è stata usata o modificata',
    en: 'is not taken back: it was used or changed after the import',
  },
} as const satisfies Record<string, { level: 'error' | 'note'; it: string; en: string }>;

export type RowFindingCode = keyof typeof rowFindings;

/** What is said of one cell, or, without a field, of the row. */
export const RowFinding = Closed({
  code: Type.Unsafe<RowFindingCode>(Type.String()),
  field: Type.Optional(oneOf(sheetFields)),
});
export type RowFinding = Static<typeof RowFinding>;
