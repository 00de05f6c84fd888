import type { ScenarioReport } from './scenario';

/** The report for people: the journey with clock times, then the measures. */
export function scenarioTable({ scenario, mode, outcome, journey, measures }: ScenarioReport): string {
  const width = Math.max(...journey.map(({ event }) => event.length));
  const lines = journey.map(({ at, event, contactId, detail }) => `${at.slice(11, 19)}  ${event.padEnd(width)}  ${(contactId ?? '').slice(0, 8).padEnd(8)}  ${detail}`);
  const numbers = Object.entries(measures).map(([name, value]) => `${name.padEnd(22)}${value ?? '–'}`);
  return [`${scenario} (${mode}): ${outcome}`, '', ...lines, '', ...numbers].join('\n');
}
