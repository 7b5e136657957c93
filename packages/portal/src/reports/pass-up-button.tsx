import { operations, type Report, type Writing } from '@staffetta/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Failed } from '../elements/states.tsx';
import { useMay, useSession } from '../session/session.ts';

/** The nearest draft that passes a report on: the same words, under the name that its sender consented to. */
function passedUp(report: Report): Writing {
  const { uid, tlp, pap, content, agreement, sender, onBehalf } = report;
  const { fact, title, text, containsPersonalData, mayBeOffence, actFiled, knownSince } =
    content ?? {};
  // What came under an agreement came from an office, which speaks for itself.
  const firm = agreement ? undefined : (onBehalf?.organisation ?? sender)?.uid;
  const kept = { fact, tlp, title, text, containsPersonalData, mayBeOffence, actFiled, knownSince };
  const named = {
    onBehalfOf: firm,
    attribution: firm && content?.passUp === 'anonymous' ? ('anonymous' as const) : undefined,
  };
  return JSON.parse(JSON.stringify({ ...kept, ...named, pap, basedOn: uid })) as Writing;
}

/** Begins a report to whoever stands above, within the consent of who wrote this one. */
export function PassUpButton({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const navigate = useNavigate();
  const { organisation } = useSession();
  const begin = useAct(operations.reports.draft, {
    changes: ['reports'],
    onSuccess: ({ uid }) => navigate({ to: '/segnalazioni/nuova', search: { draft: uid } }),
  });
  const above = ['hub', 'branch', 'police_section', 'police_regional'].includes(organisation.kind);
  if (!above || report.content?.passUp === 'no' || !may(operations.reports.draft)) return null;
  return (
    <>
      <Button
        kind="secondary"
        icon="it-arrow-up"
        busy={begin.isPending}
        onClick={() => begin.mutate({ body: passedUp(report) })}
      >
        {t(organisation.kind === 'hub' ? 'passUpToPolice' : 'passUpwards')}
      </Button>
      {begin.error && <Failed error={begin.error} />}
    </>
  );
}
