import type { restore as italian } from '../it/restore.ts';
import type { Same } from '../same.ts';

export const restore: Same<typeof italian> = {
  'restore.about': 'restores a backup into an empty folder and an empty database',
  'restore.done': 'Restored in full in {{state}}.',
  'restore.compared': 'Each table equals that of the backup, row for row.',
  'restore.opened_one': '{{count, number}} attachment opened with the restored keys.',
  'restore.opened_other': '{{count, number}} attachments opened with the restored keys.',
  'restore.logs_one': '{{count, number}} log verified, {{entries, number}} entries.',
  'restore.logs_other': '{{count, number}} logs verified, {{entries, number}} entries.',
  'restore.erasures':
    'another list of what was erased before its term (erasures.jsonl), besides the one beside the backup; repeatable',
  'restore.erasedAgain_one':
    '{{count, number}} text that had been erased after the backup is being erased again.',
  'restore.erasedAgain_other':
    '{{count, number}} texts that had been erased after the backup are being erased again.',
  'restore.migrated_one': '{{count, number}} migration of this version applied to the data.',
  'restore.migrated_other': '{{count, number}} migrations of this version applied to the data.',
  'restore.spoilt_one':
    '{{count, number}} attachment does not open: so it was when the backup was made.',
  'restore.spoilt_other':
    '{{count, number}} attachments do not open: so they were when the backup was made.',
  'restore.broken': 'The log “{{title}}” is NOT intact: so it was when the backup was made.',
  'restore.afterwards':
    'What happened after the backup is missing. Everybody signs in anew, pending invitations and links must be sent again; roles and keys for programs are those of then: what was revoked since is valid again, and must be looked through before the portal is opened. Addresses of lists for firewalls that were changed or closed since are open again too: “Change the address” for each. To try it, start without STAFFETTA_SMTP_URL, STAFFETTA_MAIL_IN_URL and STAFFETTA_MAIL_IN_FILE: or else mails leave a second time, and the desks’ mail is taken.',
};
