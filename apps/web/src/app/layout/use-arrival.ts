import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { announce } from '../../platform/lib/announcer.ts';

/**
 * A new page is announced, and its title takes the focus, as with a page that the browser loads: else the keyboard
 * would go on from a link that is gone.
 */
export function useArrival(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const lastPath = useRef(pathname);

  useEffect(() => {
    if (pathname === lastPath.current || !main.current) return;
    lastPath.current = pathname;
    return arriveAt(main.current);
  }, [pathname, main]);
}

/** The title may come later, or make way for another one, as what the page shows arrives; until the person does something. */
function arriveAt(main: HTMLElement): () => void {
  let title: HTMLElement | null = null;
  const focusTitle = () => {
    if (title?.isConnected) return;
    title = main.querySelector('h1');
    (title ?? main).setAttribute('tabindex', '-1');
    (title ?? main).focus({ preventScroll: true });
    if (title) announce(document.title);
  };
  const observer = new MutationObserver(focusTitle);
  const stop = () => observer.disconnect();
  focusTitle();
  observer.observe(main, { childList: true, subtree: true });
  document.addEventListener('keydown', stop, { once: true });
  document.addEventListener('pointerdown', stop, { once: true });
  return () => {
    stop();
    document.removeEventListener('keydown', stop);
    document.removeEventListener('pointerdown', stop);
  };
}
