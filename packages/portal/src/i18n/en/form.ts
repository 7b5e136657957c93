import type { form as italian } from '../it/form.ts';
import type { Same } from '../same.ts';

export const form: Same<typeof italian> = {
  optional: '(optional)',
  choose: 'Choose…',
  loading: 'Loading',
  tryAgain: 'Try again',
  checkThese_one: 'One field needs correcting',
  checkThese_other: '{{count}} fields need correcting',
  missing: 'Write something in this field.',
  chooseOne: 'Choose one.',
  tick: 'Tick this box.',
  notAnAddress:
    'This does not look like an e-mail address: check it, for example name@company.com.',
  notValid: 'The value is not valid.',
  outOfRange: 'The number is outside the limits.',
  tooShort_one: 'At least {{count}} character is needed.',
  tooShort_other: 'At least {{count}} characters are needed.',
  tooLong_one: 'At most {{count}} character.',
  tooLong_other: 'At most {{count}} characters.',
  unreachable: 'The service does not answer',
  unreachableHint:
    'Check the connection and try again. What you wrote is still here; nothing that was confirmed is lost.',
  unexpected: 'Something went wrong in this page. Try again, or reload the page.',
  requestNumber: 'Request number, for support: {{number}}',
  showMore: 'Show more',
  noMore: 'The list ends here.',
  copied: 'Copied',
  save: 'Save',
  cancel: 'Cancel',
  conflict: 'Somebody changed this in the meantime',
  conflictHint: 'What you wrote is still here. See what changed, and choose.',
  conflictUnread:
    'What changed could not be read: check the connection and try again. What you wrote is still here.',
  keepMine: 'Save my version',
  takeTheirs: 'Use theirs and drop mine',
  mine: 'My version',
  theirs: 'What is there now',
  pickHint: 'Type at least two letters of the name',
  pickNone: 'No name begins like this.',
  pickAnother: 'Change',
};
