import { type Health, type HealthState, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Message } from '../elements/message.tsx';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { Tag, type Tone } from '../elements/tag.tsx';
import { distanceText, When } from '../elements/when.tsx';
import { language } from '../i18n/index.ts';

/** Looked at once a minute; asked for twice as often. */
const AGAIN = 30_000;

/** Whether everything works: mail, jobs, disk, certificate, backup. For the operator's administrators. */
export function HealthPage() {
  const { t } = useTranslation('health');
  const health = useQuery({ ...read(operations.installation.health), refetchInterval: AGAIN });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Shown of={health}>{(found) => <Found found={found} />}</Shown>
    </Page>
  );
}

function Found({ found }: { found: Health }) {
  const { t } = useTranslation('health');
  return (
    <>
      <Summary found={found} />
      {found.checks.length > 0 && (
        <div className="panel panel-rows">
          <ul className="rows">
            {found.checks.map((check) => (
              <CheckRow key={check.name} check={check} />
            ))}
          </ul>
        </div>
      )}
      <p className="hint">{t('told')}</p>
    </>
  );
}

/** One sentence for who looks in passing. */
function Summary({ found: { checks, watched, lookedAt } }: { found: Health }) {
  const { t } = useTranslation('health');
  if (!lookedAt) return <Message title={t('notYet')}>{t('notYetHint')}</Message>;
  const when = distanceText(lookedAt);
  if (!watched)
    return (
      <Message kind="danger" title={t('unwatched')}>
        {t('unwatchedHint', { when })}
      </Message>
    );
  const bad = checks.filter(({ state }) => state === 'bad').length;
  const warnings = checks.filter(({ state }) => state === 'warning').length;
  if (bad > 0)
    return (
      <Message kind="danger" title={t('bad', { count: bad })}>
        {t('looked', { when })}
      </Message>
    );
  if (warnings > 0)
    return (
      <Message kind="warning" title={t('warning', { count: warnings })}>
        {t('looked', { when })}
      </Message>
    );
  return (
    <Message kind="success" title={t('fine')}>
      {t('looked', { when })}
    </Message>
  );
}

const tones: Record<HealthState, Tone> = {
  bad: 'danger',
  warning: 'warning',
  fine: 'success',
  off: 'plain',
};
const edges: Partial<Record<HealthState, string>> = { bad: 'row-urgent', warning: 'row-soon' };

function CheckRow({ check }: { check: Health['checks'][number] }) {
  const { t } = useTranslation('health');
  const { title, state, what, todo, since } = check;
  const spoken = language();
  return (
    <li className={`row-line row-plain ${edges[state] ?? ''}`}>
      <div className="row-main">
        <span className="row-name">{title[spoken]}</span>
        <p>{what[spoken]}</p>
        {todo && (
          <p>
            <strong>{t('todo')}</strong> {todo[spoken]}
          </p>
        )}
      </div>
      <div className="row-side">
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
        <span className="row-facts">
          <span>
            {t('since')} <When at={since} />
          </span>
        </span>
      </div>
    </li>
  );
}
