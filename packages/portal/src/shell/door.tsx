import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Titled } from '../elements/page.tsx';
import { Brand } from './brand.tsx';
import { DemoBar } from './demo-bar.tsx';
import { Foot } from './foot.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface DoorProps {
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The frame of pages that need no sign-in. */
export function Door({ title, lead, wide, children }: DoorProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="door">
      <title>{`${title} · Staffetta`}</title>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="top-bar">
        <Brand />
        <LanguageSwitch />
      </header>
      <DemoBar />
      <main className="door-main" id="main">
        <div className={wide ? 'door-card door-wide' : 'door-card'}>
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead && <p className="page-lead">{lead}</p>}
          <div className="door-body">
            <Titled value={true}>{children}</Titled>
          </div>
        </div>
      </main>
      <Foot />
    </div>
  );
}
