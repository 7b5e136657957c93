import type { RelaySummary } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tag } from '../elements/tag.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { When } from '../elements/when.tsx';
import { RelayStateTag } from './relay-state-tag.tsx';

/** One relay of a list. */
export function RelayRow({ relay }: { relay: RelaySummary }) {
  const { t } = useTranslation('relays');
  const { uid, state, own, from, tlp, title, createdAt, releasedAt, toUndo } = relay;
  const untitled = state === 'recalled' ? t('recalledTitle') : t('untitled');
  return (
    <li className={toUndo ? 'row-line row-urgent' : 'row-line'}>
      <div className="row-main">
        <Link to="/inoltri/$uid" params={{ uid }} className="row-title">
          {title || untitled}
        </Link>
        <p className="row-facts">
          {!own && <span>{t('from', { name: from.name })}</span>}
          <span>
            <When at={releasedAt ?? createdAt} />
          </span>
        </p>
      </div>
      <div className="row-side">
        <span className="row-tags">
          {toUndo && <Tag tone="danger">{t('toUndo')}</Tag>}
          <Tlp label={tlp} />
          {(own || state === 'recalled') && <RelayStateTag state={state} />}
        </span>
      </div>
    </li>
  );
}
