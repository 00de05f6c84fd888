import type { Dial } from '../../../lambda/http/api-types';
import { startStage, type Stage } from '../../../local/stage';
import { away } from './desk-work';
import { agentName, customerNumber, playClick, type Click } from './play-click';
import { besideClicks, stopClockwork } from './stop-clockwork';

export type Play = Omit<Click, 'number'>;

export const plays = {
  'click-to-dial': {},
  'a customer who does not answer': { customer: { kind: 'no-answer' } },
  'a customer who is busy': { customer: { kind: 'busy' } },
  'a customer who hangs up': { customer: { kind: 'answers', afterSeconds: 6, hangsUpAfterSeconds: 5 } },
  legacy: { mode: 'legacy' },
  'legacy, a customer who leaves the hold': { mode: 'legacy', work: away, customer: { kind: 'answers', afterSeconds: 6, hangsUpAfterSeconds: 40 } },
} satisfies Record<string, Play>;

/** Journeys of the same click on one stage, each of another customer. */
export class Journeys {
  private clicks = 0;
  private constructor(
    readonly stage: Stage,
    private readonly play: Play,
  ) {}

  static async open(play: Play): Promise<Journeys> {
    const stage = await startStage({ virtual: true });
    stopClockwork(stage, besideClicks);
    await stage.api.call(agentName, 'GET /me');
    return new Journeys(stage, play);
  }

  /** Clicks, and tells the journey in the end; what was to happen to contact events is over then. */
  async next(): Promise<ReturnType<typeof journeyOf>> {
    const { dial } = await playClick(this.stage, { number: customerNumber((this.clicks += 1)), ...this.play });
    this.stage.emulator.events.faults.clear();
    return journeyOf(dial!);
  }

  /** Contact events that have come so far. */
  get events(): number {
    return this.stage.emulator.journal.entries.filter(({ kind, what }) => kind === 'event' && what === 'Amazon Connect Contact Event').length;
  }
}

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
