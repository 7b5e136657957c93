import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface DialogProps {
  title: string;
  /** It cannot be waved away: Escape does nothing, and where a browser closes it all the same it opens anew. */
  firm?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A question that must be answered first. The browser keeps the focus inside and gives it back; Escape closes. */
export function Dialog({ title, firm, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before it leaves the page: a dialog that is there no longer gives the focus back to nobody.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => firm && event.preventDefault()}
      onClose={() => (firm ? dialog.current?.showModal() : onClose())}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
