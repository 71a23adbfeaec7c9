import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { announce } from '../../platform/lib/announcer.ts';

/**
 * Announces each new page and focuses its title, as browsers do when they load a page. Otherwise the keyboard focus
 * would stay on a link that is gone.
 */
export function usePageFocus(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const lastPath = useRef(pathname);

  useEffect(() => {
    if (pathname === lastPath.current || !main.current) return;
    lastPath.current = pathname;
    return keepTitleFocused(main.current);
  }, [pathname, main]);
}

/** Until the user acts, focuses the title again when it is replaced, because the page's data can arrive later. */
function keepTitleFocused(main: HTMLElement): () => void {
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
