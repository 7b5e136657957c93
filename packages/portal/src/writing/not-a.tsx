import { type NotA, notA } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/icon.tsx';

/** What a report is not (promise 7, docs/promises.md): beside the button that sends it, and on the record. */
export function NotAPanel({ of = notA }: { of?: readonly NotA[] }) {
  const { t } = useTranslation('reports');
  return (
    <aside className="message message-warning" aria-labelledby="not-a">
      <Icon name="it-warning-circle" />
      <div className="message-body">
        <h2 id="not-a">{t('notA.title')}</h2>
        <p>{t('notA.lead')}</p>
        <ul>
          {of.map((one) => (
            <li key={one}>{t(`notA.${one}`)}</li>
          ))}
        </ul>
        <p className="small">{t('notA.urgent')}</p>
      </div>
    </aside>
  );
}
