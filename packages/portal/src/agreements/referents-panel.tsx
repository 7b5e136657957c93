import type { Agreement, ContactRole } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';

/** Whom each party names for this agreement. */
export function ReferentsPanel({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation(['agreements', 'words']);
  const { referents, parties } = agreement;
  const nameOf = (uid: string) =>
    parties.find(({ organisation }) => organisation.uid === uid)?.organisation.name ?? '';
  return (
    <section className="panel" aria-labelledby="referents">
      <h2 id="referents">{t('referents')}</h2>
      {referents.length === 0 ? (
        <p className="muted">{t('noReferents')}</p>
      ) : (
        <ul className="lines">
          {referents.map(({ contact, name, role, organisation }) => (
            <li className="line" key={contact}>
              <span className="line-main">
                <strong>{name}</strong>{' '}
                <span className="muted">
                  {t(`words:contactRole.${role as ContactRole}`, { defaultValue: role })},{' '}
                  {nameOf(organisation)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
