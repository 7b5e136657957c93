import { type Hold, operations } from '@staffetta/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readPages, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Pages } from '../elements/pages.tsx';
import { Empty, Failed } from '../elements/states.tsx';
import { Tag } from '../elements/tag.tsx';
import { dayText, whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';

export function HoldList() {
  const { t } = useTranslation('holds');
  const holds = useInfiniteQuery(readPages(operations.holds.list, { query: {} }));
  return (
    <Pages of={holds} empty={<Empty icon="it-ban" title={t('empty')} />}>
      {(items) => (
        <ul className="rows">
          {items.map((hold) => (
            <HoldRow key={hold.uid} hold={hold} />
          ))}
        </ul>
      )}
    </Pages>
  );
}

function HoldRow({ hold }: { hold: Hold }) {
  const { t } = useTranslation('holds');
  const may = useMay();
  const lift = useAct(operations.holds.lift, { changes: ['holds', 'items', 'desk'] });
  const { uid, item, state, reason, reviewOn, placedAt } = hold;
  const open = state === 'binding' || state === 'requested';
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <p className="written">{reason}</p>
        <p className="row-facts">
          <span>{t('placedOn', { when: whenText(placedAt) })}</span>
          <span>{t('review', { when: dayText(reviewOn) })}</span>
          <Link to="/testi/$uid" params={{ uid: item }}>
            {t('openItem')}
          </Link>
        </p>
      </div>
      <Tag tone={state === 'binding' ? 'warning' : 'plain'}>{t(`state.${state}`)}</Tag>
      {open && may(operations.holds.lift) && (
        <Button
          kind="secondary"
          size="small"
          busy={lift.isPending}
          onClick={() => lift.mutate({ params: { uid }, body: {} })}
        >
          {t('lift')}
        </Button>
      )}
      {lift.error && <Failed error={lift.error} />}
    </li>
  );
}
