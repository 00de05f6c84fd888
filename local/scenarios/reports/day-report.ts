import type { DailyReport, ReportCounts } from '../../../lambda/http/report-api-types';
import { callbackScenario } from '../callbacks/callback-scenario';
import type { CallbackStory } from '../story/callback-story';
import { demand } from '../story/demands';
import { countedTruth } from './counted-truth';

/** A customer's number, and what their phone does. The last one's callback is cancelled. */
const CUSTOMERS = Array.from({ length: 8 }, (_, nth) => `+4420794602${String(nth).padStart(2, '0')}`);
const AGENTS = ['ada', 'ben'];

export const dayReport = callbackScenario({
  name: 'day-report',
  about: 'Eight customers are promised callbacks. Some are reached, some never, one takes it back; a third of what Connect tells of their calls is lost, doubled or late. The report of the day counts what really happened.',
  async tell(story) {
    for (const agent of AGENTS) await story.signIn('Available', agent);
    story.stage.emulator.events.faults.set({ dropped: 0.2, doubled: 0.3, maximumDelaySeconds: 40 });
    for (const [nth, number] of CUSTOMERS.entries()) {
      story.phone(number).behave(nth % 4 === 1 ? { kind: 'no-answer' } : nth % 4 === 3 ? { kind: 'busy' } : { kind: 'answers', afterSeconds: 4 + nth });
      await story.promise({ number, minutes: 5 + nth });
    }
    const [last] = [...story.callbacks.keys()].slice(-1);
    await story.cancel(last!);
    await playDay(story);
    story.stage.emulator.events.faults.clear();
    await story.rest(3600);

    const day = story.now.slice(0, 10);
    const report = async (by: string) => (await story.stage.api.call<DailyReport>('ruth', `GET /reports/daily?from=${day}&to=${day}&by=${by}`)).body.rows;
    const truth = countedTruth(story.stage, { cancelled: 1, promised: CUSTOMERS.length });
    const [queue, ...others] = await report('queue');
    demand(others.length === 0 && queue!.label === 'Support', `All was of one queue: ${JSON.stringify([queue, ...others])}`);
    demandSame('the queue', queue!, truth.all);
    for (const { label, ...counts } of await report('agent')) if (label !== '') demandSame(label, counts, truth.agents[label] ?? {});
    for (const by of ['origin', 'hour']) demandSame(`all ${by}s together`, addUp(await report(by)), truth.all);
    for (const id of story.callbacks.keys()) await story.look(id);
  },
});

/** For forty minutes, the agents take what rings, talk for a while, and are ready again. */
async function playDay(story: CallbackStory): Promise<void> {
  for (let passed = 0; passed < 2400; passed += 5) {
    await story.pass(5);
    for (const agent of AGENTS) {
      const desk = story.desk(agent);
      const { contact } = desk.view();
      if (contact?.ringing) desk.accept();
      else if (contact?.state === 'CONNECTED' && (passed / 5) % 4 === 0) desk.hangUp();
      else if (contact && ['ENDED', 'ERROR'].includes(contact.state)) desk.clear();
    }
  }
}

function demandSame(what: string, counted: object, truth: Partial<ReportCounts>): void {
  const differs = Object.entries(truth).filter(([name, count]) => (counted as Record<string, unknown>)[name] !== count);
  demand(differs.length === 0, `Of ${what} the report was to count ${JSON.stringify(truth)}, and counts ${JSON.stringify(counted)}.`);
}

function addUp(rows: readonly ReportCounts[]): object {
  const sums: Record<string, number> = {};
  for (const row of rows) for (const [name, count] of Object.entries(row)) if (typeof count === 'number') sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
