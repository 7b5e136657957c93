import { operations, type RightsFinding, type RightsRequest } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { Tlp } from '../elements/tlp.tsx';
import { useMay } from '../session/session.ts';

/** A text that holds the value: whose it is, what was decided, or what can be. */
export function FindingLine({
  request,
  finding,
}: {
  request: RightsRequest;
  finding: RightsFinding;
}) {
  const { t } = useTranslation('rights');
  const may = useMay();
  const decide = useAct(operations.rights.decide, { changes: ['rights', 'indicators', 'endings'] });
  const { item, title, tlp, own, police, owner, decision, wish, reply } = finding;
  const open = !decision && !request.outcome && may(operations.rights.decide);
  const choices = own
    ? (['erase', 'restrict', 'rectify', 'keep'] as const)
    : (['ask', 'keep'] as const);
  return (
    <li>
      <Tlp label={tlp} />{' '}
      <Link to="/testi/$uid" params={{ uid: item }}>
        {title || t('open')}
      </Link>{' '}
      <span className="muted">
        {own ? t('ours') : owner ? t('theirs', { name: owner.name }) : t('somebody')}
        {police && !own && ` · ${t('police')}`}
      </span>
      {decision && (
        <p>
          {t(`decided.${decision}`)}
          {wish && `: ${t(`wishState.${wish}`)}`}
          {reply && `. ${reply}`}
        </p>
      )}
      {open && (
        <div className="actions">
          {choices.map((one) => (
            <Button
              key={one}
              kind="secondary"
              size="small"
              busy={decide.isPending}
              onClick={() =>
                decide.mutate({ params: { uid: request.uid }, body: { item, decision: one } })
              }
            >
              {t(`decide.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {decide.error && <Failed error={decide.error} />}
    </li>
  );
}
