import { type ArrivalInFull, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { ArrivalFacts } from './arrival-facts.tsx';
import { DecideArrival } from './decide-arrival.tsx';
import { OriginalLink } from './original-link.tsx';
import { ReportLink } from './report-link.tsx';

/** One mail, as text, with what is known of its sender, and the desk's decision. */
export function ArrivalPage() {
  const { uid } = useParams({ from: '/inside/posta/$uid' });
  const arrival = useQuery(read(operations.arrivals.show, { params: { uid } }));
  return <Shown of={arrival}>{(one) => <Whole arrival={one} />}</Shown>;
}

function Whole({ arrival }: { arrival: ArrivalInFull }) {
  const { t } = useTranslation('arrivals');
  const { subject, state, reason, text, note, report, original } = arrival;
  return (
    <Page
      title={subject || t('noSubject')}
      lead={state === 'quarantined' && reason ? t(`reason.${reason}`) : t(`state.${state}`)}
      narrow
      actions={report && <ReportLink uid={report} />}
    >
      <ArrivalFacts arrival={arrival} />
      {text && <Text id="arrival-text" title={t('text')} hint={t('textHint')} text={text} />}
      {note && <Text id="arrival-note" title={t('note')} text={note} />}
      <OriginalLink arrival={arrival} />
      {state === 'quarantined' && <DecideArrival uid={arrival.uid} kept={original !== undefined} />}
    </Page>
  );
}

function Text(props: { id: string; title: string; hint?: string; text: string }) {
  const { id, title, hint, text } = props;
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="muted small">{hint}</p>}
      <p className="written">{text}</p>
    </section>
  );
}
