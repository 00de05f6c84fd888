import { runScenario } from '../../../local/scenarios/run-scenario';
import { asPublished } from './as-published';
import { commandsHere } from './commands-here';
import type { Measures, Scenario, ScenarioReport } from '../../../local/scenarios/scenario';

/** Plays scenarios once, before the tests, and answers questions about their reports. @param commands how those of the operator run. Default: in this process */
export function tellOnce<M extends Measures>(scenarios: readonly Scenario<M>[], { commands = commandsHere } = {}) {
  const reports = new Map<string, ScenarioReport<M>>();
  // A hook for each: a time limit for all of them together would measure how many there are.
  for (const scenario of scenarios) beforeAll(async () => void reports.set(scenario.name, await runScenario(scenario, { hear: asPublished, commands })));
  const report = (name: string) => reports.get(name)!;
  const events = (name: string) => report(name).journey.map(({ event }) => event);
  return {
    report,
    events,
    /** Returns the position at which an event first occurs in a journey. Fails if it does not occur. */
    place(name: string, event: string): number {
      const at = events(name).indexOf(event);
      if (at < 0) throw new Error(`${name} has no ${event}: ${events(name).join(', ')}`);
      return at;
    },
    expectOrderly(name: string): void {
      const { journey } = report(name);
      const times = journey.map(({ at }) => Date.parse(at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const line of journey) expect(Object.keys(line).sort()).toEqual(['at', 'contactId', 'detail', 'event']);
    },
  };
}
