import { operations } from '@staffetta/contract';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/listen.ts';
import { useMay, useSession } from '../session/session.ts';
import { SignInAgain } from '../session/sign-in-again.tsx';
import { SignOutButton } from '../session/sign-out-button.tsx';
import { Brand } from './brand.tsx';
import { DemoBar } from './demo-bar.tsx';
import { Drawer } from './drawer.tsx';
import { Foot } from './foot.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Menu } from './menu.tsx';
import { OpenToReader } from './open-to-reader.tsx';
import { Toasts } from './toasts.tsx';

/** The frame of every page of somebody signed in. */
export function Frame() {
  const { t } = useTranslation();
  const may = useMay();
  useLive(may(operations.live.stream));
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <DemoBar />
      <aside className="side">
        <nav aria-label={t('mainMenu')}>
          <Menu />
        </nav>
      </aside>
      <main className="main" id="main" tabIndex={-1}>
        <OpenToReader>
          <Outlet />
        </OpenToReader>
      </main>
      <Foot />
      <Toasts />
      <SignInAgain />
    </div>
  );
}

/** The mark, who is signed in, and on narrow screens the menu. */
function TopBar() {
  const { t } = useTranslation();
  const { person, organisation } = useSession();
  return (
    <header className="top-bar">
      <Drawer>
        <nav aria-label={t('mainMenu')}>
          <Menu />
        </nav>
        <div className="drawer-foot">
          <p>
            <strong>{person.name}</strong>
            <br />
            {organisation.name}
          </p>
          <div className="actions">
            <LanguageSwitch />
            <SignOutButton />
          </div>
        </div>
      </Drawer>
      <Brand />
      <Link to="/impostazioni" className="who wide-only">
        <span className="who-name">{person.name}</span>
        <span className="who-organisation">{organisation.name}</span>
      </Link>
      <span className="bar-buttons wide-only">
        <LanguageSwitch />
        <SignOutButton />
      </span>
    </header>
  );
}
