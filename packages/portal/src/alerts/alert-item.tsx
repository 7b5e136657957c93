import { type Alert, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Message } from '../elements/message.tsx';
import { Shown } from '../elements/states.tsx';
import { RelayReading } from '../relays/relay-reading.tsx';
import { IndicatorsPanel } from '../reports/indicators-panel.tsx';
import { ReportContentPanel } from '../reports/report-content-panel.tsx';
import { useMay } from '../session/session.ts';

/** What the alert is about, where one need not open another page to answer. */
export function AlertItem({ item }: { item: Alert['item'] }) {
  const { t } = useTranslation('alerts');
  if (item.ending)
    return (
      <Message kind="warning">
        <p>{t(`ended.${item.ending}`)}</p>
      </Message>
    );
  return item.kind === 'relay' ? <RelayItem uid={item.uid} /> : <ReportItem uid={item.uid} />;
}

function RelayItem({ uid }: { uid: string }) {
  const { t } = useTranslation('alerts');
  const relay = useQuery(read(operations.relays.show, { params: { uid } }));
  return (
    <div>
      <Shown of={relay}>{(it) => <RelayReading relay={it} />}</Shown>
      <p className="item-open">
        <Link to="/inoltri/$uid" params={{ uid }}>
          {t('itemOpen')}
        </Link>
      </p>
    </div>
  );
}

function ReportItem({ uid }: { uid: string }) {
  const { t } = useTranslation('alerts');
  const may = useMay();
  const readable = may(operations.reports.show);
  const report = useQuery({
    ...read(operations.reports.show, { params: { uid } }),
    enabled: readable,
  });
  if (!readable) return null;
  return (
    <div>
      <Shown of={report}>
        {({ content }) => (content ? <ReportContentPanel content={content} /> : null)}
      </Shown>
      <IndicatorsPanel uid={uid} />
      <p className="item-open">
        <Link to="/segnalazioni/$uid" params={{ uid }}>
          {t('itemOpen')}
        </Link>
      </p>
    </div>
  );
}
