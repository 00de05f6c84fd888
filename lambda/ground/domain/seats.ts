/** The seats under one key. */
export interface Seats {
  /** By taker, the instant when it took its seat. */
  taken: Record<string, string>;
  /** By taker, the limit that it came with, where takers of different limits share the seats. */
  limits?: Record<string, number> | undefined;
}

export interface Seating {
  takerId: string;
  /** ISO instant. */
  now: string;
  /** The most that may sit there, this taker included. */
  limit: number;
  /** Others may come with other limits: the least limit of all who sit there holds for each of them. */
  isShared?: true | undefined;
}

/** Returns the seats once this taker sits there, too. Undefined if no seat is left for it. */
export function takeSeat({ taken, limits = {} }: Seats, { takerId, now, limit, isShared }: Seating): Seats | undefined {
  const { [takerId]: before, ...others } = taken;
  const least = isShared ? Math.min(limit, ...Object.keys(others).map((id) => limits[id] ?? limit)) : limit;
  const hasOne = before !== undefined && (!isShared || limits[takerId] === limit);
  if (!hasOne && Object.keys(others).length >= least) return undefined;
  const next = { ...taken, [takerId]: now };
  return isShared ? { taken: next, limits: { ...limits, [takerId]: limit } } : { taken: next };
}

/** Returns the seats of these takers alone. */
export function seatsOf({ taken, limits }: Seats, takerIds: readonly string[]): Seats {
  const only = <Value>(all: Record<string, Value>) => Object.fromEntries(Object.entries(all).filter(([id]) => takerIds.includes(id)));
  return { taken: only(taken), ...(limits && { limits: only(limits) }) };
}
