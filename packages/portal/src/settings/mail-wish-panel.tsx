import { type MailKind, mailKinds, type OutputOf, operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, useAct } from '../api.ts';
import { Failed, Shown } from '../elements/states.tsx';
import { TickField } from '../elements/tick-field.tsx';

type Wish = OutputOf<typeof operations.alerts.mailWish>;

/** Whether alerts come by mail, and which not. The text of TLP:AMBER and narrower never does. */
export function MailWishPanel() {
  const { t } = useTranslation('settings');
  const wish = useQuery(read(operations.alerts.mailWish));
  // One after the other: of two ticks in a row the last one counts, whichever the network carries faster.
  const scope = { id: operations.alerts.setMailWish.id };
  const set = useAct(operations.alerts.setMailWish, { changes: ['alerts'], scope });
  const keep = (body: Wish) => set.mutate({ body });
  return (
    <section className="panel" aria-labelledby="mail">
      <h2 id="mail">{t('mail')}</h2>
      <Shown of={wish}>
        {(kept) => {
          // What was just said stands until it is read again: no tick jumps back.
          const shown = set.isPending ? set.variables.body : (set.data ?? kept);
          return (
            <>
              <TickField
                pointer="/wanted"
                label={t('mailWanted')}
                hint={t('mailHint')}
                checked={shown.wanted}
                onChange={(wanted) => keep({ wanted })}
              />
              {shown.wanted && <Kinds off={shown.off ?? []} keep={keep} />}
            </>
          );
        }}
      </Shown>
      {set.error && <Failed error={set.error} />}
    </section>
  );
}

function Kinds({ off, keep }: { off: readonly MailKind[]; keep: (wish: Wish) => void }) {
  const { t } = useTranslation(['settings', 'words']);
  const turn = (kind: MailKind, on: boolean) =>
    keep({
      wanted: true,
      off: mailKinds.filter((one) => (one === kind ? !on : off.includes(one))),
    });
  return (
    <fieldset className="field ticks">
      <legend className="field-legend">{t('mailKinds')}</legend>
      {mailKinds.map((kind) => (
        <TickField
          key={kind}
          pointer={`/off/${kind}`}
          label={t(`words:mailKind.${kind}`)}
          checked={!off.includes(kind)}
          onChange={(on) => turn(kind, on)}
        />
      ))}
      <p className="small muted">{t('mailAlways')}</p>
    </fieldset>
  );
}
