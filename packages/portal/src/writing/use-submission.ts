import { operations } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../api.ts';
import type { Draft } from './use-draft.ts';

/** Sends the report, once what was written last is saved; then its page. */
export function useSubmission(draft: Draft) {
  const navigate = useNavigate();
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
  return { send, sending: submit.isPending, error: saveError(draft) ?? submit.error };
}

/** A conflict has a panel of its own. */
const saveError = ({ saving, error }: Draft): Error | null =>
  saving === 'failed' ? (error ?? null) : null;
