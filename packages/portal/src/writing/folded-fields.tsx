import type { Writing } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Fold } from '../elements/fold.tsx';
import { FlagFields } from './flag-fields.tsx';
import { RelayFields } from './relay-fields.tsx';
import { TechnicalFields } from './technical-fields.tsx';

interface FoldedFieldsProps {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
}

/** What a report may also say, and most do not. */
export function FoldedFields({ writing, change }: FoldedFieldsProps) {
  const { t } = useTranslation('writing');
  return (
    <div>
      <Fold title={t('relay')}>
        <RelayFields writing={writing} change={change} />
      </Fold>
      <Fold title={t('flags')}>
        <FlagFields writing={writing} change={change} />
      </Fold>
      <Fold title={t('technical')}>
        <TechnicalFields writing={writing} change={change} />
      </Fold>
    </div>
  );
}
