import { writeFile } from 'node:fs/promises';
import { verifyLog } from '@staffetta/journal';
import { type Narrator, narrator } from './narrate.ts';
import type { Players } from './stage.ts';
import { storyDown } from './story-down.ts';
import { storyUp } from './story-up.ts';

export interface StoryOptions {
  readonly play: Players;
  readonly print: (line: string) => void;
  /** Lets hours pass between two steps. */
  readonly wait: (seconds: number) => void;
  /** Where the exported shared log is left, for `staffetta log verify`. */
  readonly exportTo: string;
}

/** Plays both stories and verifies the shared log they left. Tells how many steps differed. */
export async function playStories(options: StoryOptions): Promise<number> {
  const tell = narrator(options.print);
  try {
    await storyDown(tell, options.play);
    await storyUp(tell, options.play, options.wait);
    await verifyExport(tell, options);
  } catch {
    // The narrator has said what went wrong and counted it.
  }
  options.print('');
  if (tell.differences > 0)
    options.print(`${tell.steps} passi, ${tell.differences} diversi · steps that differ`);
  else options.print(`${tell.steps} passi, nessuna differenza · log verified`);
  return tell.differences;
}

async function verifyExport(tell: Narrator, { play, print, exportTo }: StoryOptions) {
  tell.chapter('REGISTRO · le due parti esportano lo stesso registro condiviso');
  const files: Buffer[] = [];
  for (const party of ['cosc', 'outsourcer'])
    files.push(
      await tell.step(`${play.name(party)} esporta`, async () => {
        const auditor = play.as(party, 'amministratore');
        const { items } = await auditor.logs.list();
        const log = items.find((one) => one.kind === 'shared' && one.title.includes('Arno'));
        const blob = await auditor.logs.export({ params: { uid: log!.uid } });
        return Buffer.from(await blob.arrayBuffer());
      }),
    );
  const [police, hub] = files as [Buffer, Buffer];
  for (const file of [police, hub]) {
    const verdict = await verifyLog(asStream(file));
    tell.expect('il registro è integro', verdict.ok, true);
  }
  const spoilt = Buffer.from(police);
  const at = Math.floor(spoilt.length / 2);
  spoilt[at] = spoilt[at]! ^ 1;
  const found = await verifyLog(asStream(spoilt));
  tell.expect('un byte cambiato si vede', found.ok, false);
  await writeFile(exportTo, police, { mode: 0o600 });
  print(`    ${exportTo}`);
}

async function* asStream(file: Buffer) {
  yield file;
}
