import { type EssentialService, operations } from '@staffetta/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAgain, useAct } from '../api.ts';
import { Button } from '../elements/button.tsx';
import { Changes } from '../elements/changes.tsx';
import { Conflict, isConflict } from '../elements/conflict.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { Form } from '../elements/form.tsx';
import { factsOf, ServiceFields, writtenOf } from './service-fields.tsx';

interface ChangeServiceProps {
  /** What the list holds now: it may change while this is open. */
  service: EssentialService;
  close: () => void;
}

/** Another name or sector of a service. */
export function ChangeService({ service, close }: ChangeServiceProps) {
  const { t } = useTranslation(['organisations', 'form', 'words']);
  const [base, setBase] = useState(service);
  const [written, setWritten] = useState(() => writtenOf(service));
  const change = useAct(operations.services.change, {
    changes: ['services', 'dependencies'],
    onSuccess: close,
    onError: (error) => void (isConflict(error) && readAgain(['services'])),
  });
  const submit = ({ uid, version }: EssentialService) =>
    change.mutate({ params: { uid }, version, body: factsOf(written) });
  const conflict = isConflict(change.error);
  const theirs = writtenOf(service);
  const sectorText = ({ sector }: typeof written) => (sector ? t(`words:sector.${sector}`) : '');
  return (
    <Dialog title={t('changeService')} onClose={close}>
      <Form
        onSubmit={() => submit(base)}
        error={conflict ? null : change.error}
        label={t('changeService')}
      >
        {conflict && service.version !== base.version && (
          <Conflict
            keepMine={() => {
              setBase(service);
              submit(service);
            }}
            takeTheirs={() => {
              setBase(service);
              setWritten(theirs);
              change.reset();
            }}
          >
            <Changes
              mine={t('form:mine')}
              theirs={t('form:theirs')}
              of={[
                { label: t('serviceName'), mine: written.name, theirs: theirs.name },
                { label: t('sector'), mine: sectorText(written), theirs: sectorText(theirs) },
              ]}
            />
          </Conflict>
        )}
        <ServiceFields value={written} change={setWritten} />
        <div className="actions">
          <Button type="submit" busy={change.isPending}>
            {t('save')}
          </Button>
          <Button kind="secondary" onClick={close}>
            {t('form:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
