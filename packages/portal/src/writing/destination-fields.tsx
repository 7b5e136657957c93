import type { Recipient, Writing } from '@staffetta/contract';
import { AddresseesField } from './addressees-field.tsx';
import { ReadersField } from './readers-field.tsx';
import { RecipientField } from './recipient-field.tsx';

interface DestinationFieldsProps {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
  recipients: readonly Recipient[];
  /** An office of the police writes. */
  police: boolean;
}

/** Who receives the report, and who of them may read it. */
export function DestinationFields({ writing, change, recipients, police }: DestinationFieldsProps) {
  // What the police are told by one who signed goes along their own tree, never to another who signed.
  const passing =
    writing.phoned && police ? recipients.filter(({ via }) => via === 'tree') : recipients;
  const recipient = recipients.find(({ organisation }) =>
    writing.recipient ? organisation.uid === writing.recipient : recipients.length === 1,
  );
  return (
    <>
      <RecipientField
        recipients={passing}
        value={writing.recipient}
        onChange={(uid) => change({ recipient: uid })}
      />
      <ReadersField
        value={writing.tlp}
        recipient={recipient}
        onChange={(tlp) => change({ tlp, ...(tlp !== 'RED' && { addressees: undefined }) })}
      />
      {writing.tlp === 'RED' && recipient && (
        <AddresseesField
          recipient={recipient.organisation.uid}
          value={writing.addressees ?? []}
          change={change}
        />
      )}
    </>
  );
}
