import { Journeys, plays } from '../../scenario/product/journeys';
import { loseContactEvents } from '../../scenario/product/situations';

describe.each(Object.entries(plays))('%s', (_name, play) => {
  let journeys: Journeys;
  let clean: Awaited<ReturnType<Journeys['next']>>;
  let eventsOfOne: number;

  beforeAll(async () => {
    journeys = await Journeys.open(play);
    const before = journeys.events;
    clean = await journeys.next();
    eventsOfOne = journeys.events - before;
  });
  afterAll(() => journeys.stage.stop());

  test('has one journey, whoever the customer is', async () => {
    expect(clean.state).toBe('ended');
    expect(await journeys.next()).toEqual(clean);
  });

  test('has the same journey when its contact events come late, out of order and twice', async () => {
    for (const maximumDelaySeconds of [5, 30, 90]) {
      journeys.stage.emulator.events.faults.set({ maximumDelaySeconds, doubled: 0.7 });
      expect(await journeys.next()).toEqual(clean);
    }
  });

  test('has the same journey when any one contact event is lost', async () => {
    expect(eventsOfOne).toBeGreaterThan(3);
    for (let nth = 1; nth <= eventsOfOne; nth += 1) {
      journeys.stage.emulator.events.faults.dropNth({ pattern: { source: ['aws.connect'] }, nth });
      expect({ nth, ...(await journeys.next()) }).toEqual({ nth, ...clean });
    }
  });

  test('has the same journey when all contact events are lost', async () => {
    loseContactEvents(journeys.stage);
    expect(await journeys.next()).toEqual(clean);
  });
});
