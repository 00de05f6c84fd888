import type { JourneyLine } from '../../../lambda/http/api-types';
import type { Stage } from '../../stage';
import type { CustomerFirstMeasures } from '../scenario';
import { secondsBetween } from './seconds-between';

/** The default of the setting. */
const thresholdSeconds = 2;

/** Takes the measures from what really happened, not from what the product says. */
export function measureCustomerFirst({ emulator }: Stage, truth: JourneyLine[]): CustomerFirstMeasures {
  const calls = [...emulator.connect.centre.store.contacts.values()].filter(({ attributes, initiationMethod }) => initiationMethod === 'API' && attributes.dialback_customer_first === 'yes');
  const left = ({ agent, disconnectedAt }: (typeof calls)[number]) => agent?.connectedAt ?? disconnectedAt;
  const waits = calls.map((call) => (call.enqueuedAt ? secondsBetween(call.enqueuedAt, left(call)) : null));
  return {
    customerDials: truth.filter(({ event }) => event === 'customer-dialled').length,
    customerHoldSeconds: greatest(calls.map((call) => (call.connectedToSystemAt ? secondsBetween(call.connectedToSystemAt, left(call)) : null))),
    abandoned: waits.filter((seconds) => seconds !== null && seconds > thresholdSeconds).length,
    waitAfterAnswerSeconds: greatest(waits),
  };
}

function greatest(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
