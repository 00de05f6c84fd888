import { hoursOf } from './create-world';
import type { World } from './world';

/** Agents come and go, take breaks, and change the queues that they serve, until it is quiet. */
export function keepDesksChanging(world: World): void {
  const { life, chance, desks, tally } = world;
  life.after(chance.between(30, 300), () => {
    if (world.isQuiet) return;
    const desk = chance.oneOf(desks);
    const change = chance.oneOf(['loggedIn', 'available', 'serves'] as const);
    if (change === 'serves') desk.serves = new Set(chance.is(0.3) ? [] : world.queues.keys());
    else desk[change] = !desk[change] || chance.is(0.3);
    tally.count(`agent changed: ${change}`);
    world.offer();
    keepDesksChanging(world);
  });
}

/** In some histories an administrator changes the hours once, whatever was promised. They may close the queues, or open them. */
export function changeHours(world: World, withinSeconds: number): void {
  const { life, chance, tally } = world;
  if (!chance.is(0.3)) return;
  life.after(chance.between(0, withinSeconds), () => {
    world.hours = chance.is(0.7) ? hoursOf(chance) : undefined;
    world.hoursSinceMs = life.nowMs();
    tally.count('hours changed');
  });
}

/** An agent is held up in another call, or has gone, and does not answer what waits for them. They are back long after. */
export function holdUp(world: World, userId: string): void {
  const { life, chance, desks, tally } = world;
  const desk = desks.find(({ agent }) => agent.userId === userId)!;
  const hasGone = chance.is(0.5);
  Object.assign(desk, { heldUp: true, loggedIn: !hasGone });
  tally.count(`agent ${hasGone ? 'gone' : 'held up'} after calling before the time`);
  life.after(chance.between(5, 120) * 60, () => {
    Object.assign(desk, { heldUp: false, loggedIn: true });
    world.offer();
  });
}

/** An agent is on another call for so many minutes: they are logged in, and take nothing that waits for them. */
export function keepBusy({ life, chance, desks, tally, offer }: World, userId: string, minutes = chance.between(1, 8)): void {
  const desk = desks.find(({ agent }) => agent.userId === userId)!;
  Object.assign(desk, { heldUp: true, loggedIn: true, available: true });
  tally.count('agent on another call for some minutes');
  life.after(minutes * 60, () => {
    desk.heldUp = false;
    offer();
  });
}
