import { asked, createCallInWorld, type CallInWorld } from './call-in-world';
let world: CallInWorld;
beforeEach(() => void (world = createCallInWorld()));


describe('turns', () => {
  test('go on while anybody waits, and end then', async () => {
    await asked(world, 1);
    await world.turn();
    expect(world.turns.sent).toHaveLength(2);
    world.state.agentsAvailable = 1;
    await world.turn();
    await world.turn();
    expect(world.turns.sent).toHaveLength(3);
  });

  test('do not multiply when messages are doubled, and are begun anew when their chain broke', async () => {
    await asked(world, 1);
    for (let n = 0; n < 5; n += 1) {
      const message = world.turns.sent.at(-1)!;
      await Promise.all([world.steps.takeTurn(message), world.steps.takeTurn(message), world.steps.takeTurn(message)]);
    }
    expect(world.turns.sent).toHaveLength(6);
    await world.tick();
    expect(world.turns.sent).toHaveLength(6);
    world.pass(60);
    await world.tick();
    expect(world.turns.sent).toHaveLength(7);
  });

  test('go on after a look that failed', async () => {
    await asked(world, 1);
    const { loadOf } = world.ports.wait;
    world.ports.wait.loadOf = async () => Promise.reject(new Error('throttled'));
    await world.turn();
    world.ports.wait.loadOf = loadOf;
    world.state.agentsAvailable = 1;
    await world.turn();
    expect(world.pushed).toHaveLength(1);
  });
});
