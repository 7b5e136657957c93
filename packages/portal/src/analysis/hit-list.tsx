import type { Hit } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tlp } from '../elements/tlp.tsx';
import { When } from '../elements/when.tsx';

/** Reports and notes that share a value, best first, each with what it shares and how. */
export function HitList({ of }: { of: readonly Hit[] }) {
  const { t } = useTranslation('analysis');
  return (
    <ul className="finds">
      {of.map((hit) => (
        <li className="find" key={hit.uid}>
          <div className="find-what">
            <Link
              to={hit.kind === 'report' ? '/segnalazioni/$uid' : '/inoltri/$uid'}
              params={{ uid: hit.uid }}
            >
              {hit.title}
            </Link>
            <span className="small muted">
              {t(`kind.${hit.kind}`)} {hit.own ? t('own') : hit.from && t('from', hit.from)} ·{' '}
              <When at={hit.at} /> <Tlp label={hit.tlp} />
            </span>
            {hit.shared.map(({ kind, value, how }) => (
              <span className="small" key={`${kind} ${value}`}>
                {t(`how.${how}`)} <code className="find-value">{value}</code>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
