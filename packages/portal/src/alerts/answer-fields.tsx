import { alertAnswers, answerConsents } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../elements/choice-field.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { TickField } from '../elements/tick-field.tsx';
import type { Said } from './answer.ts';

interface AnswerFieldsProps {
  value: Said;
  onChange: (part: Partial<Said>) => void;
}

/** Whether the organisation is affected, what it has done, and who may know that it is. */
export function AnswerFields({ value, onChange }: AnswerFieldsProps) {
  const { t } = useTranslation('alerts');
  return (
    <>
      <ChoiceField
        pointer="/answer"
        label={t('affected')}
        choices={alertAnswers.map((answer) => ({
          value: answer,
          title: t(`answer.${answer}`),
          hint: t(`answerHint.${answer}`),
        }))}
        value={value.answer}
        onChange={(answer) => onChange({ answer })}
      />
      <TickField
        pointer="/done"
        label={t('done')}
        checked={value.done}
        onChange={(done) => onChange({ done })}
      />
      {value.answer === 'affected' && (
        <ChoiceField
          pointer="/consent"
          label={t('consent')}
          hint={t('consentHint')}
          choices={answerConsents.map((consent) => ({
            value: consent,
            title: t(`consentChoice.${consent}`),
          }))}
          value={value.consent}
          onChange={(consent) => onChange({ consent })}
        />
      )}
      <TextArea
        pointer="/comment"
        label={t('comment')}
        optional
        maxLength={1000}
        rows={2}
        value={value.comment}
        onChange={(comment) => onChange({ comment })}
      />
    </>
  );
}
