import { type Membership, operations } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { dayText } from '../elements/when.tsx';
import { NoticesHint } from '../notices/notices-hint.tsx';
import { useMay, useSession } from '../session/session.ts';
import { AnswerMembership } from './answer-membership.tsx';
import { ChangeMandate } from './change-mandate.tsx';
import { EndMembership } from './end-membership.tsx';

/** One membership: who, where, with which mandate, since when. */
export function MembershipRow({ membership }: { membership: Membership }) {
  const { t } = useTranslation(['organisations', 'words']);
  const may = useMay();
  const { organisation } = useSession();
  const [asking, setAsking] = useState<'end' | 'mandate'>();
  const { hub, member, branch, standing, from, to, mandate } = membership;
  const ours = member.uid === organisation.uid;
  const other = ours ? hub : member;
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <Link to="/organizzazioni/$uid" params={{ uid: other.uid }} className="row-name">
          {other.name}
        </Link>
        <p className="row-facts">
          {branch && <span>{branch.name}</span>}
          <span>{t(`words:mandate.${mandate}`)}</span>
          <span>{t('since', { when: dayText(from) })}</span>
          {to && <span>{t('until', { when: dayText(to) })}</span>}
        </p>
        {standing === 'proposed' && ours && may(operations.memberships.answer) && (
          <AnswerMembership membership={membership} />
        )}
        {standing !== 'proposed' && ours && <NoticesHint about={membership.uid} />}
      </div>
      {standing === 'current' && (
        <div className="actions">
          {may(operations.memberships.change) && (
            <Button kind="quiet" size="small" onClick={() => setAsking('mandate')}>
              {t('changeMandate')}
            </Button>
          )}
          {may(operations.memberships.end) && (
            <Button kind="quiet" size="small" onClick={() => setAsking('end')}>
              {t('end')}
            </Button>
          )}
        </div>
      )}
      {asking === 'end' && (
        <EndMembership membership={membership} close={() => setAsking(undefined)} />
      )}
      {asking === 'mandate' && (
        <ChangeMandate membership={membership} close={() => setAsking(undefined)} />
      )}
    </li>
  );
}
