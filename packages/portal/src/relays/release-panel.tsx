import { operations, type RelayView } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Form } from '../elements/form.tsx';
import { TickField } from '../elements/tick-field.tsx';
import { say } from '../shell/toasts.tsx';

interface ReleasePanelProps {
  relay: RelayView;
  /** What comes first where nobody has proposed it: it is saved and proposed. */
  before?: () => Promise<RelayView | undefined>;
}

/** The release: only after the whole text was read. */
export function ReleasePanel({ relay, before }: ReleasePanelProps) {
  const { t } = useTranslation('relays');
  const [read, setRead] = useState(false);
  const release = useAct(operations.relays.release, {
    changes: ['relays', 'items', 'desk'],
    onSuccess: () => say(t('released')),
    onError: () => void readAgain(['relays']),
  });
  const submit = async () => {
    const now = before ? await before() : relay;
    if (now)
      release.mutate({
        params: { uid: now.uid },
        version: now.version,
        body: { fullReading: true },
      });
  };
  return (
    <Form onSubmit={() => void submit()} error={release.error} label={t('approveTitle')}>
      <TickField
        pointer="/fullReading"
        label={t('fullReading')}
        required
        checked={read}
        onChange={setRead}
      />
      <div className="actions">
        <Button type="submit" icon="it-check" busy={release.isPending}>
          {t('release')}
        </Button>
      </div>
    </Form>
  );
}
