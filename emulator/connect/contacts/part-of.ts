import type { Lifeline } from '../centre-context';
import { OVERTAKEN } from './overtaken';

/** A part of a contact's life, such as its flow: it is aborted when the contact ends, if not before. `AbortSignal.any` says the same, and takes as long as a block of a flow. */
export function partOf({ ended: { signal } }: Pick<Lifeline, 'ended'>): AbortController {
  const part = new AbortController();
  if (signal.aborted) part.abort(OVERTAKEN);
  else signal.addEventListener('abort', () => part.abort(OVERTAKEN), { once: true });
  return part;
}
