/** `Date` and `performance` of a function: they read the emulator's clock, which stands still while code runs. */
export function virtualClock(cell) {
  const now = () => Math.floor(cell[0]);
  const startedAt = cell[0];
  const VirtualDate = new Proxy(Date, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, member) => (member === 'now' ? now : Reflect.get(target, member)),
  });
  return { Date: VirtualDate, performanceNow: () => cell[0] - startedAt };
}
