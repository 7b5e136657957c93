import { type Agreement, type GapCode, gapCodes, operations } from '@staffetta/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { Message } from '../elements/message.tsx';
import { Tag } from '../elements/tag.tsx';
import { useMay, useSession } from '../session/session.ts';
import { ControllerDialog } from './controller-dialog.tsx';
import { NameReferents } from './name-referents.tsx';

/** Said once for all by who writes the draft; the others each party says of itself. */
const common: readonly GapCode[] = [
  ...(['host', 'processors', 'administrators', 'retention', 'flows'] as const),
  'legal_basis',
];

interface Task {
  code: GapCode;
  /** Whose it is; undefined where it is done and was the drafter's. */
  party: string | undefined;
  open: boolean;
}

function tasksOf({ missing, parties }: Agreement): Task[] {
  return gapCodes.flatMap((code): Task[] => {
    const gaps = missing.filter((gap) => gap.code === code);
    if (common.includes(code)) return [{ code, party: gaps[0]?.party, open: gaps.length > 0 }];
    return parties.map(({ organisation: { uid } }) => ({
      code,
      party: uid,
      open: gaps.some(({ party }) => party === uid),
    }));
  });
}

const open: readonly Agreement['state'][] = ['draft', 'signed', 'in_force'];

/** What an agreement needs to be in order, what is still missing, whose it is, and where to say it. */
export function ChecklistPanel({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('order');
  const [asking, setAsking] = useState<'controller' | 'referents'>();
  const { organisation: own } = useSession();
  const { missing, state } = agreement;
  if (missing.length === 0 ? state !== 'draft' : !open.includes(state)) return null;
  const close = () => setAsking(undefined);
  return (
    <section className="panel screen-only" aria-labelledby="checklist">
      <h2 id="checklist">{t('title')}</h2>
      {state !== 'draft' ? (
        <Message kind="warning">{t('before')}</Message>
      ) : (
        <p className="muted">
          {missing.length > 0 ? t('lead', { count: missing.length }) : t('complete')}
        </p>
      )}
      <ul className="lines">
        {tasksOf(agreement).map((task) => (
          <TaskLine
            key={`${task.code} ${task.party}`}
            task={task}
            agreement={agreement}
            ask={setAsking}
          />
        ))}
      </ul>
      {asking === 'controller' && <ControllerDialog agreement={agreement} close={close} />}
      {asking === 'referents' && (
        <NameReferents agreement={agreement} organisation={own.uid} close={close} />
      )}
    </section>
  );
}

interface TaskLineProps {
  task: Task;
  agreement: Agreement;
  ask: (what: 'controller' | 'referents') => void;
}

function TaskLine({ task: { code, party, open }, agreement, ask }: TaskLineProps) {
  const { t } = useTranslation('order');
  const { organisation: own } = useSession();
  const name = agreement.parties.find(({ organisation }) => organisation.uid === party)
    ?.organisation.name;
  const ours = party === own.uid;
  return (
    <li className="line">
      <Icon name={open ? 'it-minus-circle' : 'it-check-circle'} />
      <span className="line-main">
        <strong>{t(`gap.${code}`)}</strong>
        {!common.includes(code) && <span>{`: ${name}`}</span>}
        <span className="muted small block">{t(`gapHint.${code}`)}</span>
      </span>
      {!open && <Tag tone="success">{t('done')}</Tag>}
      {open && <Tag tone="warning">{ours ? t('ours') : t('theirs', { name })}</Tag>}
      {open && ours && agreement.state === 'draft' && (
        <WhereToSayIt code={code} agreement={agreement} ask={ask} />
      )}
    </li>
  );
}

function WhereToSayIt({ code, agreement, ask }: Omit<TaskLineProps, 'task'> & { code: GapCode }) {
  const { t } = useTranslation('order');
  const may = useMay();
  const { uid } = agreement;
  if (common.includes(code))
    return agreement.may.includes('change') && may(operations.agreements.change) ? (
      <Link to="/protocolli/$uid/modifica" params={{ uid }}>
        {t('sayIt')}
        <span className="visually-hidden">: {t(`gap.${code}`)}</span>
      </Link>
    ) : null;
  const about = code === 'controller' ? 'controller' : 'referents';
  if (!may(operations.agreements[about === 'controller' ? 'complete' : 'referents'])) return null;
  return (
    <Button kind="secondary" size="small" onClick={() => ask(about)}>
      {t('sayIt')}
      <span className="visually-hidden">: {t(`gap.${code}`)}</span>
    </Button>
  );
}
