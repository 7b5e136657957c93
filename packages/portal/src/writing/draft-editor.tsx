import {
  type FileRef,
  type OrganisationKind,
  operations,
  type Recipient,
  type Report,
  type Writing,
} from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { CameByMail } from '../arrivals/came-by-mail.tsx';
import { Form } from '../elements/form.tsx';
import { AttachField } from '../files/attach-field.tsx';
import { useSession } from '../session/session.ts';
import { BasedOnNote } from './based-on-note.tsx';
import { DestinationFields } from './destination-fields.tsx';
import { DraftConflict } from './draft-conflict.tsx';
import { FoldedFields } from './folded-fields.tsx';
import { NotAPanel } from './not-a.tsx';
import { OnBehalfField } from './on-behalf-field.tsx';
import { PhoneFields } from './phone-fields.tsx';
import { StoryFields } from './story-fields.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { useSubmission } from './use-submission.ts';

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
  const writesFor = writesForOthers(useSession().organisation.kind);
  const [first] = useState(() => (byPhone && writesFor ? beingCalled() : {}));
  const draft = useDraft(initial, begun, first);
  const { writing, change, report } = draft;
  const { files, attach, setFiles } = useAttachments(initial, change);
  const indicators = useFinds(report?.uid);
  // Fields that keep what is half written begin anew with what a colleague wrote.
  const [taken, setTaken] = useState(0);
  const { send, sending, error } = useSubmission(draft);
  const takeTheirs = (current: Report) => {
    setFiles(current.content?.attachments ?? []);
    setTaken((times) => times + 1);
  };
  const police = writesFor === 'police';
  return (
    <div className="beside-room">
      <Form onSubmit={() => void send()} error={error}>
        <DraftNotes draft={draft} takeTheirs={takeTheirs} />
        {writesFor && (
          <PhoneFields
            key={taken}
            writing={writing}
            change={change}
            recipients={recipients}
            police={police}
          />
        )}
        <StoryFields uid={report?.uid} writing={writing} change={change} indicators={indicators} />
        <AttachField label={t('attachments')} files={files} onChange={attach} />
        {!writing.phoned && <OnBehalfField writing={writing} change={change} />}
        <DestinationFields
          writing={writing}
          change={change}
          recipients={recipients}
          police={police}
        />
        <FoldedFields writing={writing} change={change} />
        <NotAPanel />
        <SubmitBar
          draft={draft}
          busy={sending}
          unconfirmed={indicators.filter(({ state }) => state === 'proposed').length}
          barred={recipients.length === 0}
        />
      </Form>
    </div>
  );
}

interface DraftNotesProps {
  draft: Draft;
  /** What a colleague saved was taken, instead of what is written here. */
  takeTheirs: (current: Report) => void;
}

/** What stands over the form: a colleague's changes, the mail it came by, the report it is based on. */
function DraftNotes({ draft, takeTheirs }: DraftNotesProps) {
  const { writing, report, saving } = draft;
  const settle = (whose: 'mine' | 'theirs', current: Report) => {
    void draft.settle(whose, current);
    if (whose === 'theirs') takeTheirs(current);
  };
  return (
    <>
      {saving === 'conflict' && report && (
        <DraftConflict uid={report.uid} mine={writing} settle={settle} />
      )}
      {report && <CameByMail report={report.uid} />}
      {writing.basedOn && <BasedOnNote uid={writing.basedOn} />}
    </>
  );
}

/** The files of a draft, which the writing itself names by uid alone. */
function useAttachments(initial: Report | undefined, change: Draft['change']) {
  const [files, setFiles] = useState<readonly FileRef[]>(initial?.content?.attachments ?? []);
  const attach = (next: (was: readonly FileRef[]) => readonly FileRef[]) => {
    setFiles((was) => {
      const now = next(was);
      change({ attachments: now.map(({ uid }) => uid) });
      return now;
    });
  };
  return { files, attach, setFiles };
}

/** What was found in the draft as it was last saved; what was found before stays until the answer is there. */
function useFinds(uid: string | undefined) {
  const found = useQuery({
    ...read(operations.indicators.list, { params: { uid: uid ?? '' } }),
    enabled: uid !== undefined,
    placeholderData: (was) => was,
  });
  return found.data?.indicators ?? [];
}

/** Whoever answers the telephone for others: a hub for its members, the police for those who signed with them. */
function writesForOthers(kind: OrganisationKind): 'hub' | 'police' | undefined {
  if (kind === 'hub' || kind === 'branch') return 'hub';
  return kind === 'member' ? undefined : 'police';
}

const beingCalled = (): Writing => ({ phoned: { at: new Date().toISOString(), readBack: false } });
