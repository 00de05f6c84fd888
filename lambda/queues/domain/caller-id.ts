import { parseNumber } from '../../numbers/domain/number-readings';
import { countryOf } from '../../numbers/domain/read-number';
import type { QueueRefusal } from './refusals';

/** A number of the instance that customers may see instead of the usual one. */
export interface CallerId {
  /** E.164. */
  number: string;
  /** What agents read beside it, like `Berlin`. */
  name: string;
  /** ISO 3166 countries of the customers who see it, unless an agent chooses another. No others do. Undefined: it is shown only where an agent chooses it, whatever the country. */
  countries?: readonly string[];
  /** Source queues whose calls may show it. Undefined: those of all queues, and clicks. */
  queueIds?: readonly string[];
  /** Whether agents may choose it. */
  agentsChoose: boolean;
}

/** What agents are told of those that they may choose. */
export function choosable(callerIds: readonly CallerId[] = []): Pick<CallerId, 'number' | 'name' | 'countries'>[] {
  return callerIds.flatMap(({ number, name, countries, agentsChoose }) => (agentsChoose ? [{ number, name, ...(countries && { countries }) }] : []));
}

/** One call, and the numbers that there are for it. */
export interface CallShown {
  /** Those of its queue, or of clicks. Undefined: none. */
  callerIds?: readonly CallerId[] | undefined;
  /** What is shown without any of them. Undefined: Connect decides. */
  usual?: string | undefined;
  /** The number that the agent chose, E.164. */
  chosen?: string | undefined;
  /** The customer's, E.164. */
  customer: string;
}

/** Those of one queue's calls; undefined: of clicks, which are of no queue. */
export function callerIdsOf(all: readonly CallerId[], queueId: string | undefined): CallerId[] {
  return all.filter(({ queueIds }) => queueIds === undefined || (queueId !== undefined && queueIds.includes(queueId)));
}

/** `by`: an agent chose it, or it is for the customer's country. */
export interface NumberShown {
  number: string;
  by: 'agent' | 'country' | 'usual';
}

/**
 * The number that the customer sees: the agent's choice, as long as it is one; else the first that is for the customer's country; else the usual one. Undefined: Connect
 * decides.
 */
export function numberShownIn(call: CallShown): NumberShown | undefined {
  if (call.chosen !== undefined && choicesOf(call).includes(call.chosen)) return { number: call.chosen, by: 'agent' };
  const local = fitting(call).find(({ countries }) => countries !== undefined);
  if (local) return { number: local.number, by: 'country' };
  return call.usual === undefined ? undefined : { number: call.usual, by: 'usual' };
}

/** The number, where it is not the usual one: that is noted with the call. */
export function otherShown(shown: NumberShown | undefined): { shown?: string } {
  return shown && shown.by !== 'usual' ? { shown: shown.number } : {};
}

/** A choice that would not count is no choice: whoever makes it is told. */
export function refuseCallerId(call: CallShown): QueueRefusal<'caller-id-not-allowed'> | undefined {
  const { chosen } = call;
  const allowed = choicesOf(call);
  return chosen === undefined || allowed.includes(chosen) ? undefined : { code: 'caller-id-not-allowed', callerId: chosen, allowed };
}

/** What an edit says of a choice: it goes where the new queue, or the new customer, may not see it. */
export function choiceKept(call: CallShown): { callerId?: string } {
  return call.chosen === undefined ? {} : { callerId: choicesOf(call).includes(call.chosen) ? call.chosen : '' };
}

/** The usual one may always be chosen: where another is for the customer's country, that is a choice. */
function choicesOf(call: CallShown): string[] {
  const others = fitting(call).flatMap(({ agentsChoose, number }) => (agentsChoose ? [number] : []));
  return [...new Set([...(call.usual === undefined ? [] : [call.usual]), ...others])];
}

/** Those that this customer may see. */
function fitting({ callerIds = [], customer }: CallShown): CallerId[] {
  if (callerIds.length === 0) return [];
  const reading = parseNumber(customer, '');
  const country = reading && countryOf(reading);
  return callerIds.filter(({ countries }) => countries === undefined || (country !== undefined && countries.includes(country)));
}
