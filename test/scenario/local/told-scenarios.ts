import { runScenario } from '../../../local/scenarios/run-scenario';
import type { Measures, Scenario, ScenarioReport } from '../../../local/scenarios/scenario';

/** Scenarios that are told once, before the tests; and what there is to ask of their reports. */
export function tellOnce<M extends Measures>(scenarios: readonly Scenario<M>[]) {
  const reports = new Map<string, ScenarioReport<M>>();
  beforeAll(async () => {
    for (const scenario of scenarios) reports.set(scenario.name, await runScenario(scenario));
  });
  const report = (name: string) => reports.get(name)!;
  const events = (name: string) => report(name).journey.map(({ event }) => event);
  return {
    report,
    events,
    /** Where an event first stands in a journey; fails when it is not there. */
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
