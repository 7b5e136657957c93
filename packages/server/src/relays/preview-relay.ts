import type { Indicator, InputOf, OutputOf, operations } from '@staffetta/contract';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { checkOf } from './assess.ts';
import { originalOf, safely } from './original.ts';
import type { ParentRow } from './parents.store.ts';
import { confirmedIn } from './parents.store.ts';
import { requireParents } from './parents.ts';
import { permissionFor } from './permission.ts';
import { tellsWho } from './sanitise/check.ts';
import { derivedText } from './sanitise/derive.ts';
import { findingsIn } from './sanitise/findings.ts';
import { knowledgeFor } from './secrets.ts';

type Preview = typeof operations.relays.preview;

/** What the machine would replace in these parents' text and what the rules permit; stores nothing. */
export async function previewRelay(
  work: ActorWork,
  given: InputOf<Preview>['body'],
): Promise<Disclosed<OutputOf<Preview>>> {
  const parents = await requireParents(work, given.parents);
  const itemIds = parents.map(({ row }) => row.item_id);
  const permission = await permissionFor(work, parents);
  const knowledge = await knowledgeFor(work, itemIds, []);
  const indicators = (await confirmedIn(work, itemIds))
    .map(({ kind, value }): Indicator => ({ kind, value }))
    .filter((one) => !tellsWho(one, knowledge.secrets));
  const rows = parents.map(({ row }) => row);
  const read = await admitRows(work, rows, { whole: titleAndText, tombstone: () => nothing });
  return reshape(read, (texts) => {
    const original = originalOf(texts, safely(given));
    const draft = sanitised(work, original, knowledge.secrets);
    const { title, text, findings } = draft;
    const open = findings.filter(({ state }) => state === 'open').length;
    const check = checkOf({ title, text, indicators, open }, knowledge, false);
    return { original, title, text, findings, check, permission, indicators };
  });
}

const titleAndText = ({ title, body }: ParentRow) => ({ title, text: body });
const nothing = { title: '', text: '' };

/** The derivative the machine proposes: its findings in the text, and a title with all of them replaced. */
export function sanitised(
  { actor }: ActorWork,
  original: { readonly title: string; readonly text: string },
  secrets: Parameters<typeof findingsIn>[1],
) {
  const findings = findingsIn(original.text, secrets, actor.language);
  const inTitle = findingsIn(original.title, secrets, actor.language).map(
    (finding) => ({ ...finding, state: 'replaced' }) as const,
  );
  return {
    findings,
    text: derivedText({ original: original.text, findings, edits: [] }),
    title: derivedText({ original: original.title, findings: inTitle, edits: [] }).slice(0, 300),
  };
}
