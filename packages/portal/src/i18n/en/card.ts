/** Contact card for printing. */
export const card = {
  title: 'Contacts for when the portal does not answer',
  lead: 'Print it and keep it beside the telephone. Print it again when a contact changes.',
  print: 'Print',
  size: 'Format',
  sizes: { a4: 'A4 sheet', pocket: 'Pocket (A6)' },
  code: 'Your code',
  codeHint: 'Tell it to who answers: the report is then recorded in your name.',
  ours: 'Our contacts',
  nobody: 'No hub or office to call: first a membership or an agreement is needed.',
  noContacts: 'No number given.',
  how: 'How to report by voice or mail',
  howCall: 'Call the first number; if nobody answers, the next.',
  howSay: 'Say who you are, what is happening, since when, and whether it still goes on.',
  howKeep: 'Delete nothing: messages, files and logs are needed.',
  howMail: 'By mail, forward the suspicious message as an attachment to the address given above.',
  notAComplaint:
    'A report is neither a complaint nor a criminal charge. If a person is in danger, call 112.',
};
