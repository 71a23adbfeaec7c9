import type { User } from '@math-app/contracts';
import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';

const MobileDrawer = lazy(() => import('./mobile-drawer.tsx'));

/** The header's links on a small screen. The drawer's code is fetched when it is first opened. */
export function MobileMenu({ user }: { user: User | null | undefined }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isWanted, setIsWanted] = useState(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);

  const toggle = () => {
    setIsWanted(true);
    if (isOpen) close();
    else open();
  };
  return (
    <>
      <Burger
        opened={isOpen}
        onClick={toggle}
        aria-label={isOpen ? 'Close the menu' : 'Open the menu'}
        size="sm"
      />
      {isWanted && (
        <Suspense fallback={null}>
          <MobileDrawer user={user} isOpen={isOpen} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
