import { urgencies } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { InstantField } from '../elements/instant-field.tsx';
import { TextField } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { ActionsField } from './actions-field.tsx';
import type { NewAlert } from './new-alert.ts';

interface AlertFieldsProps {
  value: NewAlert;
  onChange: (part: Partial<NewAlert>) => void;
}

/** What is asked of the recipients, and by when. */
export function AlertFields({ value, onChange }: AlertFieldsProps) {
  const { t } = useTranslation('alerts');
  return (
    <>
      <ChoiceField
        pointer="/urgency"
        label={t('urgencyLabel')}
        choices={urgencies.map((urgency) => ({
          value: urgency,
          title: t(`urgency.${urgency}`),
          hint: t(`urgencyHint.${urgency}`),
        }))}
        value={value.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
      <InstantField
        pointer="/dueAt"
        label={t('dueLabel')}
        optional
        value={value.dueAt}
        onChange={(dueAt) => onChange({ dueAt })}
      />
      <TextField
        pointer="/question"
        label={t('question')}
        hint={t('questionHint')}
        optional
        maxLength={500}
        value={value.question}
        onChange={(question) => onChange({ question })}
      />
      <ActionsField value={value.actions} onChange={(actions) => onChange({ actions })} />
      <TickField
        pointer="/drill"
        label={t('drillLabel')}
        hint={t('drillLabelHint')}
        checked={value.drill}
        onChange={(drill) => onChange({ drill })}
      />
    </>
  );
}
