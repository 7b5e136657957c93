import type { Import } from '@staffetta/contract';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type Busy = Import & { readonly state: 'checking' | 'applying' | 'undoing' };

export const isUnderWay = (one: Import): one is Busy =>
  one.state === 'checking' || one.state === 'applying' || one.state === 'undoing';

/** How far it has come; read again each second. */
export function UnderWay({ one }: { one: Busy }) {
  const { t } = useTranslation('imports');
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{t(`under.${one.state}`)}</h2>
      <progress className="progress-wide" max={one.rows} value={one.done} aria-labelledby={id} />
      <p role="status">{t('progress', { done: one.done, rows: one.rows })}</p>
      <p className="muted">{t('leave')}</p>
    </section>
  );
}
