import type { ConnectClient } from '@aws-sdk/client-connect';
import { SWITCHES, type Switches } from '../connect/switches';
import { CHECKS } from './checks';
import { Probe } from './probe';

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
  for (const { name, default: usual, meaning } of SWITCHES) {
    const finding = name in CHECKS ? await byTest(options, { name, default: usual }) : await byQuestion(ask, { name, default: usual, meaning });
    tell(finding);
    findings.push(finding);
  }
  return findings;
}

async function byTest(options: Pick<LiveChecks, 'client' | 'instanceId' | 'pauseMilliseconds'>, known: Pick<Finding, 'name' | 'default'>): Promise<Finding> {
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

async function byQuestion(ask: LiveChecks['ask'], question: Question): Promise<Finding> {
  const { meaning: _, ...known } = question;
  const answer = await ask?.(question);
  if (answer === undefined || answer === '') return { ...known, found: undefined, by: 'nobody', because: 'Nobody has looked.' };
  return { ...known, found: readAnswer(answer, question.default), by: 'operator' };
}

/** An answer as what the default is: a number, yes or no, or a word. */
function readAnswer(answer: string, usual: Switches[keyof Switches]): Switches[keyof Switches] {
  if (typeof usual === 'boolean') return /^(y|yes|true)$/i.test(answer);
  return (/^\d+(\.\d+)?$/.test(answer) ? Number(answer) : answer) as Switches[keyof Switches];
}

/** The switches that were found, as the emulator takes them. */
export function switchesOf(findings: readonly Finding[]): Partial<Switches> {
  return Object.fromEntries(findings.filter(({ found }) => found !== undefined).map(({ name, found }) => [name, found]));
}
