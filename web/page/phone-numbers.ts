import { useSyncExternalStore } from 'react';
import { loadPatiently } from './load-patiently';
import type * as NumberRules from './number-rules';

/** The reader of numbers with its rules of all countries: a fifth of the page. The page is there before it. */
type PhoneNumbers = typeof NumberRules;

let loaded: PhoneNumbers | undefined;
const listeners = new Set<() => void>();

async function load(): Promise<void> {
  loaded = await loadPatiently(() => import('./number-rules'));
  listeners.forEach((tell) => tell());
}

// Without it, numbers stand as the service gives them, and hints say less. Nothing else is lost.
void load().catch((error: unknown) => console.error(error));

/** Undefined until it is loaded. */
export function phoneNumbers(): PhoneNumbers | undefined {
  return loaded;
}

/** Draws again once the reader of numbers is loaded. A component that is drawn only for new props, and shows numbers, calls it for itself. */
export function usePhoneNumbers(): PhoneNumbers | undefined {
  return useSyncExternalStore(subscribe, phoneNumbers);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
