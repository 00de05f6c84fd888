/**
 * `npm run live-checks`: finds out on an instance what nobody could say for certain. What a test case decides is tried; what only people with a phone can see is
 * asked. The findings become a file of switches that the emulator starts with.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ConnectClient } from '@aws-sdk/client-connect';
import { linesToCheck } from './live-checks/lines-to-check';
import { runLiveChecks, switchesOf, type Finding, type LiveChecks } from './live-checks/run-live-checks';

const USAGE = `usage: live-checks [--switches FILE] [--no-questions]
  Tries the instance of CONNECT_INSTANCE_ID, with the usual environment of the AWS SDK. It makes flows and test cases there, and takes them away again.
  --switches      the file that gets what was found; live-switches.json when left out
  --no-questions  asks nobody: only what a test case decides
  --page          a page with a table of further lines to look at, which are asked too
  --pause         milliseconds between two looks at a run; 1000 when left out
Exits with 0 when all is as the emulator assumes, 1 when something is not, 2 when the command itself is wrong.`;

const OPTIONS = { 'switches': { type: 'string', default: 'live-switches.json' }, 'no-questions': { type: 'boolean', default: false }, 'page': { type: 'string' }, 'pause': { type: 'string', default: '1000' }, 'help': { type: 'boolean', short: 'h' } } as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return (process.stdout.write(`${USAGE}\n`), 0);
  const instanceId = process.env.CONNECT_INSTANCE_ID;
  if (!instanceId) throw new Error('CONNECT_INSTANCE_ID is not set.');
  const client = new ConnectClient({});
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  /** An answer that comes before its question is kept for it; once there are no more, nobody has looked. */
  const answerTo = async (question: string): Promise<string> => {
    process.stderr.write(question);
    const { value = '' } = (await answers.next()) as { value?: string };
    return value.trim();
  };
  const ask: LiveChecks['ask'] = values['no-questions'] ? undefined : ({ name, meaning, default: usual, values: possible }) => answerTo(`\n${name}: ${meaning}\n  The emulator assumes ${String(usual)}. What did you see? (${possible}; Enter: not looked) `);
  try {
    const findings = await runLiveChecks({ client, instanceId, pauseMilliseconds: readPause(values.pause), ask, tell: (finding) => void process.stdout.write(`${lineOf(finding)}\n`) });
    writeFileSync(values.switches, `${JSON.stringify(switchesOf(findings), null, 2)}\n`);
    const broken = values.page && !values['no-questions'] ? await askLines(values.page, answerTo) : 0;
    return broken > 0 || findings.some(isOther) ? 1 : 0;
  } finally {
    lines.close();
    client.destroy();
  }
}

function readPause(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Error(`--pause is "${text}". It must be a number of milliseconds.`);
}

/** How many lines of the page were seen to be otherwise. */
async function askLines(page: string, ask: (question: string) => Promise<string>): Promise<number> {
  let broken = 0;
  for (const { check, why } of linesToCheck(readFileSync(page, 'utf8'))) {
    const answer = await ask(`\n${check}\n  ${why}\n  Is it so? (y, n; Enter: not looked) `);
    process.stdout.write(`${answer === '' ? 'not looked' : /^y/i.test(answer) ? 'as assumed' : 'OTHERWISE'}: ${check}\n`);
    if (/^n/i.test(answer)) broken += 1;
  }
  return broken;
}

const isOther = ({ found, default: usual }: Finding) => found !== undefined && found !== usual;

function lineOf(finding: Finding): string {
  const { name, default: usual, found, by, because } = finding;
  if (found === undefined) return `unknown     ${name}: ${because ?? ''}`;
  return isOther(finding) ? `OTHERWISE   ${name}: ${String(found)}, not ${String(usual)} (${by})` : `as assumed  ${name}: ${String(found)} (${by})`;
}

main().then(
  (code) => void (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = 2;
  },
);
