import { useEffect, useEffectEvent } from 'react';

/** The action of each shortcut, by its keys: "g q" is `g`, then `q`. */
export type KeyActions = Record<string, () => void>;

const sequenceTimeoutMs = 1500;
const typing = 'input, textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=dialog]';

/** Listens for shortcuts, except while the user types. */
export function useShortcuts(actions: KeyActions, isOn: boolean): void {
  const press = useEffectEvent((keys: string) => {
    actions[keys]?.();
    return keys in actions;
  });
  const begins = useEffectEvent((keys: string) =>
    Object.keys(actions).some((one) => one.startsWith(`${keys} `)),
  );

  useEffect(() => {
    if (!isOn) return;
    let first: { key: string; atMs: number } | null = null;
    const listen = (event: KeyboardEvent) => {
      if (isMeantForOthers(event)) return;
      const prefix = first && event.timeStamp - first.atMs < sequenceTimeoutMs ? `${first.key} ` : '';
      const keys = prefix + event.key;
      first = begins(keys) ? { key: keys, atMs: event.timeStamp } : null;
      if (press(keys)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}

function isMeantForOthers(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing || event.key === 'Shift') return true;
  return target instanceof Element && target.closest(typing) !== null;
}
