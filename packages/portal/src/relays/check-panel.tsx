import type { MachineCheck, RelayWork } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { Reasons } from '../elements/reasons.tsx';
import type { RelayChange } from './use-relay-saves.ts';

interface CheckPanelProps {
  work: RelayWork;
  change?: (change: RelayChange) => void;
}

/** What the machine still finds, what is to be decided, and what a person should read twice. */
export function CheckPanel({ work, change }: CheckPanelProps) {
  const { t } = useTranslation('relays');
  const { check, findings, edits } = work;
  if (work.mode === 'unchanged') return null;
  const open = findings.filter(({ state }) => state === 'open');
  return (
    <section className="panel" aria-labelledby="check">
      <h2 id="check">{t('check')}</h2>
      <CheckResult check={check} />
      {open.length > 0 && change && <OpenFindings of={open} change={change} />}
      {edits.length > 0 && change && <Edits of={edits} change={change} />}
    </section>
  );
}

interface OpenFindingsProps {
  of: RelayWork['findings'];
  change: (change: RelayChange) => void;
}

/** What is to be decided, one by one or all at once. */
function OpenFindings({ of, change }: OpenFindingsProps) {
  const { t } = useTranslation('relays');
  return (
    <>
      <ul className="finds">
        {of.map(({ id, written, kind, replacement }) => (
          <li className="find" key={id}>
            <div className="find-what">
              <span className="small muted">{t(`finding.${kind}`)}</span>
              <span>
                <strong>{written}</strong> → {replacement}
              </span>
            </div>
            <Button
              kind="secondary"
              size="small"
              onClick={() => change({ decisions: [{ id, state: 'replaced' }] })}
            >
              {t('decideReplace')}
            </Button>
            <Button
              kind="quiet"
              size="small"
              onClick={() => change({ decisions: [{ id, state: 'kept' }] })}
            >
              {t('decideKeep')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() =>
          change({ decisions: of.map(({ id }) => ({ id, state: 'replaced' as const })) })
        }
      >
        {t('replaceAll')}
      </Button>
    </>
  );
}

interface EditsProps {
  of: RelayWork['edits'];
  change: (change: RelayChange) => void;
}

/** What a person changed by hand, each to be taken back. */
function Edits({ of, change }: EditsProps) {
  const { t } = useTranslation('relays');
  return (
    <>
      <h3>{t('edits')}</h3>
      <ul className="edits">
        {of.map(({ id, text }) => (
          <li key={id}>
            <span className="edit-text">{text || <em>{t('emptyEdit')}</em>}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('dropEdit', { text: text || t('emptyEdit') })}
              onClick={() => change({ dropEdits: [id] })}
            >
              <Icon name="it-restore" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Passes or not, in words. */
export function CheckResult({ check }: { check: MachineCheck }) {
  const { t } = useTranslation('relays');
  const { passes, remaining, open, warnings } = check;
  return (
    <>
      <p className={passes ? 'check-good' : 'late'}>
        <Icon name={passes ? 'it-check-circle' : 'it-error'} />{' '}
        {remaining.length > 0
          ? t('checkFails')
          : open > 0
            ? t('checkOpen', { count: open })
            : t('checkPasses')}
      </p>
      {remaining.length > 0 && (
        <ul>
          {remaining.map((one) => (
            <li key={`${one.field} ${one.start}`}>
              <code>{one.written}</code> ({t(`finding.${one.kind}`)}, {t(`remaining.${one.field}`)})
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{t('warnings')}</h3>
          <Reasons of={warnings} />
        </>
      )}
    </>
  );
}
