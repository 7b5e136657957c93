import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { Contact } from './contact.ts';

/** Says that everything is still right, without changing anything. */
export const confirm = operation({
  id: 'contacts.confirm',
  method: 'POST',
  path: '/contacts/{uid}/confirm',
  summary: { it: 'Conferma un referente senza modifiche', en: 'Confirm a contact without change' },
  who: { roles: ['administrator', 'analyst', 'approver', 'reporter'] },
  params: ByUid,
  versioned: true,
  output: Contact,
  errors: ['not_found', 'not_allowed', 'version_conflict', 'version_missing'],
});
