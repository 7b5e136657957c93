import { type Door, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { Form } from '../elements/form.tsx';
import { TextArea } from '../elements/text-field.tsx';
import { say } from '../shell/toasts.tsx';

/** The public page: open or closed, where it is, and the notice that it shows. */
export function DoorPanel({ door }: { door: Door }) {
  const { t } = useTranslation('admissions');
  const [notice, setNotice] = useState(door.privacyNotice || t('usualNotice'));
  const set = useAct(operations.admissions.setDoor, {
    changes: ['admissions'],
    onSuccess: () => say(t('doorSaved')),
  });
  const save = (open: boolean) =>
    set.mutate({ version: door.version, body: { open, privacyNotice: notice } });
  const address = `${location.origin}/adesione`;
  return (
    <section className="panel" aria-labelledby="door">
      <h2 id="door">{t('door')}</h2>
      <p>{t(door.open ? 'doorOpen' : 'doorClosed')}</p>
      {door.open && (
        <p>
          {t('doorAddress')}: <a href={address}>{address}</a>{' '}
          <CopyButton text={address} label={t('copyAddress')} />
        </p>
      )}
      <Form onSubmit={() => save(true)} error={set.error} label={t('door')}>
        <TextArea
          pointer="/privacyNotice"
          label={t('noticeText')}
          hint={t('noticeTextHint')}
          rows={10}
          maxLength={10_000}
          value={notice}
          onChange={setNotice}
        />
        <div className="actions">
          <Button type="submit" busy={set.isPending}>
            {t(door.open ? 'saveNotice' : 'openIt')}
          </Button>
          {door.open && (
            <Button kind="secondary" busy={set.isPending} onClick={() => save(false)}>
              {t('closeIt')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
