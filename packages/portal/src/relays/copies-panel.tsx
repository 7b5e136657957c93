import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { bandText } from '../elements/band-text.ts';
import { Shown } from '../elements/states.tsx';
import { whenText } from '../elements/when.tsx';

/** Where it has gone; after a correction or recall, also who has said that it was carried out. */
export function CopiesPanel({ item, undoing }: { item: string; undoing: boolean }) {
  const { t } = useTranslation('relays');
  const copies = useQuery(read(operations.relays.copies, { params: { uid: item } }));
  return (
    <section className="panel" aria-labelledby="copies">
      <h2 id="copies">{t('copies')}</h2>
      <Shown of={copies}>
        {({ direct, below }) => (
          <>
            <p>
              {undoing
                ? t('copiesDirect', { confirmed: direct.confirmed, total: direct.total })
                : t('copiesHeld', { count: direct.total })}
            </p>
            {(below.total.from ?? 0) > 0 && (
              <p className="muted small">
                {t('copiesBelow', {
                  confirmed: bandText(below.confirmed),
                  total: bandText(below.total),
                  when: whenText(below.asOf, 'day'),
                })}
              </p>
            )}
            <ul className="copies">
              {direct.recipients.map(({ organisation, confirmedAt }) => (
                <li key={organisation.uid}>
                  <strong>{organisation.name}</strong>{' '}
                  {undoing && (
                    <span className="muted small">
                      {confirmedAt
                        ? t('copyConfirmed', { when: whenText(confirmedAt) })
                        : t('copyWaiting')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </section>
  );
}
