import type { World } from './world';

/** Ada accepts a caller's contact, talks, and works on it afterwards. The clock stops at the end of her work. */
export async function handleContact(world: World, { talkSeconds = 60, workSeconds = 30 } = {}): Promise<void> {
  const ada = world.emulator.connect.console.agent('ada');
  ada.setStatus('Available');
  await world.queuedContact();
  ada.accept();
  await world.emulator.time.advance(1_000);
  await world.emulator.time.advance(talkSeconds * 1_000);
  ada.hangUp();
  await world.emulator.time.advance(workSeconds * 1_000);
  ada.clear();
  await world.emulator.time.advance(1_000);
}
