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
  fact: {
    phishing: 'Phishing',
    wire_fraud: 'Fraudulent transfer',
    ransomware: 'Ransomware',
    unauthorised_access: 'Unauthorised access',
    service_disruption: 'Service disruption',
    vulnerability: 'Vulnerability',
    other: 'Something else',
  },
  factHint: {
    phishing: 'Messages, calls or sites that imitate somebody.',
    wire_fraud: 'Money sent, or asked for, by deceit.',
    ransomware: 'Data encrypted or threatened, and a ransom demanded.',
    unauthorised_access: 'Somebody got in where they should not.',
    service_disruption: 'A service no longer works.',
    vulnerability: 'A flaw that somebody can exploit.',
    other: 'Tell it: we will classify it.',
  },
  face: {
    threat: 'Threat',
    vulnerability: 'Vulnerability',
    incident: 'Incident',
    fraud: 'Fraud',
  },
};
