import { type Problem, ProblemError, type Reason } from '@staffetta/contract';
import { expect, it } from 'vitest';
import type { Fault } from '../fault.ts';
import type { Language } from '../words/say.ts';
import { serverFault } from './server-fault.ts';

const problem: Problem = {
  type: 'about:blank',
  title: 'no',
  status: 403,
  code: 'agreement_forbids',
  detail: 'no',
};

function detailsOf(reason: Reason, language: Language) {
  const error = new ProblemError({ ...problem, reasons: [reason] });
  const fault = serverFault(error, { fields: [], url: 'http://localhost', language });
  return (fault as Fault).more.details;
}

const face: Reason = { code: 'clause', params: { clause: 'flows.toPolice', face: 'threat' } };

it('says the clause that forbids, in the language asked for', () => {
  expect(detailsOf(face, 'it')).toEqual([
    '  Lo esclude il protocollo d’intesa: dai privati alla Polizia non passano segnalazioni di tipo minaccia.',
  ]);
  expect(detailsOf(face, 'en')).toEqual([
    '  The agreement rules it out: from the private side to the police no reports of the kind threat pass.',
  ]);
});

it('says a day as a day', () => {
  const reason: Reason = { code: 'agreement_expired', params: { to: '2026-03-04' } };
  expect(detailsOf(reason, 'en')).toEqual([
    '  The agreement has expired: from 04/03/2026 it no longer holds.',
  ]);
});

it('shows a code of a newer server as it is, harmless', () => {
  const reason = { code: 'new_\u001b[31m', params: {} } as unknown as Reason;
  expect(detailsOf(reason, 'it')?.join()).toMatch(/new_/);
  expect(detailsOf(reason, 'it')?.join()).not.toContain('\u001b');
});
