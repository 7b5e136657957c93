import { type AlertReply, operations } from '@staffetta/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { useMay } from '../session/session.ts';

interface ReportAnswerButtonProps {
  alert: string;
  organisation: string;
  reply: AlertReply;
}

/** A member is affected and agreed to pass it up: begins the report in its name, or without it. */
export function ReportAnswerButton({ alert, organisation, reply }: ReportAnswerButtonProps) {
  const { t } = useTranslation('alerts');
  const may = useMay();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: async () => {
      const params = { uid: alert, organisation };
      const body = await call(operations.alerts.reportDraft, { params });
      return call(operations.reports.draft, { body }, { idempotencyKey: crypto.randomUUID() });
    },
    onSuccess: ({ uid }) => navigate({ to: '/segnalazioni/nuova', search: { draft: uid } }),
  });
  const agreed = reply.answer === 'affected' && reply.consent !== 'no';
  if (!agreed || !may(operations.alerts.reportDraft)) return null;
  return (
    <div className="board-act screen-only">
      <Button kind="secondary" size="small" busy={begin.isPending} onClick={() => begin.mutate()}>
        {t('reportAnswer')}
      </Button>
      {begin.error && <Failed error={begin.error} />}
    </div>
  );
}
