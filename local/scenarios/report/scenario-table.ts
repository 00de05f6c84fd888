import type { ScenarioReport, SeenByAgent } from '../scenario';

/** Prints the report for people: the journey with clock times, then the measures, and what agents were shown. */
export function scenarioTable({ scenario, mode, outcome, journey, measures, seenByAgents = [] }: ScenarioReport): string {
  const width = Math.max(...journey.map(({ event }) => event.length));
  const lines = journey.map(({ at, event, contactId, detail }) => `${at.slice(11, 19)}  ${event.padEnd(width)}  ${(contactId ?? '').slice(0, 8).padEnd(8)}  ${detail}`);
  const numbers = Object.entries(measures).map(([name, value]) => `${name.padEnd(22)}${value ?? '–'}`);
  const seen = seenByAgents.flatMap(linesOf);
  return [`${scenario} (${mode}): ${outcome}`, '', ...lines, '', ...numbers, ...(seen.length > 0 ? ['', ...seen] : [])].join('\n');
}

function linesOf({ agent, number, comment, crmRecord, heard }: SeenByAgent): string[] {
  return [`${agent} saw with the callback for ${number}: comment ${comment ?? '–'}; CRM record ${crmRecord ?? '–'}`, ...heard.map((sentence) => `  and heard “${sentence}”`)];
}
