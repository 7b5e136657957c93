import type { ReportState } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../elements/tag.tsx';

const tones: Record<ReportState, Tone> = {
  draft: 'plain',
  awaiting_consent: 'warning',
  submitted: 'info',
  received: 'info',
  in_work: 'info',
  answered: 'success',
  closed: 'plain',
  merged: 'plain',
  withdrawn: 'plain',
};

export function StateTag({ state }: { state: ReportState }) {
  const { t } = useTranslation('reports');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
