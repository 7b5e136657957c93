import { type Alert, operations } from '@staffetta/contract';
import { useEffect, useRef } from 'react';
import { useAct } from '../api.ts';
import { useMay } from '../session/session.ts';

/** Presa visione: the organisation has seen it, once the page shows it; nobody's name is kept with it. */
export function MarkAlertSeen({ alert }: { alert: Alert }) {
  const may = useMay();
  const seen = useAct(operations.alerts.seen, { changes: ['alerts', 'desk'] });
  const said = useRef('');
  const { uid } = alert;
  const due = alert.mine !== undefined && !alert.mine.seenAt && may(operations.alerts.seen);
  useEffect(() => {
    if (!due || said.current === uid) return;
    said.current = uid;
    seen.mutate({ params: { uid } });
  }, [due, uid, seen.mutate]);
  return null;
}
