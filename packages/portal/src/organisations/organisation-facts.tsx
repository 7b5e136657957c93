import type { Organisation } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../elements/copy-button.tsx';

/** What is said of it. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation(['organisations', 'words']);
  const { uid, ties, parent, hubShape, memberLabel, sector, province, size, domains } =
    organisation;
  const rows: [string, string | undefined][] = [
    [t('hubShape'), hubShape && t(`words:hubShape.${hubShape}`)],
    [t('memberLabel'), memberLabel],
    [t('sector'), sector && t(`words:sector.${sector}`)],
    [t('province'), province],
    [t('size'), size && t(`words:size.${size}`)],
    [t('vatNumber'), organisation.vatNumber],
    [t('taxCode'), organisation.taxCode],
    [t('pec'), organisation.pec],
    [t('domains'), domains?.join(', ')],
  ];
  return (
    <section className="panel" aria-labelledby="record">
      <h2 id="record">{t('facts')}</h2>
      <dl className="facts">
        {parent && <ParentFact parent={parent} />}
        {rows.map(([name, value]) =>
          value ? (
            <div className="fact" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        <dt>{t('uid')}</dt>
        <dd>
          <code>{uid}</code>{' '}
          <span className="screen-only">
            <CopyButton text={uid} label={t('copyUid')} />
          </span>
          <span className="muted small block">
            {t(ties.includes('self') ? 'uidHint' : 'uidHintOther')}
          </span>
        </dd>
      </dl>
    </section>
  );
}

function ParentFact({ parent }: { parent: NonNullable<Organisation['parent']> }) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <dt>{t('parent')}</dt>
      <dd>
        <Link to="/organizzazioni/$uid" params={{ uid: parent.uid }}>
          {parent.name}
        </Link>
      </dd>
    </>
  );
}
