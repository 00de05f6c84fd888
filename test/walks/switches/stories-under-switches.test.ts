import { CONTACT_SWITCHES, type ContactSwitches } from '../../../emulator/connect/contact-switches';
import { runScenario } from '../../../local/scenarios/run-scenario';
import { scenarios } from '../../../local/scenarios/register';

type Values = { [K in keyof ContactSwitches]: ContactSwitches[K] };

/** Numbers have no list of their values: these stand for less and for more than the default. */
const NUMBERS = {
  agentQueueCapacity: [5, 'unlimited'],
  ownNumberAnswerSeconds: [5, 1],
  callbackExpiryDays: [14],
  agentRingTimeoutSeconds: [30, 15],
  promptCharactersPerSecond: [20, 12],
  phoneNumberClaimSeconds: [10],
  recordingSavedAfterSeconds: [40, 5],
  answeringMachineDetectionSeconds: [5, 1],
  voicemailGreetingSeconds: [12, 4],
} as const satisfies { [K in keyof ContactSwitches]?: readonly ContactSwitches[K][] };

/** Stories that cannot come true under a value, and why. */
const CANNOT: Record<string, { under: { [K in keyof ContactSwitches]?: readonly ContactSwitches[K][] }; why: string }> = {
  'recorded-in-every-line': { under: { agentQueueOutboundWhisper: ['instance-default', 'none'] }, why: 'The customer is told by the outbound whisper, which does not run in the agent’s own queue then. The page of checks says so.' },
  'customer-first-detection': { under: { callProgressOfFax: ['not-detected'] }, why: 'Connect takes the fax machine for a person then, and so an agent gets it.' },
  'outside-window-moved': { under: { fictitiousNumbers: ['not-diallable'] }, why: 'Its customers have numbers in North America, of which only fictitious ones may stand in a story.' },
};

/** Every value but the default, in as few sets as there are values: each switch has its first other value in the first set, and so on; with none left, the last again. */
const others = (Object.keys(CONTACT_SWITCHES) as (keyof ContactSwitches)[]).map((name) => ({ name, values: otherValuesOf(name) }));
const sets = Array.from({ length: Math.max(...others.map(({ values }) => values.length)) }, (_, nth) =>
  Object.fromEntries(others.map(({ name, values }) => [name, values[Math.min(nth, values.length - 1)]])),
) as Partial<Values>[];

function otherValuesOf(name: keyof ContactSwitches): unknown[] {
  const { default: usual, words } = CONTACT_SWITCHES[name] as { default: unknown; words?: readonly string[] };
  const numbers: Partial<Record<string, readonly unknown[]>> = NUMBERS;
  const all: readonly unknown[] = typeof usual === 'boolean' ? [!usual] : (numbers[name] ?? words ?? []);
  return all.filter((value) => value !== usual);
}

test('every switch of contacts is set otherwise; those of test cases decide nothing that a story does', () => {
  expect(others.filter(({ values }) => values.length === 0)).toEqual([]);
});

describe.each(sets.map((switches, nth) => [nth + 1, switches] as const))('with every switch at its value %i beside the default', (_nth, switches) => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (name, scenario) => {
    const cannot = CANNOT[name];
    const isHindered = cannot && Object.entries(cannot.under).some(([key, values]) => (values as readonly unknown[]).includes(switches[key as keyof ContactSwitches]));
    const played = runScenario(scenario, { switches });
    if (isHindered) await expect(played).rejects.toThrow();
    else await played;
  });
});
