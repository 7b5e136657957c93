import {
  type FileRef,
  type OrganisationKind,
  operations,
  type Recipient,
  type Report,
  type Writing,
} from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { CameByMail } from '../arrivals/came-by-mail.tsx';
import { Fold } from '../elements/fold.tsx';
import { Form } from '../elements/form.tsx';
import { placesOf } from '../elements/marked-text.ts';
import { MarkedTextArea } from '../elements/marked-text-area.tsx';
import { TextField } from '../elements/text-field.tsx';
import { AttachField } from '../files/attach-field.tsx';
import { useSession } from '../session/session.ts';
import { AddresseesField } from './addressees-field.tsx';
import { BasedOnNote } from './based-on-note.tsx';
import { DisruptionFields } from './disruption-fields.tsx';
import { DraftConflict } from './draft-conflict.tsx';
import { FactField } from './fact-field.tsx';
import { FindsPanel } from './finds-panel.tsx';
import { FlagFields } from './flag-fields.tsx';
import { NotAPanel } from './not-a.tsx';
import { OnBehalfField } from './on-behalf-field.tsx';
import { PhoneFields } from './phone-fields.tsx';
import { ReadersField } from './readers-field.tsx';
import { RecipientField } from './recipient-field.tsx';
import { RelayFields } from './relay-fields.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { TechnicalFields } from './technical-fields.tsx';
import { useDraft } from './use-draft.ts';

interface DraftEditorProps {
  initial: Report | undefined;
  recipients: readonly Recipient[];
  begun: (uid: string) => void;
  /** Somebody is on the telephone. */
  byPhone?: boolean | undefined;
}

/** The form of a report. Four answers are needed; the rest is folded away. */
export function DraftEditor({ initial, recipients, begun, byPhone }: DraftEditorProps) {
  const { t } = useTranslation('writing');
  const navigate = useNavigate();
  const { organisation } = useSession();
  const writesFor = writesForOthers(organisation.kind);
  const [first] = useState(() => (byPhone && writesFor ? beingCalled() : {}));
  const draft = useDraft(initial, begun, first);
  const { writing, change, report } = draft;
  const [files, setFiles] = useState<readonly FileRef[]>(initial?.content?.attachments ?? []);
  const found = useQuery({
    ...read(operations.indicators.list, { params: { uid: report?.uid ?? '' } }),
    enabled: report !== undefined,
    placeholderData: (was) => was,
  });
  // Fields that keep what is half written begin anew with what a colleague wrote.
  const [taken, setTaken] = useState(0);
  const indicators = found.data?.indicators ?? [];
  const text = writing.text ?? '';
  const marks = useMemo(
    () => indicators.flatMap(({ written, state }) => placesOf(text, written, `mark-${state}`)),
    [indicators, text],
  );
  const submit = useAct(operations.reports.submit, {
    changes: ['reports', 'desk'],
    onSuccess: async ({ uid }) => {
      await navigate({ to: '/segnalazioni/$uid', params: { uid }, search: { sent: true } });
    },
  });
  const send = async () => {
    const saved = await draft.flush();
    if (saved) submit.mutate({ params: { uid: saved.uid }, version: saved.version });
  };
  const attach = (next: (was: readonly FileRef[]) => readonly FileRef[]) => {
    setFiles((was) => {
      const now = next(was);
      change({ attachments: now.map(({ uid }) => uid) });
      return now;
    });
  };
  const settle = (whose: 'mine' | 'theirs', current: Report) => {
    void draft.settle(whose, current);
    if (whose === 'mine') return;
    setFiles(current.content?.attachments ?? []);
    setTaken((times) => times + 1);
  };
  // What the police are told by one who signed goes along their own tree, never to another who signed.
  const passing =
    writing.phoned && writesFor === 'police'
      ? recipients.filter(({ via }) => via === 'tree')
      : recipients;
  const recipient = recipients.find(({ organisation }) =>
    writing.recipient ? organisation.uid === writing.recipient : recipients.length === 1,
  );

  return (
    <div className="beside-room">
      <Form onSubmit={() => void send()} error={saveError(draft) ?? submit.error}>
        {draft.saving === 'conflict' && report && (
          <DraftConflict uid={report.uid} mine={writing} settle={settle} />
        )}
        {report && <CameByMail report={report.uid} />}
        {writing.basedOn && <BasedOnNote uid={writing.basedOn} />}
        {writesFor && (
          <PhoneFields
            key={taken}
            writing={writing}
            change={change}
            recipients={recipients}
            police={writesFor === 'police'}
          />
        )}
        <FactField value={writing.fact} onChange={(fact) => change({ fact })} />
        <TextField
          pointer="/title"
          label={t('oneLine')}
          hint={t('oneLineHint')}
          maxLength={200}
          value={writing.title ?? ''}
          onChange={(title) => change({ title })}
        />
        <MarkedTextArea
          pointer="/text"
          label={t('story')}
          hint={`${t('storyHint')} ${t('cardsMasked')}`}
          maxLength={50_000}
          marks={marks}
          value={text}
          onChange={(story) => change({ text: story })}
        />
        <div className="beside">
          <FindsPanel uid={report?.uid} indicators={indicators} />
        </div>
        {writing.fact === 'service_disruption' && (
          <DisruptionFields
            value={writing.disruption}
            onChange={(disruption) => change({ disruption })}
          />
        )}
        <AttachField label={t('attachments')} files={files} onChange={attach} />
        {!writing.phoned && <OnBehalfField writing={writing} change={change} />}
        <RecipientField
          recipients={passing}
          value={writing.recipient}
          onChange={(uid) => change({ recipient: uid })}
        />
        <ReadersField
          value={writing.tlp}
          recipient={recipient}
          onChange={(tlp) => change({ tlp, ...(tlp !== 'RED' && { addressees: undefined }) })}
        />
        {writing.tlp === 'RED' && recipient && (
          <AddresseesField
            recipient={recipient.organisation.uid}
            value={writing.addressees ?? []}
            change={change}
          />
        )}
        <div>
          <Fold title={t('relay')}>
            <RelayFields writing={writing} change={change} />
          </Fold>
          <Fold title={t('flags')}>
            <FlagFields writing={writing} change={change} />
          </Fold>
          <Fold title={t('technical')}>
            <TechnicalFields writing={writing} change={change} />
          </Fold>
        </div>
        <NotAPanel />
        <SubmitBar
          draft={draft}
          busy={submit.isPending}
          unconfirmed={indicators.filter(({ state }) => state === 'proposed').length}
          barred={recipients.length === 0}
        />
      </Form>
    </div>
  );
}

/** Whoever answers the telephone for others: a hub for its members, the police for those who signed with them. */
function writesForOthers(kind: OrganisationKind): 'hub' | 'police' | undefined {
  if (kind === 'hub' || kind === 'branch') return 'hub';
  return kind === 'member' ? undefined : 'police';
}

const beingCalled = (): Writing => ({ phoned: { at: new Date().toISOString(), readBack: false } });

/** A conflict has a panel of its own. */
const saveError = ({ saving, error }: ReturnType<typeof useDraft>): Error | null =>
  saving === 'failed' ? (error ?? null) : null;
