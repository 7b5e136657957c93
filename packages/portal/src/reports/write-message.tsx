import { type FileRef, operations, type Report } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { AttachField } from '../files/attach-field.tsx';
import { useMay } from '../session/session.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';

/** A message, or, for who received the report, the answer that ends the promised time. */
export function WriteMessage({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly FileRef[]>([]);
  const { send, answer } = useSending(() => {
    setText('');
    setFiles([]);
  });
  if (!may(operations.messages.send) || report.ending || report.state === 'draft') return null;
  const params = { uid: report.uid };
  const body = { text, ...(files.length > 0 && { attachments: files.map(({ uid }) => uid) }) };
  const mayAnswer = report.may.includes('answer') && may(operations.reports.answer);
  const overtaken = isOvertaken(answer, report.version);
  return (
    <div className="write-message screen-only">
      <Form
        label={t('write')}
        error={overtaken ? null : (answer.error ?? send.error)}
        onSubmit={() => send.mutate({ params, body })}
      >
        {overtaken && <ChangedMeanwhile />}
        <TextArea
          pointer="/text"
          label={t('write')}
          hint={mayAnswer ? t('answerHint') : undefined}
          maxLength={20_000}
          rows={3}
          value={text}
          onChange={setText}
        />
        <AttachField small label={t('attachments')} files={files} onChange={setFiles} />
        <div className="actions">
          {mayAnswer && (
            <Button
              busy={answer.isPending}
              disabled={text.trim() === ''}
              onClick={() => answer.mutate({ params, body, version: report.version })}
            >
              {t('sendAnswer')}
            </Button>
          )}
          <Button type="submit" kind={mayAnswer ? 'secondary' : 'primary'} busy={send.isPending}>
            {t('send')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** A message goes by itself; the answer goes by the version of the report that was read. */
function useSending(onSuccess: () => void) {
  const changes = ['messages', 'reports', 'desk'];
  const send = useAct(operations.messages.send, { changes, onSuccess });
  // After a conflict what was written stays; the record was read again, and the second press goes by its new version.
  const answer = useAct(operations.reports.answer, { changes, onSuccess });
  return { send, answer };
}
