import { type Admission, operations } from '@staffetta/contract';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Failed } from '../elements/states.tsx';
import { say } from '../shell/toasts.tsx';

interface AnswerDialogProps {
  admission: Admission;
  close: () => void;
}

/** Admits: from then on they are a member. */
export function ApproveDialog({ admission, close }: AnswerDialogProps) {
  const { t } = useTranslation(['admissions', 'form']);
  const { uid, version, name } = admission;
  const answer = useAct(operations.admissions.answer, {
    changes: ['admissions', 'memberships', 'organisations', 'desk'],
    onSuccess: () => {
      say(t('approved'));
      close();
    },
  });
  return (
    <Dialog title={t('approveSure', { name })} onClose={close}>
      <p>{t('approveHint')}</p>
      {answer.error && <Failed error={answer.error} />}
      <div className="actions">
        <Button
          busy={answer.isPending}
          onClick={() => answer.mutate({ params: { uid }, version, body: { accept: true } })}
        >
          {t('approve')}
        </Button>
        <Button kind="secondary" onClick={close}>
          {t('form:cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
