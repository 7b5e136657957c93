import type { NoticeKey } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { type Block, writePdf } from '../platform/pdf/index.ts';
import { findNotice } from './list-notices.ts';

const check =
  'Testo preparato da Staffetta con i dati della scheda. Lo verifica e lo invia l’organizzazione obbligata: il sistema non invia niente.';

/** The letter in A4. Throws `not_found`. */
export async function printNotice(work: ActorWork, key: NoticeKey): Promise<Buffer> {
  const { letter } = await findNotice(work, key);
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: letter.subject },
    { is: 'notice', text: `${check} ${letter.how}` },
    ...letter.text.split('\n\n').map((text): Block => ({ is: 'paragraph', text })),
    { is: 'fields', fields: fields.map((name) => ({ name, value: '_'.repeat(46) })) },
  ];
  return writePdf(
    {
      title: 'Comunicazione di partecipazione',
      language: 'it-IT',
      footer: 'Staffetta',
      pageOf: (page, pages) => `Pagina ${page} di ${pages}`,
      createdAt: Math.floor(work.now / 1000),
    },
    blocks,
  );
}

const fields = ['Alla cortese attenzione di', 'Luogo e data', 'Firma', 'Protocollo'];
