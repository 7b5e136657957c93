import { type EssentialService, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { RewriteDialog } from '../elements/rewrite-dialog.tsx';
import { factsOf, ServiceFields, writtenOf } from './service-fields.tsx';

interface ChangeServiceProps {
  /** What the list holds now: it may change while this is open. */
  service: EssentialService;
  close: () => void;
}

/** Another name or sector of a service. */
export function ChangeService({ service, close }: ChangeServiceProps) {
  const { t } = useTranslation(['organisations', 'words']);
  const change = useAct(operations.services.change, {
    changes: ['services', 'dependencies'],
    onSuccess: close,
  });
  const sectorText = ({ sector }: ReturnType<typeof writtenOf>) =>
    sector ? t(`words:sector.${sector}`) : '';
  return (
    <RewriteDialog
      title={t('changeService')}
      kept={service}
      writtenOf={writtenOf}
      saving={change}
      save={({ uid, version }, written) =>
        change.mutate({ params: { uid }, version, body: factsOf(written) })
      }
      differences={(mine, theirs) => [
        { label: t('serviceName'), mine: mine.name, theirs: theirs.name },
        { label: t('sector'), mine: sectorText(mine), theirs: sectorText(theirs) },
      ]}
      close={close}
    >
      {(written, rewrite) => <ServiceFields value={written} change={rewrite} />}
    </RewriteDialog>
  );
}
