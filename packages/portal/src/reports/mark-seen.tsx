import { operations, type Report } from '@staffetta/contract';
import { useEffect, useRef } from 'react';
import { useAct } from '../api.ts';
import { useMay } from '../session/session.ts';

/** The recipient's desk has opened it: said once, when the page shows it to somebody who works there. */
export function MarkSeen({ report }: { report: Report }) {
  const may = useMay();
  const receive = useAct(operations.reports.receive, { changes: ['reports', 'desk'] });
  const said = useRef('');
  const { uid } = report;
  const due = report.may.includes('receive') && may(operations.reports.receive);
  useEffect(() => {
    if (!due || said.current === uid) return;
    said.current = uid;
    receive.mutate({ params: { uid } });
  }, [due, uid, receive.mutate]);
  return null;
}
