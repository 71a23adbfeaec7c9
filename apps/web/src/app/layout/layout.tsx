import { useRef } from 'react';
import { Link, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useUser } from '../../platform/lib/use-user.ts';
import { AccountMenu } from './account-menu.tsx';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import classes from './layout.module.css';
import { LiveRegion } from '../../platform/components/page/live-region.tsx';
import { Logo } from './logo.tsx';
import { MobileMenu } from './mobile-menu.tsx';
import { MainNavigation } from './main-navigation.tsx';
import { ShortcutsHelp } from '../shortcuts/shortcuts-help.tsx';
import { usePageFocus } from './use-page-focus.ts';

/** The frame of every page: header, main content and footer. */
export function Layout() {
  const user = useUser();
  const main = useRef<HTMLElement>(null);
  const isLoading = useNavigation().state === 'loading';
  usePageFocus(main);

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.brand}>
            <Logo />
            Math App
          </Link>
          <div className={classes.wide}>
            <MainNavigation user={user} />
          </div>
          <ColorSchemeToggle />
          <div className={classes.wide}>
            <AccountMenu user={user} />
          </div>
          <div className={classes.small}>
            <MobileMenu user={user} />
          </div>
        </div>
      </header>
      {isLoading && <div className={classes.progress} role="progressbar" aria-label="Loading the page" />}
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <footer className={classes.footer}>
        <div className={classes.bar}>
          <span style={{ marginRight: 'auto' }}>Math App, open source under the MIT License</span>
          <ShortcutsHelp user={user} />
          <Link to="/status" className={classes.link}>
            Status
          </Link>
          <Link to="/terms" className={classes.link}>
            Terms
          </Link>
          <a href="/docs/" className={classes.link}>
            Docs
          </a>
          <a href="/api/docs" className={classes.link}>
            API
          </a>
        </div>
      </footer>
      <LiveRegion />
      <ScrollRestoration />
    </div>
  );
}
