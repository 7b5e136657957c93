import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, type Refused } from '../api.ts';
import { Button } from './button.tsx';
import { type Change, Changes } from './changes.tsx';
import { Conflict } from './conflict.tsx';
import { Dialog } from './dialog.tsx';
import { Form } from './form.tsx';

/** What the dialog needs to know of the act that saves. */
interface Saving extends Refused {
  readonly isPending: boolean;
  readonly reset: () => void;
}

interface RewriteDialogProps<Kept extends { readonly version: number }, Written> {
  title: string;
  /** The record as the page holds it now: it may change while this is open. */
  kept: Kept;
  /** What of a record is written here. */
  writtenOf: (kept: Kept) => Written;
  saving: Saving;
  /** Saves over the version of `base`. */
  save: (base: Kept, written: Written) => void;
  /** Says in words what two people wrote differently. */
  differences: (mine: Written, theirs: Written) => readonly Change[];
  close: () => void;
  saveLabel?: string;
  /** Where what is written cannot be saved as it is. */
  unfinished?: (written: Written) => boolean;
  /** The fields. */
  children: (written: Written, change: (written: Written) => void) => ReactNode;
}

/** A record written anew in a dialog. Where a colleague saved first, both texts are shown and the person chooses. */
export function RewriteDialog<Kept extends { readonly version: number }, Written>(
  props: RewriteDialogProps<Kept, Written>,
) {
  const { title, kept, writtenOf, saving, save, differences, close, children } = props;
  const { t } = useTranslation('form');
  const [base, setBase] = useState(kept);
  const [written, setWritten] = useState(() => writtenOf(kept));
  const overtaken = isOvertaken(saving, kept.version);
  const theirs = writtenOf(kept);
  const keepMine = () => {
    setBase(kept);
    save(kept, written);
  };
  const takeTheirs = () => {
    setBase(kept);
    setWritten(theirs);
    saving.reset();
  };
  return (
    <Dialog title={title} onClose={close}>
      <Form
        onSubmit={() => save(base, written)}
        error={overtaken ? null : saving.error}
        label={title}
      >
        {overtaken && (
          <Conflict keepMine={keepMine} takeTheirs={takeTheirs}>
            <Changes mine={t('mine')} theirs={t('theirs')} of={differences(written, theirs)} />
          </Conflict>
        )}
        {children(written, setWritten)}
        <div className="actions">
          <Button type="submit" busy={saving.isPending} disabled={props.unfinished?.(written)}>
            {props.saveLabel ?? t('save')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
