import { operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, readAgain } from '../api.ts';
import { buttonLook } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';
import { Failed } from '../elements/states.tsx';

/** Sends one sheet and goes on to its page. */
export function UploadSheet() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const id = useId();
  const send = useMutation({
    mutationKey: [operations.imports.upload.id],
    mutationFn: (file: File) =>
      call(operations.imports.upload, { query: { name: file.name.slice(-255) } }, { upload: file }),
    onSuccess: async ({ uid }) => {
      await readAgain(['imports']);
      await navigate({ to: '/organizzazioni/importa/$uid', params: { uid } });
    },
  });
  const start = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !send.isPending) send.mutate(file);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    start(event.dataTransfer.files);
  };
  return (
    <section className="panel" aria-busy={send.isPending}>
      {send.error && <Failed error={send.error} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button beside does the same. */}
      <div
        className={`drop${over ? ' drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <Icon name="it-upload" />
        <span role="status">
          {send.isPending ? t('reading', { name: send.variables.name }) : ''}
        </span>
        {!send.isPending && (
          <span>
            <label className={`${buttonLook()} drop-button`}>
              {t('choose')}
              <input
                type="file"
                className="visually-hidden"
                accept=".csv,.tsv,.txt,.xlsx"
                aria-describedby={`${id}-hint`}
                onChange={(event) => {
                  start(event.target.files);
                  event.target.value = '';
                }}
              />
            </label>{' '}
            {t('dropHere')}
          </span>
        )}
        <span className="field-hint" id={`${id}-hint`}>
          {t('fileHint')}
        </span>
      </div>
    </section>
  );
}
