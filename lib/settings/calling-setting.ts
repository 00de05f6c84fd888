import * as v from 'valibot';
import * as f from './fields';

/** Whom Dialback may call, beside `allowedCountries` and `numberTypes`. The lists of numbers are kept by `npm run lists` (docs/operator/calling-rules.md). */
export interface CallingSetting {
  /**
   * Beginnings of numbers that nobody may call, in E.164, like `+1900`: 50 at most. An entry of the allow list that is as long or longer lifts them for its numbers.
   * Default: none, because premium-rate numbers are no `numberTypes` of the usual ones.
   */
  blockedPrefixes?: string[];
  /**
   * Whether a customer of the do-not-call list is called who asks for a callback themself, in the queue or through an app, after they were put on it. The
   * callback's journey says so. Default: false.
   */
  customersOverrideDoNotCall?: boolean;
  /**
   * Whether customers may put themselves on the do-not-call list by a key: callers by the flow module `do-not-call`, which you put into your inbound flows; and whoever is called before an agent, in that call. What
   * shows that a caller is the customer is `callerProof`. Default: false.
   */
  customersListThemselves?: boolean;
  /**
   * The hours of the customer's own day in which they may be called, in their time zone. From 00:00 to 24:00 is at any time. If their number may be of several zones, it must be such an hour in all of them.
   * A zone that an agent or the CRM named counts for more. Default: `{ from: '08:00', to: '21:00' }`.
   */
  window?: WindowSetting;
  /** Other hours for numbers of a country, by ISO 3166 code. */
  windowOfCountry?: Record<string, WindowSetting>;
  /** Days on which numbers of a country are not called, like `{ DE: ['2026-12-25'] }`: 100 days at most for each. */
  holidays?: Record<string, string[]>;
  /** Whether an agent who clicks outside these hours is asked, and may call all the same; or refused. Default: `ask`. */
  clicksOutside?: 'ask' | 'refuse';
  /** Whether what is promised for another hour is moved to the next time at which the customer may be called, with a notice; or refused. Default: `move`. */
  promisesOutside?: 'move' | 'refuse';
  /**
   * Destinations that an agent calls with their PIN alone: countries by ISO 3166 code, some of `allowedCountries`, and beginnings of numbers in E.164, 50 at most. Each agent sets their PIN on the page. It needs
   * `roles` and `queues`: administrators take away a PIN that is locked or forgotten. Default: none.
   */
  pinFor?: string[];
  /**
   * Calls that may be placed to one number within 24 hours, whoever asks for them: 1 to 100, or `'unlimited'`. The day of a number begins with its first call. A call beyond it is refused, and a
   * callback that comes to its time then ends with that reason. It costs one write to DynamoDB for each call. Default: 20.
   */
  callsToNumberADay?: number | 'unlimited';
  /**
   * The same for one agent: their clicks, and the callbacks that they promised, 1 to 1000 or `'unlimited'`. What customers ask for themselves counts for no agent. Default: 300.
   */
  callsOfAgentADay?: number | 'unlimited';
  /**
   * Days that the audit log keeps a change of the lists, 30 to 3650, or `'for-ever'`. It shows who was put on a list when, by whom and why; a change that it has no more cannot be undone. It holds for what is changed
   * from then on. An adopted log that an earlier version made expires nothing until its time to live is turned on (attribute `removeAt`). Default: `'for-ever'`.
   */
  auditKeptDays?: number | 'for-ever';
}

/** Hours of a day on the clock of 24 hours, like `{ from: '08:00', to: '21:00' }`. */
export interface WindowSetting {
  from: string;
  /** It must be later. `24:00` is midnight. */
  to: string;
}

export const windowSchema = v.pipe(f.fields({ from: f.timeOfDay, to: f.timeOfDay }), v.check(({ from, to }) => from < to, 'must end after it begins.'));

const days = v.pipe(v.array(f.date, 'must be a list of days.'), v.maxLength(100, 'must not name more than 100 days.'));

export const callingSchema = f.fields({
  blockedPrefixes: v.optional(v.pipe(f.anyNumber(f.numberPrefix, 'beginnings of numbers'), v.maxLength(50, 'must not name more than 50 beginnings.')), []),
  customersOverrideDoNotCall: v.optional(f.flag, false),
  customersListThemselves: v.optional(f.flag, false),
  window: v.optional(windowSchema, { from: '08:00', to: '21:00' }),
  windowOfCountry: v.optional(v.record(f.country, windowSchema), {}),
  holidays: v.optional(v.record(f.country, days), {}),
  clicksOutside: v.optional(f.choice('ask', 'refuse'), 'ask'),
  promisesOutside: v.optional(f.choice('move', 'refuse'), 'move'),
  pinFor: v.optional(v.pipe(v.array(v.union([f.country, f.numberPrefix], 'must be a country of two capital letters, or the beginning of a number in E.164, like +4990.'), 'must be a list.'), v.maxLength(50, 'must not name more than 50 destinations.')), []),
  callsToNumberADay: v.optional(f.countOrUnlimited(1, 100, 'calls'), 20),
  callsOfAgentADay: v.optional(f.countOrUnlimited(1, 1000, 'calls'), 300),
  auditKeptDays: v.optional(f.daysOrForEver(30, 3650), 'for-ever'),
});
