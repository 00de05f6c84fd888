import type { Stage } from '../../../local/stage';

/** Schedules that do not matter to a walk, by the names of their rules. They would look for nothing, every minute of a thousand lives. */
export const besideClicks = /Tick/;
export const besidePromises = /CallInsTick/;

/** Disables them. @throws when there is no such schedule. */
export function stopClockwork({ emulator: { events } }: Stage, names: RegExp): void {
  const idle = events.rules().filter(({ name, scheduleExpression }) => scheduleExpression !== undefined && names.test(name));
  if (idle.length === 0) throw new Error(`No schedule is named as ${names} says.`);
  idle.forEach(({ name }) => events.setEnabled(name, false));
}
