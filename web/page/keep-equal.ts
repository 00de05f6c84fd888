/**
 * Returns what came, with each part that says the same as before replaced by the old part itself. What is drawn from a part that kept its identity
 * need not be drawn again.
 */
export function keepEqual<Value>(before: unknown, now: Value): Value {
  if (Object.is(before, now) || typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const old = before as Record<string, unknown>;
  const kept = Object.entries(now).map(([key, value]) => [key, keepEqual(old[key], value)] as const);
  if (kept.length === Object.keys(old).length && kept.every(([key, value]) => key in old && Object.is(value, old[key]))) return before as Value;
  return (Array.isArray(now) ? kept.map(([, value]) => value) : Object.fromEntries(kept)) as Value;
}
