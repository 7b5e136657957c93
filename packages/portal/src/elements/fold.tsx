import type { ReactNode } from 'react';

interface FoldProps {
  title: ReactNode;
  open?: boolean;
  /** Told when it is opened: what is inside may be read only then. */
  onOpen?: () => void;
  children: ReactNode;
}

/** Something more for who wants it; the browser's own disclosure. */
export function Fold({ title, open, onOpen, children }: FoldProps) {
  return (
    <details
      className="fold"
      open={open}
      onToggle={onOpen && ((event) => event.currentTarget.open && onOpen())}
    >
      <summary>{title}</summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
