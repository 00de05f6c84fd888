import type { Despite, Moment, RulesOfQueue } from '../../calling-rules/domain/may-call';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import { RATE_LIMITS } from '../../app-access/domain/rate-limits';
import type { EnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { callerNumber } from '../../numbers/domain/caller-number';
import type { CallersChoice } from '../domain/caller-callback';

export interface CallersNumberNeeds {
  checkNumber: CheckNumber;
  /** Of numbers that Connect shows in national form. */
  defaultCountry: string;
  clock: Clock;
  /** Numbers at which callers may have themselves called: any that may be called, or the one alone that their phone shows. */
  callersMayName: 'any' | 'shown-only';
  enforceRateLimits: EnforceRateLimits;
}

export interface CallersNumber {
  /** E.164. */
  number: string;
  /** The number that the caller shows: their next call comes from it. */
  shownNumber?: string;
  /** They stand on the do-not-call list, and ask to be called all the same. */
  despite?: Despite;
}

/** @param queue whose callback it is to be. `moment`: `now` where their own call makes it */
export type CheckCallersNumber = (choice: CallersChoice, queue: RulesOfQueue & { moment: Moment }) => Promise<CallersNumber | { refused: string }>;

/**
 * Checks the number that a caller is to be called back at. Nobody has proved that a typed number is theirs, so it has the limits that apps have: per number that is called,
 * and per number that calls. Each choice is counted, also one that cannot be kept in the end.
 */
export function createCheckCallersNumber({ checkNumber, defaultCountry, callersMayName, enforceRateLimits, clock }: CallersNumberNeeds): CheckCallersNumber {
  return async ({ number, callerId }, { moment, ...queue }) => {
    const checked = await checkNumber(number, { asker: { by: 'customer', at: clock.now() }, queue, atAnyHour: true, moment });
    if ('refusal' in checked) return { refused: `The number may not be called: ${checked.refusal.code}.` };
    const shown = callerNumber(callerId, defaultCountry);
    if (callersMayName === 'shown-only' && shown !== checked.e164) return { refused: 'Callers are called at the number alone that they show.' };
    const tooMany = await enforceRateLimits([...(shown ? ([[RATE_LIMITS.callbacksOfCaller, shown]] as const) : []), [RATE_LIMITS.callbacksToNumber, checked.e164]]);
    if (tooMany) return { refused: `Too many callbacks were asked for: the limit ${tooMany.refusal.name} is reached.` };
    return { number: checked.e164, ...(shown !== undefined && { shownNumber: shown }), ...(checked.despite && { despite: checked.despite }) };
  };
}
