import type { NoticeTexts } from './notice-texts.it.ts';

/** The privacy notice in English. */
export const notice: NoticeTexts = {
  title: 'Privacy notice',
  form: 'A form filled in with the agreement’s data. Before use the data protection officer reads and completes it.',
  lead: (number, title) =>
    `Exchange of reports on cyber security under the agreement ${number}, “${title}” (articles 13 and 14 of Regulation (EU) 2016/679).`,
  police:
    'For a police party, processing to prevent, detect and prosecute offences follows D.Lgs. 51/2018: information to data subjects, their rights and limits are those of that decree, and this notice concerns contacts and users only.',
  sections: {
    controller: 'Who decides: the controller',
    officer: 'Data protection officer',
    purposes: 'Why',
    basis: 'On which basis',
    data: 'Which data, and where it comes from',
    recipients: 'Who receives it',
    place: 'Where it lies, and who processes it for the controller',
    retention: 'For how long',
    rights: 'Your rights',
  },
  purposes: [
    'to prevent and contain cyber threats, vulnerabilities, incidents and frauds that concern the parties, their clients or members;',
    'to warn in time those who may be hit, and to learn whether they are;',
    'to manage the users and contacts of those who take part.',
  ],
  basis: (legal) =>
    `Legitimate interest in network and information security (article 6(1)(f) and recital 49 of the Regulation), or a legal obligation or task in the public interest where they apply to the controller. The exchange rests on: ${legal}.`,
  data: [
    'of users and contacts: name, role, work mail and telephone, operations carried out (from the person or their organisation);',
    'of other persons, only where a report needs it: IBANs, telephone numbers, mail addresses, network addresses, texts and attachments (from who reports);',
    'payment card numbers: masked on entry, never kept whole.',
  ],
  recipients: (names) =>
    `The parties to the agreement (${names}) and, within the TLP label and what the originator allows, those members of the hub who need it. What is passed on is first written anew without identifiers. Nothing is published.`,
  place: (host, seat, place, country) =>
    `The system is hosted by ${host}, ${seat}; the data lies in: ${place} (${country}).`,
  noProcessors: 'There are no processors.',
  processor: (name, seat, task) => `${name}, ${seat}: ${task}`,
  retention:
    'The terms are in the agreement; before the end the report is reviewed, then the data is erased. The journal of operations stays, without the erased content.',
  kinds: {
    iban: 'IBANs',
    phone: 'telephone numbers',
    personalMail: 'mail addresses of persons',
    otherValues: 'network addresses and other indicators',
    texts: 'texts, conversations and attachments',
    people: 'users and contacts',
  },
  people:
    'as long as they have the role; then the name stays only beside what they wrote or decided',
  rights:
    'You may ask the controller for access to your data, rectification, erasure, restriction, and object (articles 15–18 and 21). A request is answered within one month. Access may be limited where this is needed not to compromise investigations or the rights of others. You may complain to the Garante per la protezione dei dati personali (www.garanteprivacy.it). No decision is taken by automated means alone.',
};
