import { type Agreement, type ContactRole, operations } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { useMay, useSession } from '../session/session.ts';
import { NameReferents } from './name-referents.tsx';

/** Whom each party names for this agreement; one's own are named here. */
export function ReferentsPanel({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation(['agreements', 'words']);
  const may = useMay();
  const { organisation: own } = useSession();
  const [naming, setNaming] = useState(false);
  const { referents, parties, state } = agreement;
  const nameOf = (uid: string) =>
    parties.find(({ organisation }) => organisation.uid === uid)?.organisation.name ?? '';
  const over = state === 'terminated' || state === 'expired';
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
                  <Link to="/organizzazioni/$uid" params={{ uid: organisation }}>
                    {nameOf(organisation)}
                  </Link>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {!over && may(operations.agreements.referents) && (
        <div className="actions screen-only">
          <Button kind="secondary" size="small" onClick={() => setNaming(true)}>
            {t('nameReferents')}
          </Button>
        </div>
      )}
      {naming && (
        <NameReferents
          agreement={agreement}
          organisation={own.uid}
          close={() => setNaming(false)}
        />
      )}
    </section>
  );
}
