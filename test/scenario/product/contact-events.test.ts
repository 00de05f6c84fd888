import { Journeys, plays } from './journeys';
import { loseContactEvents } from './situations';

// `test/walks/clicks/contact-events` loses each contact event in turn, of all plays.
describe('click-to-dial', () => {
  let journeys: Journeys;
  let clean: Awaited<ReturnType<Journeys['next']>>;

  beforeAll(async () => {
    journeys = await Journeys.open(plays['click-to-dial']);
    clean = await journeys.next();
  });
  afterAll(() => journeys.stage.stop());

  test('has the same journey when its contact events come late, out of order and twice', async () => {
    expect(clean.state).toBe('ended');
    journeys.stage.emulator.events.faults.set({ maximumDelaySeconds: 90, doubled: 0.7 });
    expect(await journeys.next()).toEqual(clean);
  });

  test('has the same journey when all contact events are lost', async () => {
    loseContactEvents(journeys.stage);
    expect(await journeys.next()).toEqual(clean);
  });
});
