import { useEffect, useEffectEvent } from 'react';

/** Keys pressed one after another, "g q", and what they do. */
export type KeyActions = Record<string, () => void>;

const patienceMs = 1500;
const typing = 'input, textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=dialog]';

/** Listens for keys wherever nobody is typing. */
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
      if (isMeantForSomethingElse(event)) return;
      const prefix = first && event.timeStamp - first.atMs < patienceMs ? `${first.key} ` : '';
      const keys = prefix + event.key;
      first = begins(keys) ? { key: keys, atMs: event.timeStamp } : null;
      if (press(keys)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}

function isMeantForSomethingElse(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing || event.key === 'Shift') return true;
  return target instanceof Element && target.closest(typing) !== null;
}
