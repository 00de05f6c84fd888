import { useEffect } from 'react';

/** Names of shortcuts, as `aria-keyshortcuts` has them. The letters are those of the keys, whatever the keyboard's language. */
export const SHORTCUTS = { accept: 'Alt+Shift+A', hangUp: 'Alt+Shift+H', outcome: 'Alt+Shift+O', next: 'Alt+Shift+N' } as const;

/** Pressed at once by its shortcut. */
export const presses = (shortcut: string) => ({ 'aria-keyshortcuts': shortcut });

/** Only takes the focus: what it does is to be chosen by the person. */
export const takesFocus = (shortcut: string) => ({ 'aria-keyshortcuts': shortcut, 'data-takes-focus': 'true' });

/** Lets each control of the page that names a shortcut be reached by it: the first that is there. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || !event.code.startsWith('Key')) return;
      const there = document.querySelector<HTMLElement>(`[aria-keyshortcuts="Alt+Shift+${event.code.slice(3)}"]:not(:disabled, [aria-disabled="true"])`);
      if (!there) return;
      event.preventDefault();
      there.focus();
      if (there.dataset['takesFocus'] === undefined) there.click();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
