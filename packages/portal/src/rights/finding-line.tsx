import { operations, type RightsFinding, type RightsRequest } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tlp } from '../elements/tlp.tsx';
import { useMay } from '../session/session.ts';
import { FindingSteps } from './finding-steps.tsx';

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
  const { item, title, tlp, own, police, owner, decision, wish, reply } = finding;
  const open = !decision && !request.outcome && may(operations.rights.decide);
  return (
    <li className="rights-finding">
      <p>
        <Tlp label={tlp} />{' '}
        <Link to="/testi/$uid" params={{ uid: item }}>
          {title || t('open')}
        </Link>{' '}
        <span className="muted">
          {own ? t('ours') : owner ? t('theirs', { name: owner.name }) : t('somebody')}
          {police && !own && ` · ${t('police')}`}
        </span>
      </p>
      {decision && (
        <p>
          <strong>
            {t(`decided.${decision}`)}
            {wish && `: ${t(`wishState.${wish}`)}`}
          </strong>
          {reply && <span className="rights-reply">{reply}</span>}
        </p>
      )}
      {!decision && request.outcome && <p className="muted">{t('undecided')}</p>}
      {open && <FindingSteps request={request} finding={finding} />}
    </li>
  );
}
