import { CONTACT_SWITCHES, type ContactSwitches } from '../../../emulator/connect/contact-switches';
import { runScenario } from '../../../local/scenarios/run-scenario';
import { scenarios } from '../../../local/scenarios/register';
import type { Scenario } from '../../../local/scenarios/scenario';
import { commandsHere } from '../../scenario/local/commands-here';

type Values = { [K in keyof ContactSwitches]: ContactSwitches[K] };

/** Numbers have no list of their values: these stand for less and for more than the default. Of words the one that changes most stands first. */
const VALUES = {
  contactDataPropagates: ['everything', 'tags'],
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

/** Nearly every story asks for these, and a second value is a little less or more of the same: it is tried by the stories that are told again for another switch. */
const EVERYDAY: readonly string[] = ['agentRingTimeoutSeconds', 'contactDataPropagates', 'ownNumberAnswerSeconds', 'promptCharactersPerSecond'] satisfies (keyof ContactSwitches)[];

/** Every value but the default, in as few sets as there are values: each switch has its first other value in the first set, and so on; with none left, the last again. */
const others = (Object.keys(CONTACT_SWITCHES) as (keyof ContactSwitches)[]).map((name) => ({ name, values: otherValuesOf(name) }));
const sets = Array.from({ length: Math.max(...others.map(({ values }) => values.length)) }, (_, nth) =>
  Object.fromEntries(others.map(({ name, values }) => [name, values[Math.min(nth, values.length - 1)]])),
) as Partial<Values>[];

function otherValuesOf(name: keyof ContactSwitches): readonly unknown[] {
  const { default: usual, words } = CONTACT_SWITCHES[name] as { default: unknown; words?: readonly string[] };
  const chosen: Partial<Record<string, readonly unknown[]>> = VALUES;
  const all: readonly unknown[] = chosen[name] ?? (typeof usual === 'boolean' ? [!usual] : (words ?? []));
  return all.filter((value) => value !== usual);
}

/** Tells a story under these switches, and notes in `asked` those that decided something in it. */
async function tellUnder({ name, play, ...scenario }: Scenario, switches: Partial<Values>, asked: Map<string, unknown[]>): Promise<void> {
  const heard = Object.entries(switches).map(([key, value]) => [key, { enumerable: true, get: () => (now.add(key), value) }] as const);
  const now = new Set<string>();
  const played = runScenario(
    {
      name,
      ...scenario,
      play: (stage) => {
        now.clear();
        return play(stage);
      },
    },
    { switches: Object.defineProperties({}, Object.fromEntries(heard)), commands: commandsHere },
  );
  const isHindered = Object.entries(CANNOT[name]?.under ?? {}).some(([key, values]) => (values as readonly unknown[]).includes(switches[key as keyof ContactSwitches]));
  if (isHindered) await expect(played).rejects.toThrow();
  else await played;
  for (const key of now) asked.set(key, [...(asked.get(key) ?? []), switches[key as keyof ContactSwitches]]);
}

test('every switch of contacts is set otherwise; those of test cases decide nothing that a story does', () => {
  expect(others.filter(({ values }) => values.length === 0)).toEqual([]);
});

const toldAgain: string[] = [];

// Where a story asked for nothing that is set to another value now, it would be the same story.
test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s comes true with every switch at another value than the default', async (name, scenario) => {
  const asked = new Map<string, unknown[]>();
  for (const [nth, switches] of sets.entries()) {
    const isNew = [...asked].some(([key, values]) => !EVERYDAY.includes(key) && !values.includes(switches[key as keyof ContactSwitches]));
    if (nth > 0 && !isNew) continue;
    if (nth > 0) toldAgain.push(name);
    await tellUnder(scenario, switches, asked);
  }
});

test('stories are told again of each kind that a second value concerns, and the others are not', () => {
  expect(toldAgain).toEqual(expect.arrayContaining(['click-to-dial', 'call-in-immediate', 'customer-first-detection', 'own-voicemail-to-call']));
  expect(toldAgain).not.toContain('customer-first');
});
