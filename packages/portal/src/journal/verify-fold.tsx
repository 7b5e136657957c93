import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { CopyButton } from '../elements/copy-button.tsx';
import { Fold } from '../elements/fold.tsx';
import { Shown } from '../elements/states.tsx';

/** What to type to check an export, with the key that it must be signed with. */
export function VerifyFold({ file }: { file: string }) {
  const { t } = useTranslation('journal');
  const key = useQuery(read(operations.logs.key));
  return (
    <Fold title={t('verify')}>
      <p className="muted">{t('verifyHint')}</p>
      <Shown of={key}>
        {({ id }) => {
          const command = `npx staffetta log verify ${file} --key ${id}`;
          return (
            <p>
              <code>{command}</code> <CopyButton text={command} label={t('copyCommand')} />
            </p>
          );
        }}
      </Shown>
    </Fold>
  );
}
