import { operations, ProblemError } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call, readAgain } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';
import { FileDrop } from '../elements/file-drop.tsx';
import { Message } from '../elements/message.tsx';
import { Failed } from '../elements/states.tsx';

/** Sends one sheet and goes on to its page. */
export function UploadSheet() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const send = useMutation({
    mutationKey: [operations.imports.upload.id],
    mutationFn: (file: File) =>
      call(operations.imports.upload, { query: { name: file.name.slice(-255) } }, { upload: file }),
    onSuccess: async ({ uid }) => {
      await readAgain(['imports']);
      await navigate({ to: '/organizzazioni/importa/$uid', params: { uid } });
    },
  });
  return (
    <section className="panel" aria-busy={send.isPending}>
      {send.error && <NotRead name={send.variables.name} error={send.error} />}
      <FileDrop
        look={buttonLook()}
        choose={t('choose')}
        dropHere={t('dropHere')}
        hint={t('fileHint')}
        accept=".csv,.tsv,.txt,.xlsx"
        busy={send.isPending && t('reading', { name: send.variables.name })}
        take={([file]) => file && send.mutate(file)}
      />
    </section>
  );
}

/** What is the matter with the file; there are no fields here that could be corrected. */
function NotRead({ name, error }: { name: string; error: Error }) {
  const { t } = useTranslation('imports');
  const [fault] = (error instanceof ProblemError && error.problem.fields) || [];
  if (!fault) return <Failed error={error} />;
  const { detail } = fault;
  return (
    <div role="alert">
      <Message kind="danger" title={t('fileNotRead', { name })}>
        <p>{`${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`}</p>
      </Message>
    </div>
  );
}
