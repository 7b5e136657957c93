import type { JoiningTexts } from './joining-texts.it.ts';

/** The joining form in English. */
export const joining: JoiningTexts = {
  title: 'Joining form',
  form: 'A form filled in with the agreement’s data. The hub reads it before use.',
  lead: (hub, number, title) =>
    `The undersigned asks that the organisation named here take part in the exchange of reports on cyber security of ${hub}, under the agreement ${number}, “${title}”.`,
  organisation: 'The organisation',
  fields: [
    'Registered name',
    'VAT number',
    'Legal seat',
    'Certified mail (PEC)',
    'Sector of activity',
    'Province',
    'Size (micro, small, medium, large)',
  ],
  contacts: 'Whom to write to and whom to call',
  contactColumns: { role: 'Role', name: 'First and last name', mail: 'Mail', phone: 'Telephone' },
  contactRoles: ['IT security', 'referent', '24-hour desk', 'data protection'],
  mandate: 'What the hub may report to the police for the organisation (one choice only)',
  mandates: [
    'may report with the name',
    'may report without the name',
    'asks each time',
    'never reports for the organisation',
  ],
  means: 'What it entails',
  meaning: [
    'It receives notes and alerts that concern it; those under TLP:GREEN and TLP:CLEAR whole by mail too, the others in the portal only.',
    'It respects the TLP label of what it receives and passes nothing on where the label does not allow it.',
    'It may report; a report is no criminal complaint and replaces no notification to ACN, Garante or Banca d’Italia.',
    'No other member learns that it takes part or that it reported.',
    'It may leave at any time; the agreement says what it keeps of what it received.',
  ],
  past: (newcomers, leavers) =>
    `${newcomers ? 'Newcomers see the past too' : 'Newcomers do not see the past'}; ${leavers ? 'leavers keep what they received.' : 'leavers no longer see what they received.'}`,
  secondFactor: 'A second factor is compulsory to sign in to the portal.',
  duties: 'Notices that remain its own duty',
  dutyItems: [
    'If it is a NIS subject: it tells ACN that it takes part, and later that it left (D.Lgs. 138/2024, art. 17), with the annual update on the ACN portal.',
    'If it is a financial entity: it tells its competent authority that it takes part, and later that it left (Regulation (EU) 2022/2554, art. 45(3)).',
  ],
  declares: 'It declares to have the power to sign and to have received the privacy notice.',
  signature:
    'Place and date ______________________________    Signature ______________________________',
  tick: (text) => `[   ]  ${text}`,
};
