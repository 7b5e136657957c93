import { type ContactRole, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Shown } from '../elements/states.tsx';

/** Who is called in an emergency, first who answers around the clock. */
const called: readonly ContactRole[] = ['desk_24_7', 'security', 'referent', 'deputy'];

/** Names and numbers of one organisation. */
export function CardContacts({ organisation, name }: { organisation: string; name: string }) {
  const { t } = useTranslation(['card', 'words']);
  const id = useId();
  const contacts = useQuery(
    read(operations.contacts.list, { query: { organisation, limit: 100 } }),
  );
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <Shown of={contacts}>
        {({ items }) => {
          const shown = items
            .filter(({ role }) => called.includes(role))
            .toSorted((a, b) => called.indexOf(a.role) - called.indexOf(b.role));
          if (shown.length === 0) return <p className="muted">{t('noContacts')}</p>;
          return (
            <ul className="lines">
              {shown.map((one) => (
                <li key={one.uid} className="line">
                  <span className="line-main">
                    <strong>{one.name}</strong> · {t(`words:contactRole.${one.role}`)}
                    {one.phone && (
                      <>
                        {' · '}
                        <a href={`tel:${one.phone}`} className="card-phone">
                          {one.phone}
                        </a>
                      </>
                    )}
                    {one.email && <> · {one.email}</>}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
}
