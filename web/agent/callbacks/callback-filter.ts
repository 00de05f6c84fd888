import type { CallbackListName, CallbackQuery } from '../../api/dialback-client';

/** The callbacks that the agent wants to see. */
export interface CallbackFilter extends Pick<CallbackQuery, 'owner' | 'queueId'> {
  list: CallbackListName;
  /** The days on which they are due. */
  days?: DayRange;
}

/** Whole days on the agent's clock, `YYYY-MM-DD`; the last one counts too. */
export interface DayRange {
  startDate: string;
  endDate: string;
}

export function queryOf({ days, ...query }: CallbackFilter): CallbackQuery {
  if (!days) return query;
  const end = startOfDay(days.endDate);
  end.setDate(end.getDate() + 1);
  return { ...query, from: startOfDay(days.startDate).toISOString(), to: end.toISOString() };
}

/** JavaScript reads a time without an offset in the browser's zone (ECMAScript, date time string format). */
function startOfDay(date: string): Date {
  return new Date(`${date}T00:00`);
}
