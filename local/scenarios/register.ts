import { clickToDial } from './click-to-dial';
import { clickToDialAgentBusy } from './click-to-dial-agent-busy';
import { clickToDialNoAnswer } from './click-to-dial-no-answer';
import { clickToDialRejected } from './click-to-dial-rejected';
import { legacy } from './legacy';
import { legacyAgentBusy } from './legacy-agent-busy';
import type { Scenario } from './scenario';

export const scenarios: readonly Scenario[] = [clickToDial, clickToDialAgentBusy, clickToDialNoAnswer, clickToDialRejected, legacy, legacyAgentBusy];

/** @throws naming the scenarios there are. */
export function scenarioNamed(name: string | undefined): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found) return found;
  const list = scenarios.map((scenario) => `  ${scenario.name.padEnd(26)}${scenario.about}`).join('\n');
  throw new Error(`${name === undefined ? 'No scenario was named.' : `There is no scenario "${name}".`} There are:\n${list}`);
}
