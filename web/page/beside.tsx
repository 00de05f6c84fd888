import { createContext, type KeyboardEvent, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { useFocusVisit } from './use-focus-visit';

/** The element that stands beside the lists, or at the foot of a narrow page. Null: it is not drawn yet. */
export const BesidePlace = createContext<HTMLElement | null>(null);

/** Shows what comes and goes beside the lists, wherever it belongs: no row of theirs moves for it. */
export function Beside({ children }: { children: ReactNode }) {
  const place = useContext(BesidePlace);
  return place && createPortal(children, place);
}

export interface OpenedProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** What a person has opened beside a list. It takes the focus, and gives it back. Escape closes it. */
export function Opened({ label, onClose, children }: OpenedProps) {
  const section = useFocusVisit<HTMLElement>();
  return (
    <section ref={section} tabIndex={-1} className="opened" aria-label={label} onKeyDown={onEscape(onClose)}>
      {children}
    </section>
  );
}

/** Escape closes a list or a calendar that is open in a part first, and the part itself only then. */
const OF_ITS_OWN = ['[role="dialog"]', '[role="listbox"]', '[role="menu"]', '[aria-haspopup][aria-expanded="true"]', '[role="combobox"][aria-expanded="true"]'].join(',');

export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).closest(OF_ITS_OWN)) return;
    close();
  };
}
