import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { CopyButton } from '../elements/copy-button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Shown } from '../elements/states.tsx';

/** The public key: to be noted by the other side. */
export function KeyFold() {
  const { t } = useTranslation('journal');
  const key = useQuery(read(operations.logs.key));
  return (
    <Fold title={t('key')}>
      <p className="muted">{t('keyHint')}</p>
      <Shown of={key}>
        {({ id }) => (
          <p>
            <code>{id}</code> <CopyButton text={id} label={t('copyKey')} />
          </p>
        )}
      </Shown>
    </Fold>
  );
}
