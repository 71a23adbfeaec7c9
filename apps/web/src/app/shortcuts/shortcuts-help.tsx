import type { User } from '@math-app/contracts';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { isServerPage } from '../../platform/lib/server-pages.ts';
import { useShortcuts } from '../../platform/lib/use-shortcuts.ts';
import classes from '../layout/layout.module.css';
import { activate, type Shortcut, shortcutsOf } from './shortcuts.ts';

const ShortcutsDialog = lazy(() => import('./shortcuts-dialog.tsx'));

/** Listens for the shortcuts, and renders the button that lists them. */
export function ShortcutsHelp({ user }: { user: User | null | undefined }) {
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  // Speech input or a tremor can press single keys by accident, so users can turn them off (WCAG 2.1.4).
  const [isOn, setIsOn] = useLocalStorage({ key: 'math-app:shortcuts', defaultValue: true });
  const shortcuts = shortcutsOf(user);

  const run = ({ keys, to }: Shortcut) => {
    if (to === undefined) activate(keys);
    else if (isServerPage(to)) window.location.assign(to);
    else void navigate(to);
  };
  useShortcuts(Object.fromEntries(shortcuts.map((shortcut) => [shortcut.keys, () => run(shortcut)])), isOn);

  return (
    <>
      <button type="button" className={classes.link} aria-keyshortcuts="?" onClick={open}>
        Shortcuts
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ShortcutsDialog shortcuts={shortcuts} isOn={isOn} onSwitch={setIsOn} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
