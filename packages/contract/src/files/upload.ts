import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { FileRef } from './file-ref.ts';

/**
 * Stores an attachment, encrypted, as it streams in. It belongs to nothing until a report, a message or an agreement
 * names it; what finds no place within a day is swept. A text that holds payment card numbers is refused; what is packed
 * or drawn (ZIP, PDF, images) is not searched for them.
 */
export const upload = operation({
  id: 'files.upload',
  method: 'POST',
  path: '/files',
  summary: { it: 'Carica un allegato', en: 'Upload an attachment' },
  who: { roles: ['reporter', 'analyst', 'approver', 'administrator'] },
  query: Closed({
    name: Text(255),
    mediaType: Type.Optional(Type.String({ pattern: '^[\\w.+-]{1,60}/[\\w.+-]{1,100}$' })),
  }),
  output: FileRef,
  status: 201,
  transfer: 'upload',
  errors: ['too_large', 'unsupported_type', 'holds_card_numbers', 'invalid_input'],
});
