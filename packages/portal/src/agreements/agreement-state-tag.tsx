import type { AgreementState } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../elements/tag.tsx';

const tones: Record<AgreementState, Tone> = {
  draft: 'plain',
  signed: 'info',
  in_force: 'success',
  renewed: 'plain',
  expired: 'warning',
  terminated: 'plain',
};

export function AgreementStateTag({ state }: { state: AgreementState }) {
  const { t } = useTranslation('agreements');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
