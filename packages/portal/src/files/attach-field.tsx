import { type FileRef, ProblemError } from '@staffetta/contract';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonLook } from '../elements/button.tsx';
import { FileDrop } from '../elements/file-drop.tsx';
import { Icon } from '../elements/icon.tsx';
import { FileLine } from './file-line.tsx';
import { sendFile } from './send-file.ts';

interface Sending {
  id: string;
  name: string;
  part: number;
  error?: string;
}

interface AttachFieldProps {
  label: string;
  /** One line, where attachments are rare. */
  small?: boolean;
  files: readonly FileRef[];
  onChange: (change: (files: readonly FileRef[]) => readonly FileRef[]) => void;
}

/** Attachments: chosen or dropped, each with its progress; a refusal says why, in the server's words. */
export function AttachField({ label, small, files, onChange }: AttachFieldProps) {
  const { t } = useTranslation(['files', 'form']);
  const { sending, start, drop } = useUploads(onChange);
  const id = useId();
  return (
    <div className="field">
      <span className={small ? 'visually-hidden' : 'field-legend'} id={`${id}-label`}>
        {label} <span className="field-optional">{t('form:optional')}</span>
      </span>
      <FileDrop
        look={buttonLook('secondary', 'small')}
        small={small}
        choose={t('add')}
        dropHere={t('dropHere')}
        hint={t('hint')}
        multiple
        take={start}
      />
      {(files.length > 0 || sending.length > 0) && (
        <ul className="files" aria-labelledby={`${id}-label`}>
          {files.map((file) => (
            <FileLine
              key={file.uid}
              file={file}
              remove={() => onChange((all) => all.filter(({ uid }) => uid !== file.uid))}
            />
          ))}
          {sending.map((one) => (
            <SendingLine key={one.id} sending={one} remove={() => drop(one.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The uploads under way; each goes to the files when it is there, and stays with its reason when it is refused. */
function useUploads(onChange: AttachFieldProps['onChange']) {
  const { t } = useTranslation('files');
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const set = (one: string, change: Partial<Sending>) =>
    setSending((all) => all.map((s) => (s.id === one ? { ...s, ...change } : s)));
  const drop = (one: string) => setSending((all) => all.filter((s) => s.id !== one));

  const send = async (file: File) => {
    const one = crypto.randomUUID();
    setSending((all) => [...all, { id: one, name: file.name, part: 0 }]);
    try {
      const sent = await sendFile(file, (part) => set(one, { part }));
      onChange((all) => [...all, sent]);
      drop(one);
    } catch (error) {
      const why = error instanceof ProblemError ? error.problem.detail : t('unreachable');
      set(one, { error: why });
    }
  };
  const start = (list: readonly File[]) => {
    for (const file of list) void send(file);
  };
  return { sending, start, drop };
}

function SendingLine({ sending, remove }: { sending: Sending; remove: () => void }) {
  const { t } = useTranslation('files');
  const { name, part, error } = sending;
  if (error)
    return (
      <li className="file file-failed">
        <Icon name="it-error" />
        <span className="file-name" role="alert">
          <strong>{t('failed', { name })}</strong> {error}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('remove', { name })}
          onClick={remove}
        >
          <Icon name="it-close" />
        </button>
      </li>
    );
  const percent = Math.round(part * 100);
  return (
    <li className="file">
      <Icon name="it-file" />
      <span className="file-name">{name}</span>
      <progress max={100} value={percent} aria-label={name}>
        {t('progress', { percent })}
      </progress>
    </li>
  );
}
