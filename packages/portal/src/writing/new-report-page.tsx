import { operations, type Report } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../api.ts';
import { Page } from '../elements/page.tsx';
import { Shown } from '../elements/states.tsx';
import { DraftEditor } from './draft-editor.tsx';

/** A new report, or a draft to go on with: once it is saved, the address names it, and a reload loses nothing. */
export function NewReportPage() {
  const { t } = useTranslation('writing');
  const { draft, phone } = useSearch({ from: '/inside/segnalazioni/nuova' });
  const navigate = useNavigate();
  const [open, setOpen] = useState({ draft, from: draft });
  const [own, setOwn] = useState<string>();
  const recipients = useQuery(read(operations.reports.recipients));
  // Either the draft written here got its address, or another one was asked for.
  if (draft !== open.draft) setOpen({ draft, from: draft === own ? open.from : draft });
  const begun = (uid: string) => {
    setOwn(uid);
    void navigate({
      to: '/segnalazioni/nuova',
      search: { draft: uid },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Page title={draft ? t('draftTitle') : t('title')} lead={t('lead')}>
      <Shown of={recipients}>
        {({ recipients: all }) =>
          open.from ? (
            <SavedDraft key={open.from} uid={open.from}>
              {(initial) => <DraftEditor initial={initial} recipients={all} begun={begun} />}
            </SavedDraft>
          ) : (
            <DraftEditor initial={undefined} recipients={all} begun={begun} byPhone={phone} />
          )
        }
      </Shown>
    </Page>
  );
}

/** Reads the draft once: what is written from here on is the editor's. */
function SavedDraft({ uid, children }: { uid: string; children: (report: Report) => ReactNode }) {
  const saved = useQuery({
    ...read(operations.reports.show, { params: { uid } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Shown of={saved}>{children}</Shown>;
}
