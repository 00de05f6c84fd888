import { printCallbackStates } from './callback-states';
import { printRefusals } from './refusals';

/** Pages that are printed from the code. */
export const PAGES: Record<string, () => string> = {
  'docs/developer/callback-states.md': printCallbackStates,
  'docs/refusals.md': printRefusals,
};
