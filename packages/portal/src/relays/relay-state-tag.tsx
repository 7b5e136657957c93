import type { RelayState } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../elements/tag.tsx';

const tones: Record<RelayState, Tone> = {
  draft: 'plain',
  proposed: 'warning',
  released: 'success',
  refused: 'danger',
  recalled: 'plain',
};

export function RelayStateTag({ state }: { state: RelayState }) {
  const { t } = useTranslation('relays');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
