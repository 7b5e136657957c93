import { createContext, type ReactNode, useEffect, useRef } from 'react';

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Buttons and links beside the title. */
  actions?: ReactNode;
  /** Forms and texts read better in a narrow column. */
  narrow?: boolean;
  children: ReactNode;
}

/** Whether there is a page around, with its title; what is shown in place of a page has to bring one. */
export const Titled = createContext(false);

let first = true;

/** A page's frame: title (also the window's), lead, actions. The title takes the focus when the page changes. */
export function Page({ title, lead, actions, narrow, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <title>{`${title} · Staffetta`}</title>
      <header className="page-head">
        <div className="page-title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      <Titled value={true}>{children}</Titled>
    </div>
  );
}
