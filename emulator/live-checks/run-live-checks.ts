import type { ConnectClient } from '@aws-sdk/client-connect';
import { isValueOf, SWITCHES, valuesOf, type Switch, type Switches } from '../connect/switches';
import { CHECKS } from './checks';
import { Probe } from './probe';

/** Who answers what cannot be is asked again, so often at most. */
const ASKED_AT_MOST = 3;

export interface LiveChecks {
  client: ConnectClient;
  instanceId: string;
  /** Between two looks at a run. */
  pauseMilliseconds: number;
  /** Asks the operator what they saw. Undefined: they did not look. Left out: nobody is asked. */
  ask?: (question: Question) => Promise<string | undefined>;
  /** Hears each finding. */
  tell?: (finding: Finding) => void;
}

export interface Question {
  name: keyof Switches;
  meaning: string;
  default: Switches[keyof Switches];
  /** What may be answered. */
  values: string;
}

export interface Finding {
  name: keyof Switches;
  default: Switches[keyof Switches];
  /** Undefined where nothing was found. */
  found: Switches[keyof Switches] | undefined;
  by: 'test' | 'operator' | 'nobody';
  /** Why nothing was found. */
  because?: string;
}

/** Goes through all switches: by test cases where a run decides, by a question where only people with a phone can see it. Takes away what it made, whatever happens. */
export async function runLiveChecks({ ask, tell = () => undefined, ...options }: LiveChecks): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const each of SWITCHES) {
    const finding = each.name in CHECKS ? await byTest(options, each) : await byQuestion(ask, each);
    tell(finding);
    findings.push(finding);
  }
  return findings;
}

async function byTest(options: Pick<LiveChecks, 'client' | 'instanceId' | 'pauseMilliseconds'>, { name, default: usual }: Switch): Promise<Finding> {
  const known = { name, default: usual };
  const probe = new Probe(options);
  try {
    const found = await CHECKS[known.name]!(probe);
    return found === undefined ? { ...known, found, by: 'nobody', because: 'The instance has not what the check needs, or answered otherwise than anybody expects.' } : { ...known, found, by: 'test' };
  } catch (error) {
    return { ...known, found: undefined, by: 'nobody', because: (error as Error).message };
  } finally {
    await probe.cleanUp();
  }
}

async function byQuestion(ask: LiveChecks['ask'], { name, default: usual, meaning, words }: Switch): Promise<Finding> {
  const known = { name, default: usual };
  for (let times = 0; times < ASKED_AT_MOST; times += 1) {
    const answer = await ask?.({ ...known, meaning, values: valuesOf({ default: usual, words }) });
    if (answer === undefined || answer === '') break;
    const found = readAnswer(answer, usual);
    if (isValueOf({ default: usual, words }, found)) return { ...known, found, by: 'operator' };
  }
  return { ...known, found: undefined, by: 'nobody', because: 'Nobody has looked.' };
}

/** An answer as what the default is: a number, yes or no, or a word. */
function readAnswer(answer: string, usual: Switches[keyof Switches]): unknown {
  if (typeof usual === 'boolean') return /^(y|yes|true)$/i.test(answer) || (/^(n|no|false)$/i.test(answer) ? false : answer);
  return /^\d+(\.\d+)?$/.test(answer) ? Number(answer) : answer;
}

/** The switches that were found, as the emulator takes them. */
export function switchesOf(findings: readonly Finding[]): Partial<Switches> {
  return Object.fromEntries(findings.filter(({ found }) => found !== undefined).map(({ name, found }) => [name, found]));
}
