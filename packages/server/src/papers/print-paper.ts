import type { Agreement, Language, Paper } from '@staffetta/contract';
import { showAgreement } from '../agreements/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { type Block, writePdf } from '../platform/pdf/index.ts';
import { instantInFigures, wordsOf } from './in-words.ts';
import { joiningForm } from './joining-form.ts';
import { privacyNotice } from './privacy-notice.ts';
import { technicalAnnex } from './technical-annex.ts';

/** A file to be saved. */
export interface Printed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A paper of an agreement in A4, as the actor's organisation may give it out. Throws `not_found` for who is no party. */
export async function printPaper(
  work: ActorWork,
  uid: string,
  { paper = 'technical_annex', language = 'it' }: { paper?: Paper; language?: Language },
): Promise<Printed> {
  const agreement = await showAgreement(work, uid);
  const { title, blocks } = written[paper](agreement, work.actor.orgUid, language);
  const words = wordsOf(language);
  const bytes = await writePdf(
    {
      title,
      language: words.locale,
      footer: words.footer(instantInFigures(words, work.at)),
      pageOf: words.pageOf,
      createdAt: Math.floor(work.now / 1000),
    },
    blocks,
  );
  await record(
    work,
    {
      act: 'export.made',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'agreement', id: uid, version: agreement.version },
      facts: { paper, language },
    },
    { organisations: [work.actor.orgId] },
  );
  return { name: `${agreement.number}-${fileNames[paper]}-${language}.pdf`, bytes };
}

type Write = (
  agreement: Agreement,
  reader: string,
  language: Language,
) => { title: string; blocks: Block[] };

const written: Record<Paper, Write> = {
  technical_annex: (agreement, _, language) => technicalAnnex(agreement, language),
  privacy_notice: privacyNotice,
  joining_form: (agreement, reader, language) =>
    joiningForm(agreement, hubOf(agreement, reader), language),
};

/** Whom one joins: the reader, if it stands on the private side, or the first that does. */
function hubOf({ parties }: Agreement, reader: string): string {
  const hubs = parties.filter(({ side }) => side === 'private').map((one) => one.organisation);
  return (hubs.find(({ uid }) => uid === reader) ?? hubs[0])?.name ?? '';
}

const fileNames: Record<Paper, string> = {
  technical_annex: 'allegato-tecnico',
  privacy_notice: 'informativa',
  joining_form: 'modulo-di-adesione',
};
