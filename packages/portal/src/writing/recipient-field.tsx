import type { Recipient } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../elements/choice-field.tsx';
import { Message } from '../elements/message.tsx';

interface RecipientFieldProps {
  recipients: readonly Recipient[];
  value: string | undefined;
  onChange: (uid: string) => void;
}

/** Where only one organisation can be meant, it is said and not asked. */
export function RecipientField({ recipients, value, onChange }: RecipientFieldProps) {
  const { t } = useTranslation('writing');
  const [only] = recipients;
  if (!only)
    return (
      <Message kind="warning" title={t('noRecipient')}>
        <p>{t('noRecipientHint')}</p>
      </Message>
    );
  if (recipients.length === 1)
    return <p className="muted">{t('recipientIs', { name: only.organisation.name })}</p>;
  return (
    <SelectField
      pointer="/recipient"
      label={t('recipient')}
      choices={recipients.map(({ organisation, agreement }) => ({
        value: organisation.uid,
        title: agreement ? `${organisation.name} (${agreement.title})` : organisation.name,
      }))}
      value={value ?? ''}
      onChange={onChange}
    />
  );
}
