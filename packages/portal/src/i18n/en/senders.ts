/** The address that mails leave from, and its records. */
export const senders = {
  title: 'Sender of mails',
  lead: 'From which address alerts to firms leave.',
  none: 'Mails leave from the installation’s address. From an address of your own domain, signed, readers recognise who writes.',
  inUse: 'In use: mails leave from {{address}}, signed.',
  notInUse:
    'Not in use yet: until the check is passed, mails leave from the installation’s address. Have the records below entered by whoever keeps the domain’s DNS, then check.',
  address: 'Address',
  addressHint:
    'Of a domain of your own, for example alerts@hub.it. Another domain needs a new key.',
  name: 'Name that people read',
  save: 'Save',
  records: 'Records of the DNS',
  check: 'Check now',
  checked: 'Last check: {{when}}',
  neverChecked: 'Never checked.',
  recordName: 'Name (type TXT)',
  recordValue: 'Value to copy',
  copy: 'Copy the value of {{record}}',
  found: 'Found:',
  why: {
    spf: 'Says which servers may send for the domain. If there is an SPF record already, add your server to it: only one may stand there.',
    dkim: 'The key by which the receiver verifies the signature. Where a panel takes no more than 255 characters, split the value into two quoted parts.',
    dmarc: 'Says what to do with mails that fail the checks.',
  },
  state: {
    unchecked: 'to be checked',
    ok: 'in order',
    missing: 'missing',
    wrong: 'to be mended',
    unreachable: 'the DNS does not answer',
  },
};
