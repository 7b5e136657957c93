import { operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { useMay } from '../session/session.ts';
import { HoldDialog } from './hold-dialog.tsx';

/** For police offices, beside the other steps of a report or relay. */
export function HoldButton({ item }: { item: string }) {
  const { t } = useTranslation('holds');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!may(operations.holds.place)) return null;
  return (
    <>
      <Button kind="quiet" icon="it-ban" onClick={() => setAsking(true)}>
        {t('place')}
      </Button>
      {asking && <HoldDialog item={item} close={() => setAsking(false)} />}
    </>
  );
}
