import { type Agreement, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { dayText, whenText } from '../elements/when.tsx';
import { NoticesHint } from '../notices/notices-hint.tsx';
import { AgreementStateTag } from './agreement-state-tag.tsx';
import { AgreementSteps } from './agreement-steps.tsx';
import { AnnexesPanel } from './annexes-panel.tsx';
import { ChecklistPanel } from './checklist-panel.tsx';
import { ClausesPanel } from './clauses-panel.tsx';
import { HostingPanel } from './hosting-panel.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { ReferentsPanel } from './referents-panel.tsx';
import { SignPanel } from './sign-panel.tsx';
import { TimesKept } from './times-kept.tsx';

/** One agreement: a page to read, to sign and to print. */
export function AgreementPage() {
  const { uid } = useParams({ from: '/inside/protocolli/$uid' });
  const agreement = useQuery(read(operations.agreements.show, { params: { uid } }));
  return <Shown of={agreement}>{(it) => <OneAgreement agreement={it} />}</Shown>;
}

function OneAgreement({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const { title, state, from, to, daysLeft, annexes } = agreement;
  return (
    <Page
      title={title}
      lead={
        <span className="row-tags">
          <AgreementStateTag state={state} />
          {t('term', { from: dayText(from), to: dayText(to) })}
          {daysLeft !== undefined && daysLeft <= 90 && (
            <strong>{t('daysLeft', { count: daysLeft })}</strong>
          )}
        </span>
      }
    >
      <AgreementSteps agreement={agreement} />
      <NoticesHint about={agreement.uid} />
      <ChecklistPanel agreement={agreement} />
      <SignPanel agreement={agreement} />
      <Parties agreement={agreement} />
      <ClausesPanel clauses={agreement.clauses} />
      <HostingPanel agreement={agreement} />
      <AnnexesPanel annexes={annexes} />
      <PapersPanel uid={agreement.uid} />
      <ReferentsPanel agreement={agreement} />
      <TimesKept agreement={agreement} />
    </Page>
  );
}

/** Who has signed, and the text that they signed. */
function Parties({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const { number, parties, textSha256, renews, renewedBy, endingReason } = agreement;
  return (
    <section className="panel" aria-labelledby="parties">
      <h2 id="parties">{t('parties')}</h2>
      <dl className="facts">
        <dt>{t('number')}</dt>
        <dd className="mono">{number}</dd>
        {parties.map(({ organisation, side, signedAt, signedBy }) => (
          <div className="fact" key={organisation.uid}>
            <dt>{t(`side.${side}`)}</dt>
            <dd>
              <strong>{organisation.name}</strong>,{' '}
              {signedAt && signedBy
                ? t('signed', { name: signedBy, when: whenText(signedAt) })
                : t('notSigned')}
            </dd>
          </div>
        ))}
        {renews && <Other name={t('renews')} agreement={renews} />}
        {renewedBy && <Other name={t('renewedBy')} agreement={renewedBy} />}
        {endingReason && (
          <>
            <dt>{t('endingReason')}</dt>
            <dd>{endingReason}</dd>
          </>
        )}
        <dt>{t('hash')}</dt>
        <dd>
          <code className="small">{textSha256}</code>
          <span className="muted small block">{t('hashHint')}</span>
        </dd>
      </dl>
    </section>
  );
}

function Other({ name, agreement }: { name: string; agreement: { uid: string; number: string } }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Link to="/protocolli/$uid" params={{ uid: agreement.uid }}>
          {agreement.number}
        </Link>
      </dd>
    </>
  );
}
