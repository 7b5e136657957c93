import { operations, type Report } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Conflict } from '../elements/conflict.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { DialogActions } from '../elements/dialog-actions.tsx';
import { Form } from '../elements/form.tsx';
import { useMay } from '../session/session.ts';
import { type Flags, ThreeFlags } from '../writing/flag-fields.tsx';

type Content = NonNullable<Report['content']>;
interface FlagsProps {
  report: Report;
  content: Content;
}

/** The three flags change after a report was sent: an act is filed days later. Its text stays as it is. */
export function FlagsButton({ report, content }: FlagsProps) {
  const { t } = useTranslation('registry');
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!report.may.includes('correct') || !may(operations.reports.flag)) return null;
  return (
    <>
      <p className="screen-only">
        <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
          {t('flagsChange')}
        </Button>
      </p>
      {open && <FlagsDialog report={report} content={content} close={() => setOpen(false)} />}
    </>
  );
}

const flagsOf = ({ containsPersonalData, mayBeOffence, actFiled }: Content): Flags => ({
  containsPersonalData,
  mayBeOffence,
  ...(actFiled && { actFiled }),
});

function FlagsDialog({ report, content, close }: FlagsProps & { close: () => void }) {
  const { t } = useTranslation('registry');
  // The version that was read when writing began: a later one must not be overwritten unseen.
  const [base, setBase] = useState(report.version);
  const [flags, setFlags] = useState(flagsOf(content));
  const flag = useAct(operations.reports.flag, {
    changes: ['reports'],
    onSuccess: close,
  });
  const submit = (version: number) => {
    const { containsPersonalData = false, mayBeOffence = false, actFiled } = flags;
    const body = { containsPersonalData, mayBeOffence, ...(actFiled && { actFiled }) };
    flag.mutate({ params: { uid: report.uid }, version, body });
  };
  const overtaken = isOvertaken(flag, report.version);
  return (
    <Dialog title={t('flagsTitle')} onClose={close}>
      <p className="muted">{t('flagsHint')}</p>
      <Form
        onSubmit={() => submit(base)}
        error={overtaken ? null : flag.error}
        label={t('flagsTitle')}
      >
        {overtaken && (
          <Conflict
            takeTheirs={() => {
              setBase(report.version);
              setFlags(flagsOf(content));
              flag.reset();
            }}
            keepMine={() => {
              setBase(report.version);
              submit(report.version);
            }}
          >
            {null}
          </Conflict>
        )}
        <ThreeFlags flags={flags} change={(part) => setFlags({ ...flags, ...part })} />
        <DialogActions act={t('flagsSave')} busy={flag.isPending} close={close} />
      </Form>
    </Dialog>
  );
}
