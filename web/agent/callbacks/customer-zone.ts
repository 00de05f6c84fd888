import { Temporal } from 'temporal-polyfill';
import type { Me } from '../../../lambda/http/api-types';
import { readNumber } from '../../../lambda/numbers/domain/read-number';
import { zonesOfNumber } from '../../../lambda/numbers/domain/zones-of-number';
import { ownZone } from '../../page/format';
import { numberRulesOf } from '../../page/number-rules';
import type { CallbackDraft } from './callback-draft';
import { laterToday } from './due-instant';
import type { CallbackQueue } from './use-queues';
import { serviceNow } from '../../page/service-clock';

export interface Surroundings {
  me: Me | undefined;
  queues: CallbackQueue[];
}

/** The zones that the customer of a typed number may be in: one for each clock that they may look at. None if the number tells nothing. */
export function customerZones({ number, queueId }: Pick<CallbackDraft, 'number' | 'queueId'>, { me, queues }: Surroundings): string[] {
  const read = me && readNumber(number, numberRulesOf(me));
  if (!read || 'code' in read) return [];
  const zones = zonesOfNumber(read.e164);
  const familiar = [queueZoneOf(queueId, queues), ownZone()].filter((zone) => zone !== undefined && zones.includes(zone)) as string[];
  const byClock = new Map<string, string>();
  for (const zone of [...familiar, ...zones]) {
    const clock = clockOf(zone);
    if (!byClock.has(clock)) byClock.set(clock, zone);
  }
  return [...byClock.values()];
}

/** The zone in which the form asks for the time: the customer's, if the number tells which that is; else the queue's. */
export function firstZone(draft: Pick<CallbackDraft, 'number' | 'queueId'>, surroundings: Surroundings): string {
  const [zone, ...others] = customerZones(draft, surroundings);
  if (zone !== undefined && others.length === 0) return zone;
  return queueZoneOf(draft.queueId, surroundings.queues) ?? ownZone();
}

/** Returns the change of a number or queue, with the zone that follows it. A zone that the agent chose stays, and so does a time that they typed. */
export function changeWithZone(draft: CallbackDraft, change: Partial<CallbackDraft>, surroundings: Surroundings): Partial<CallbackDraft> {
  const before = firstZone(draft, surroundings);
  const zone = firstZone({ ...draft, ...change }, surroundings);
  if (draft.zone !== before || zone === before) return change;
  const suggested = laterToday(before, serviceNow());
  const isTyped = draft.date !== suggested.date || draft.time !== suggested.time;
  return { ...change, zone, ...(!isTyped && laterToday(zone, serviceNow())) };
}

function queueZoneOf(queueId: string, queues: CallbackQueue[]): string | undefined {
  return queues.find(({ id }) => id === queueId)?.zone;
}

/** Zones that show the same time now and in half a year are one clock, as far as a callback goes ahead. */
function clockOf(zone: string): string {
  const now = Temporal.Now.zonedDateTimeISO(zone);
  return [now, now.add({ days: 182 })].map(({ offset }) => offset).join(' ');
}
