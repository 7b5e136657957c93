import type { journal as italian } from '../it/journal.ts';
import type { Same } from '../same.ts';

export const journal: Same<typeof italian> = {
  title: 'Journal',
  lead: 'Every act is written here at the moment it happens. Nothing can be changed in secret.',
  logs: 'Which log',
  kind: { private: 'Journal', shared: 'Shared log' },
  kindHint: {
    private: 'Only your organisation reads it.',
    shared:
      'Of an agreement: only what passes from one side to the other. Both sides have the same.',
  },
  entries_one: '{{count}} entry',
  entries_other: '{{count}} entries',
  none: 'No log',
  noneHint: 'Your role reads no logs.',
  empty: 'No entry',
  export: 'Export, signed',
  verify: 'How to check the exported file',
  verifyHint:
    'Without a connection, on one’s own computer. It says whether the file is whole and who signed it.',
  copyCommand: 'Copy the command',
  key: 'Key that signs exports',
  keyHint: 'The other side notes it once, and compares it when it verifies a file.',
  copyKey: 'Copy the key’s fingerprint',
  number: 'No.',
  when: 'When',
  act: 'Act',
  who: 'Who',
  what: 'On what',
  erased: 'content erased; the digest remains',
  leaf: 'Digest',
  acts: {
    report: {
      submitted: 'Report submitted',
      received: 'Report seen',
      taken: 'Report taken into work',
      answered: 'Report answered',
      closed: 'Report closed',
      reopened: 'Report reopened',
      withdrawn: 'Report withdrawn',
      merged: 'Report merged into another',
      'consent-asked': 'Firm’s consent asked',
      consented: 'Firm consented',
      'consent-refused': 'Firm refused consent',
    },
    message: {
      sent: 'Message sent',
    },
    disclosure: {
      decided: 'Disclosure decided',
    },
    relay: {
      proposed: 'Relay proposed',
      released: 'Relay released',
      refused: 'Relay refused',
      'deputy-asked': 'Deputy asked to approve',
    },
    item: {
      recalled: 'Recall',
      corrected: 'Correction',
      erased: 'Content erased',
      undone: 'Correction or recall carried out',
    },
    hold: {
      placed: 'Forwarding suspended',
      answered: 'Request of suspension answered',
      lifted: 'Suspension lifted',
    },
    alert: {
      sent: 'Alert sent',
      seen: 'Alert seen',
      answered: 'Alert answered',
      chased: 'Chased',
    },
    campaign: {
      confirmed: 'Campaign confirmed',
      dismissed: 'Campaign dismissed',
    },
    export: {
      made: 'Export',
    },
    read: {
      red: 'Reading of a TLP:RED text',
      personal: 'Reading of personal data',
    },
    agreement: {
      drafted: 'Agreement drafted',
      changed: 'Agreement changed',
      signed: 'Agreement signed',
      'in-force': 'Agreement in force',
      renewed: 'Agreement renewed',
      expired: 'Agreement expired',
      terminated: 'Agreement terminated',
      imported: 'Agreement imported',
    },
    organisation: {
      created: 'Organisation added',
      changed: 'Organisation changed',
      closed: 'Organisation closed',
    },
    membership: {
      proposed: 'Membership proposed',
      declined: 'Membership declined',
      started: 'Membership started',
      changed: 'Membership changed',
      ended: 'Membership ended',
    },
    service: {
      added: 'Service added',
      changed: 'Service changed',
      retired: 'Service retired',
    },
    dependency: {
      added: 'Dependency added',
      removed: 'Dependency removed',
    },
    contact: {
      added: 'Contact added',
      changed: 'Contact changed',
      confirmed: 'Contact confirmed',
      removed: 'Contact removed',
    },
    person: {
      invited: 'Person invited',
      joined: 'Person joined',
      changed: 'Roles changed',
      'signed-in': 'Sign-in',
      'signed-out': 'Sign-out',
      refused: 'Sign-in refused',
      blocked: 'Sign-in blocked',
    },
    token: {
      issued: 'Key issued',
      revoked: 'Key revoked',
    },
  },
};
