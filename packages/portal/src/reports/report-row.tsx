import type { ReportLine } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tlp } from '../elements/tlp.tsx';
import { When, whenText } from '../elements/when.tsx';
import { StateTag } from './state-tag.tsx';

/** One line of a list: what, between whom, how far it has come. */
export function ReportRow({ line }: { line: ReportLine }) {
  const { t } = useTranslation(['reports', 'words']);
  const { uid, state, title, ending, tlp, fact, face, answerDue } = line;
  const words = ending ? t(`ended.${ending}`) : title || t('untitled');
  return (
    <li className="row-line">
      <div className="row-main">
        {state === 'draft' ? (
          <Link to="/segnalazioni/nuova" search={{ draft: uid }} className="row-title">
            {words}
          </Link>
        ) : (
          <Link to="/segnalazioni/$uid" params={{ uid }} className="row-title">
            {words}
          </Link>
        )}
        <p className="row-facts">
          <span>{fact ? t(`words:fact.${fact}`) : t(`words:face.${face}`)}</span>
          <Between line={line} />
          {line.receiptNumber && <span className="mono">{line.receiptNumber}</span>}
          {answerDue && (state === 'submitted' || state === 'received' || state === 'in_work') && (
            <span>{t('answerDue', { when: whenText(answerDue) })}</span>
          )}
        </p>
      </div>
      <div className="row-side">
        <span className="row-tags">
          {tlp && <Tlp label={tlp} />}
          <StateTag state={state} />
        </span>
        <span className="muted small">
          <When at={line.listedAt} />
        </span>
      </div>
    </li>
  );
}

/** From whom to whom, as far as the reader may know. */
function Between({ line }: { line: ReportLine }) {
  const { t } = useTranslation('reports');
  const { standing, sender, recipient, onBehalf } = line;
  return (
    <>
      {standing !== 'sender' && sender && <span>{t('from', { name: sender.name })}</span>}
      {standing !== 'recipient' && recipient && <span>{t('to', { name: recipient.name })}</span>}
      {onBehalf && (
        <span>
          {onBehalf.organisation
            ? t('onBehalf', { name: onBehalf.organisation.name })
            : t('onBehalfUnnamed')}
        </span>
      )}
    </>
  );
}
