import type { words as italian } from '../it/words.ts';
import type { Same } from '../same.ts';

export const words: Same<typeof italian> = {
  kind: {
    police_national: 'National police centre',
    police_regional: 'Regional police centre',
    police_section: 'Provincial police section',
    hub: 'Signatory hub',
    branch: 'Territorial branch',
    member: 'Firm or bank',
  },
  kindHint: {
    police_national: 'CNAIPIC.',
    police_regional: 'COSC, the regional centre for cyber security.',
    police_section: 'Operational section of one province.',
    hub: 'Signs the agreement: a business association, or an IT provider of banks.',
    branch: 'Part of a signatory hub.',
    member: 'Belongs to one or more signatory hubs.',
  },
  role: {
    reporter: 'reporter',
    analyst: 'analyst',
    approver: 'approver',
    administrator: 'administrator',
    auditor: 'auditor',
  },
};
