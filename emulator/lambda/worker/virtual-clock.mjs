/** `Date` and `performance.now` read the emulator's clock, which stands still while code runs. */
export function readVirtualClock(cell) {
  const RealDate = globalThis.Date;
  const now = () => Math.floor(cell[0]);
  const startedAt = cell[0];
  const VirtualDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, member) => (member === 'now' ? now : Reflect.get(target, member)),
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
  performance.now = () => cell[0] - startedAt;
}
