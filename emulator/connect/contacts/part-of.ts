import { Ending } from '../../clock/ending';
import type { Lifeline } from '../centre-context';
import { OVERTAKEN } from './overtaken';

/** A part of a contact's life, such as its flow: it is aborted when the contact ends, if not before. */
export function partOf({ ended: { signal } }: Pick<Lifeline, 'ended'>): Ending {
  const part = new Ending();
  if (signal.aborted) part.abort(OVERTAKEN);
  else signal.addEventListener('abort', () => part.abort(OVERTAKEN), { once: true });
  return part;
}
