import type { InputOf, Organisation, operations } from '@staffetta/contract';

type Change = NonNullable<InputOf<typeof operations.organisations.change>['body']>;

/** What a form holds of an organisation: texts only, empty where nothing is said. */
export interface Particulars {
  name: string;
  memberLabel: string;
  sector: NonNullable<Change['sector']> | '';
  province: NonNullable<Change['province']> | '';
  size: NonNullable<Change['size']> | '';
  vatNumber: string;
  taxCode: string;
  pec: string;
  /** One a line. */
  domains: string;
}

export const noParticulars: Particulars = {
  name: '',
  memberLabel: '',
  sector: '',
  province: '',
  size: '',
  vatNumber: '',
  taxCode: '',
  pec: '',
  domains: '',
};

export const particularsOf = (one: Organisation): Particulars => ({
  name: one.name,
  memberLabel: one.memberLabel ?? '',
  sector: one.sector ?? '',
  province: one.province ?? '',
  size: one.size ?? '',
  vatNumber: one.vatNumber ?? '',
  taxCode: one.taxCode ?? '',
  pec: one.pec ?? '',
  domains: (one.domains ?? []).join('\n'),
});

/** The body of a change: what is empty is left out, and so removed. */
export function bodyOf({ name, domains, ...rest }: Particulars): Change {
  const lines = domains.split(/[\s,;]+/).filter(Boolean);
  const said = Object.entries(rest).filter(([, value]) => value.trim() !== '');
  const trimmed = said.map(([key, value]) => [key, value.trim()]);
  return {
    name: name.trim(),
    ...Object.fromEntries(trimmed),
    ...(lines.length > 0 && { domains: lines.map((line) => line.toLowerCase()) }),
  };
}
