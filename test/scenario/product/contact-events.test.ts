import type { Dial } from '../../../lambda/http/api-types';
import { startStage, type Stage } from '../../../local/stage';
import { away } from './desk-work';
import { agentName, customerNumber, playClick, type Click } from './play-click';
import { loseContactEvents } from './situations';
import { besideClicks, stopClockwork } from './stop-clockwork';

jest.setTimeout(300_000);

type Play = Omit<Click, 'number'>;

const plays: [string, Play][] = [
  ['click-to-dial', {}],
  ['a customer who does not answer', { customer: { kind: 'no-answer' } }],
  ['a customer who is busy', { customer: { kind: 'busy' } }],
  ['a customer who hangs up', { customer: { kind: 'answers', afterSeconds: 6, hangsUpAfterSeconds: 5 } }],
  ['legacy', { mode: 'legacy' }],
  ['legacy, a customer who leaves the hold', { mode: 'legacy', work: away, customer: { kind: 'answers', afterSeconds: 6, hangsUpAfterSeconds: 40 } }],
];

/** The journey as the agent sees it in the end: times from the click on, contacts by the order in which they show up. */
function journeyOf(dial: Dial) {
  const contacts = [...new Set(dial.journey.map(({ contactId }) => contactId))];
  const from = Date.parse(dial.requestedAt);
  return {
    state: dial.state,
    outcome: dial.outcome,
    measures: dial.measures,
    lines: dial.journey.map(({ at, event, contactId, detail }) => [(Date.parse(at) - from) / 1000, event, contacts.indexOf(contactId), detail]),
  };
}

describe.each(plays)('%s', (_name, click) => {
  let stage: Stage;
  let clicks = 0;
  let clean: ReturnType<typeof journeyOf>;
  let eventsOfOne: number;

  const journey = async () => {
    const { dial } = await playClick(stage, { number: customerNumber((clicks += 1)), ...click });
    stage.emulator.events.faults.clear();
    return journeyOf(dial!);
  };
  const eventsSoFar = () => stage.emulator.journal.entries.filter(({ kind, what }) => kind === 'event' && what === 'Amazon Connect Contact Event').length;

  beforeAll(async () => {
    stage = await startStage({ virtual: true });
    stopClockwork(stage, besideClicks);
    await stage.api.call(agentName, 'GET /me');
    const from = eventsSoFar();
    clean = await journey();
    eventsOfOne = eventsSoFar() - from;
  });
  afterAll(() => stage.stop());

  test('has one journey, whoever the customer is', async () => {
    expect(clean.state).toBe('ended');
    expect(await journey()).toEqual(clean);
  });

  test('has the same journey when its contact events come late, out of order and twice', async () => {
    for (const maximumDelaySeconds of [5, 30, 90]) {
      stage.emulator.events.faults.set({ maximumDelaySeconds, doubled: 0.7 });
      expect(await journey()).toEqual(clean);
    }
  });

  test('has the same journey when any one contact event is lost', async () => {
    expect(eventsOfOne).toBeGreaterThan(3);
    for (let nth = 1; nth <= eventsOfOne; nth += 1) {
      stage.emulator.events.faults.dropNth({ pattern: { source: ['aws.connect'] }, nth });
      expect({ nth, ...(await journey()) }).toEqual({ nth, ...clean });
    }
  });

  test('has the same journey when all contact events are lost', async () => {
    loseContactEvents(stage);
    expect(await journey()).toEqual(clean);
  });
});
