import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { useMay } from '../session/session.ts';

/** Says that one's own organisation depends on another's service, where it is not said yet. */
export function DependOnService({ service }: { service: string }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const own = useQuery(read(operations.dependencies.list, { query: { limit: 100 } }));
  const add = useAct(operations.dependencies.add, { changes: ['dependencies'] });
  if (!own.data) return null;
  if (own.data.items.some((one) => one.service.uid === service)) return <Tag>{t('weDepend')}</Tag>;
  if (!may(operations.dependencies.add)) return null;
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        busy={add.isPending}
        onClick={() => add.mutate({ body: { service } })}
      >
        {t('dependOn')}
      </Button>
      {add.error && <Failed error={add.error} />}
    </>
  );
}
