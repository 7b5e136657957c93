import {
  operations,
  type RightsFinding,
  type RightsRequest,
  type rightsDecisions,
} from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { ConfirmDialog } from '../elements/confirm-dialog.tsx';
import { Failed } from '../elements/states.tsx';

type Decision = (typeof rightsDecisions)[number];

/** What can be decided on a text: on our own everything, on others' to ask or to leave it. */
function choicesOf({ instead }: RightsRequest, own: boolean): readonly Decision[] {
  if (!own) return ['ask', 'keep'];
  return [...(instead ? (['rectify'] as const) : []), 'erase', 'restrict', 'keep'];
}

/** The decisions on one text; what cannot be undone asks once more. */
export function FindingSteps({
  request,
  finding: { item, own, title },
}: {
  request: RightsRequest;
  finding: RightsFinding;
}) {
  const { t } = useTranslation('rights');
  const [sure, setSure] = useState(false);
  const close = () => setSure(false);
  const decide = useAct(operations.rights.decide, {
    changes: ['rights', 'indicators', 'endings', 'reports', 'relays', 'items', 'desk'],
    onSuccess: close,
  });
  const take = (decision: Decision) =>
    decide.mutate({ params: { uid: request.uid }, body: { item, decision } });
  return (
    <>
      <div className="actions">
        {choicesOf(request, own).map((one) => (
          <Button
            key={one}
            kind={one === 'keep' ? 'quiet' : 'secondary'}
            size="small"
            busy={decide.isPending}
            aria-label={t('decideFor', { act: t(`decide.${one}`), title })}
            onClick={() => (one === 'erase' ? setSure(true) : take(one))}
          >
            {t(`decide.${one}`)}
          </Button>
        ))}
      </div>
      {decide.error && !sure && <Failed error={decide.error} />}
      {sure && (
        <ConfirmDialog
          title={t('eraseSure')}
          act={t('decide.erase')}
          busy={decide.isPending}
          error={decide.error}
          onConfirm={() => take('erase')}
          close={close}
        >
          <p>{t('eraseHint')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
