import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.tsx';
import { Icon } from '../elements/icon.tsx';

/** On narrow screens the menu is a dialog: the browser keeps the focus inside, and Escape closes it. */
export function Drawer({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes because the page changed.
  useEffect(() => dialog.current?.close(), [path]);
  return (
    <div className="narrow-only">
      <button type="button" className="bar-button" onClick={() => dialog.current?.showModal()}>
        <Icon name="it-burger" small />
        {t('openMenu')}
      </button>
      <dialog className="drawer" ref={dialog} aria-label={t('mainMenu')}>
        <div className="drawer-head">
          <strong>{t('mainMenu')}</strong>
          <Button kind="quiet" icon="it-close" onClick={() => dialog.current?.close()}>
            {t('close')}
          </Button>
        </div>
        {children}
      </dialog>
    </div>
  );
}
