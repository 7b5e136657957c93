import type { ReportIndicator, Writing } from '@staffetta/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placesOf } from '../elements/marked-text.ts';
import { MarkedTextArea } from '../elements/marked-text-area.tsx';
import { TextField } from '../elements/text-field.tsx';
import { DisruptionFields } from './disruption-fields.tsx';
import { FactField } from './fact-field.tsx';
import { FindsPanel } from './finds-panel.tsx';

interface StoryFieldsProps {
  /** The draft, once it is saved. */
  uid: string | undefined;
  writing: Writing;
  change: (part: Partial<Writing>) => void;
  /** What was found in the text. */
  indicators: readonly ReportIndicator[];
}

/** What happened: the fact, in one line, as it is told, with what was found in the telling beside it. */
export function StoryFields({ uid, writing, change, indicators }: StoryFieldsProps) {
  const { t } = useTranslation('writing');
  const text = writing.text ?? '';
  const marks = useMemo(
    () => indicators.flatMap(({ written, state }) => placesOf(text, written, `mark-${state}`)),
    [indicators, text],
  );
  return (
    <>
      <FactField value={writing.fact} onChange={(fact) => change({ fact })} />
      <TextField
        pointer="/title"
        label={t('oneLine')}
        hint={t('oneLineHint')}
        maxLength={200}
        value={writing.title ?? ''}
        onChange={(title) => change({ title })}
      />
      <MarkedTextArea
        pointer="/text"
        label={t('story')}
        hint={`${t('storyHint')} ${t('cardsMasked')}`}
        maxLength={50_000}
        marks={marks}
        value={text}
        onChange={(story) => change({ text: story })}
      />
      <div className="beside">
        <FindsPanel uid={uid} indicators={indicators} />
      </div>
      {writing.fact === 'service_disruption' && (
        <DisruptionFields
          value={writing.disruption}
          onChange={(disruption) => change({ disruption })}
        />
      )}
    </>
  );
}
