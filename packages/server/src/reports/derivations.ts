import type { Face, Fact, Pap } from '@staffetta/contract';

/** What follows from the plain kind of fact; all of it can be overridden, none of it is asked. */
export interface Derivation {
  readonly face: Face;
  /** RSIT, the primary key of classification. */
  readonly rsit: string;
  readonly tcAcn: readonly string[];
  /** Proposed PAP when a company writes; the police propose AMBER: what is under investigation is not blocked. */
  readonly pap: Pap;
}

/** Mapping of the project (docs/adr): RSIT version 1003, TC-ACN version 1. */
export const derivations: Readonly<Record<Fact, Derivation>> = {
  phishing: {
    face: 'threat',
    rsit: 'fraud:phishing',
    tcAcn: ['social-engineering:phishing', 'vector:e-mail', 'victim-geography:italy'],
    pap: 'GREEN',
  },
  // The money may still be stopped: who received it must not be warned.
  wire_fraud: {
    face: 'fraud',
    rsit: 'fraud:masquerade',
    tcAcn: ['fraud:masquerade', 'adversary-motivation:profit', 'victim-geography:italy'],
    pap: 'AMBER',
  },
  ransomware: {
    face: 'incident',
    rsit: 'malicious-code:infected-system',
    tcAcn: [
      'impact:availability',
      'root-cause:malicious-actions',
      'malicious-code:ransomware',
      'availability:data-encryption',
      'victim-geography:italy',
    ],
    pap: 'GREEN',
  },
  unauthorised_access: {
    face: 'incident',
    rsit: 'intrusions:system-compromise',
    tcAcn: ['impact:system-compromise', 'root-cause:malicious-actions', 'victim-geography:italy'],
    pap: 'AMBER',
  },
  service_disruption: {
    face: 'incident',
    rsit: 'availability:outage',
    tcAcn: ['impact:availability', 'availability:outage', 'victim-geography:italy'],
    pap: 'GREEN',
  },
  vulnerability: {
    face: 'vulnerability',
    rsit: 'vulnerable:vulnerable-system',
    tcAcn: ['impact:no-impact', 'vulnerability:other'],
    pap: 'GREEN',
  },
  other: { face: 'threat', rsit: 'other:undetermined', tcAcn: [], pap: 'AMBER' },
};
