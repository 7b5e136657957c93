import type { Alert } from '@staffetta/contract';
import { showAlert } from '../../alerts/index.ts';
import { type Disclosed, reshape } from '../../disclosure/index.ts';
import type { ActorWork } from '../../identity/index.ts';
import { writePdf } from '../../platform/pdf/index.ts';
import { showRelay } from '../../relays/index.ts';
import { wholeRecord } from '../../reports/index.ts';
import { type AlertText, alertBlocks } from './alert-blocks.ts';
import { asFile, type Exported, takenOut, writeDownExport } from './exported.ts';
import { registryHead } from './registry-head.ts';

/** An alert with its text as its reader may file it. Throws `not_found`. */
export async function exportAlert(work: ActorWork, uid: string): Promise<Disclosed<Exported>> {
  const seen = await showAlert(work, uid);
  const about = await aboutOf(work, seen.value.item);
  const dossier = { alert: seen.value, about, ...(await takenOut(work)) };
  const { tlp } = seen.value.item;
  const pdf = await writePdf(
    registryHead({ title: 'Allerta', tlp, ...dossier }),
    alertBlocks(dossier),
  );
  const exported = asFile(`allerta-${uid.slice(0, 8)}.pdf`, pdf);
  await writeDownExport(work, { kind: 'alert', id: uid }, exported);
  return reshape(seen, () => exported);
}

/** The text behind it, by the same decision as where it is read; of what has ended there is none. */
async function aboutOf(work: ActorWork, item: Alert['item']): Promise<AlertText | undefined> {
  if (item.ending) return undefined;
  if (item.kind === 'report') {
    const { report, indicators } = (await wholeRecord(work, item.uid)).value;
    return { text: report.content.text, indicators };
  }
  const { text, indicators } = (await showRelay(work, item.uid)).value;
  return text === undefined ? undefined : { text, indicators };
}
