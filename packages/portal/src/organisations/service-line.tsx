import { type EssentialService, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { Tag } from '../elements/tag.tsx';
import { useMay } from '../session/session.ts';
import { ChangeService } from './change-service.tsx';
import { DependOnService } from './depend-on-service.tsx';
import { DependentsFold } from './dependents-fold.tsx';
import { RetireService } from './retire-service.tsx';

/** One service, and who depends on it as far as the reader knows: to its supplier all, to others oneself. */
export function ServiceLine({ service, own }: { service: EssentialService; own: boolean }) {
  const { t } = useTranslation(['organisations', 'words']);
  const may = useMay();
  const [asking, setAsking] = useState<'change' | 'retire'>();
  const close = () => setAsking(undefined);
  const { uid, name, sector, retired, mayChange } = service;
  const changes = mayChange && !retired;
  return (
    <li className="line">
      <span className="line-main">
        <strong>{name}</strong>{' '}
        {sector && <span className="muted">{t(`words:sector.${sector}`)}</span>}
      </span>
      {retired && <Tag>{t('retired')}</Tag>}
      <span className="actions screen-only">
        {changes && may(operations.services.change) && (
          <Button kind="quiet" size="small" onClick={() => setAsking('change')}>
            {t('edit')}
          </Button>
        )}
        {changes && may(operations.services.retire) && (
          <Button kind="quiet" size="small" onClick={() => setAsking('retire')}>
            {t('retire')}
          </Button>
        )}
        {!own && !retired && <DependOnService service={uid} />}
      </span>
      {own && <DependentsFold service={uid} open={!retired} />}
      {asking === 'change' && <ChangeService service={service} close={close} />}
      {asking === 'retire' && <RetireService service={service} close={close} />}
    </li>
  );
}
