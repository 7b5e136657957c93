import type { Admission } from '@staffetta/contract';
import { operations } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { Message } from '../elements/message.tsx';
import { dayText, whenText } from '../elements/when.tsx';
import { useMay } from '../session/session.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';

/** One request: who, where, whom to call, and which member it may repeat. */
export function AdmissionRow({ admission }: { admission: Admission }) {
  const { t } = useTranslation('admissions');
  const may = useMay();
  const [asking, setAsking] = useState<'approve' | 'refuse'>();
  const { name, alike, former, reason, member } = admission;
  const close = () => setAsking(undefined);
  return (
    <li className="row-line row-plain">
      <div className="row-main">
        <h2 className="row-name">{name}</h2>
        <AdmissionFacts admission={admission} />
        {reason && <p>{t('why', { reason })}</p>}
        {member && (
          <Link to="/organizzazioni/$uid" params={{ uid: member.uid }}>
            {t('isMember')}
            <span className="visually-hidden">: {member.name}</span>
          </Link>
        )}
        {former && <FormerMember former={former} />}
        {alike && <AlikeMember alike={alike} />}
      </div>
      {admission.state === 'open' && may(operations.admissions.answer) && (
        <div className="actions">
          <Button size="small" onClick={() => setAsking('approve')}>
            {t('approve')}
            <span className="visually-hidden">: {name}</span>
          </Button>
          <Button kind="secondary" size="small" onClick={() => setAsking('refuse')}>
            {t('refuse')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        </div>
      )}
      {asking === 'approve' && <ApproveDialog admission={admission} close={close} />}
      {asking === 'refuse' && <RefuseDialog admission={admission} close={close} />}
    </li>
  );
}

/** Numbers, place, contact, and what they wished when. */
function AdmissionFacts({ admission }: { admission: Admission }) {
  const { t } = useTranslation(['admissions', 'words']);
  const { contact, province, sector, answeredAt } = admission;
  const codes = [admission.vatNumber, admission.taxCode, admission.pec].filter(Boolean);
  return (
    <>
      <p className="row-facts">
        {codes.map((code) => (
          <span key={code}>{code}</span>
        ))}
        <span>{province}</span>
        <span>{t(`words:sector.${sector}`)}</span>
      </p>
      <p className="row-facts">
        <span>{contact.name}</span>
        <span>{contact.email}</span>
        <a href={`tel:${contact.phone}`}>{contact.phone}</a>
      </p>
      <p className="row-facts">
        <span>{t('wishes', { mandate: t(`words:mandate.${admission.mandate}`) })}</span>
        <span>{t('asked', { when: whenText(admission.confirmedAt) })}</span>
        {answeredAt && <span>{t('answered', { when: whenText(answeredAt) })}</span>}
      </p>
    </>
  );
}

/** They were a member before. */
function FormerMember({ former }: { former: NonNullable<Admission['former']> }) {
  const { t } = useTranslation('admissions');
  return (
    <Message kind="warning" title={t('wasMember', { until: dayText(former.until) })}>
      <p>
        {t(`former.${former.why}`)}
        <Link to="/organizzazioni/$uid" params={{ uid: former.organisation.uid }}>
          {former.organisation.name}
        </Link>
      </p>
      <p>{t(former.why === 'same_domain' ? 'returnsAsked' : 'returnsByNumber')}</p>
    </Message>
  );
}

/** They may be a member already. */
function AlikeMember({ alike }: { alike: NonNullable<Admission['alike']> }) {
  const { t } = useTranslation('admissions');
  return (
    <Message kind="warning">
      <p>
        {t(`alike.${alike.why}`)}
        <Link to="/organizzazioni/$uid" params={{ uid: alike.organisation.uid }}>
          {alike.organisation.name}
        </Link>
      </p>
    </Message>
  );
}
