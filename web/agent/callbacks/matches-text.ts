import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';

/** Returns whether a callback contains what an agent typed: a part of the number, however it is grouped, or words. */
export function matchesText(callback: ScheduledCallback, typed: string): boolean {
  const sought = typed.trim().toLowerCase();
  const { number, queue, owner, requestedBy, comment, crmRecord, outcome } = callback;
  const words = [showNumber(number), queue.name, owner, requestedBy, comment, crmRecord, outcome?.sentence].join('\n').toLowerCase();
  const isNumber = /^[+\d\s()./-]+$/.test(sought);
  return words.includes(sought) || (isNumber && number.includes(sought.replace(/[^\d]/g, '').replace(/^0+/, '')));
}
