import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlerFile } from '../emulator/lambda/function-definition';
import { accountId, agentEventsName, region } from '../local/instance/local-instance';
import { withCustomersFirst } from '../local/scenarios/customers-first/customer-first-scenario';
import type { SettingsChange } from '../local/settings-file';
import { startStage } from '../local/stage';
import { rounded, type BenchMeasure } from './bench-measure';
import { baselineOf, bundleBaseline } from './start-up/baselines';
import { timeStartUps, type Bundle } from './start-up/time-start-up';

interface BundleFigures {
  name: string;
  bundleKB: number;
  /** Processor time, user and system. */
  startUpMs: number;
}

interface FunctionFigures extends BundleFigures {
  /** The clients of the baseline that it is compared with; `node:crypto` for a function that calls no service. */
  baseline: string;
  /** Times of its baseline. Aim: at most 1. */
  timesBaseline: number;
}

interface Figures {
  rounds: number;
  baselines: BundleFigures[];
  functions: FunctionFigures[];
}

/** These settings bring functions of their own, beside what the local run has switched on. */
const everyFunction: SettingsChange = (instance) => ({
  ...withCustomersFirst({ customerFirst: { announcedAs: 'Example' } })(instance),
  agentEventStream: { arn: `arn:aws:kinesis:${region}:${accountId}:stream/${agentEventsName}` },
  calling: { customersListThemselves: true },
  journeys: 'all',
  page: { kind: 'cloudfront' },
  reports: { export: { bucket: 'centre-reports', prefix: 'dialback/' } },
  texts: { company: 'Example' },
});

/** The whole measurement starts each function so often. */
const usualRounds = 15;

/**
 * Measures size and start-up of every deployed function, and of a handler with the same AWS clients alone. A function that calls no service is compared with a
 * handler that loads `node:crypto`, as every client does. Both run in one run and are measured by processor
 * time. By wall time, ratios went from 0.09 to 1.66 on a busy machine.
 */
export const functionsMeasure: BenchMeasure<Figures> = {
  name: 'functions',
  run: () => measureFunctions(usualRounds),
  lines: ({ baselines, functions, ...made }) => [
    `Processor time to start (user and system), not time by the wall: median of ${made.rounds} starts, taken in turns.`,
    'Handlers with the SDK’s clients alone, as they are published:',
    ...baselines.map(lineOf),
    'Functions as deployed, and times a handler with the same clients alone, or with node:crypto where it calls no service:',
    ...functions.map((figures) => `${lineOf(figures)}   ${figures.timesBaseline} × ${figures.baseline}`),
  ],
};

/** @param rounds so often each function is started. */
export async function measureFunctions(rounds: number): Promise<Figures> {
  const directory = mkdtempSync(join(tmpdir(), 'dialback-bench-'));
  try {
    const functions = await deployedFunctions();
    const baselineOfEach = new Map(functions.map(({ name, file }) => [name, baselineOf(readFileSync(file, 'utf8'))]));
    const baselines = await Promise.all([...new Set(baselineOfEach.values())].sort().map(async (name): Promise<Bundle> => ({ name, file: await bundleBaseline(name, directory), variables: {} })));
    const times = await timeStartUps([...baselines, ...functions], rounds);
    const figuresOf = ({ name, file }: Bundle): BundleFigures => ({ name, bundleKB: rounded(statSync(file).size / 1000), startUpMs: rounded(times.get(name)!) });
    return {
      rounds,
      baselines: baselines.map(figuresOf),
      functions: functions.map((bundle) => {
        const baseline = baselineOfEach.get(bundle.name)!;
        return { ...figuresOf(bundle), baseline, timesBaseline: rounded(times.get(bundle.name)! / times.get(baseline)!, 2) };
      }),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function lineOf({ name, bundleKB, startUpMs }: BundleFigures): string {
  return `${name.padEnd(44)}${bundleKB.toFixed(1).padStart(7)} kB ${startUpMs.toFixed(1).padStart(7)} ms`;
}

async function deployedFunctions(): Promise<Bundle[]> {
  const stage = await startStage({ virtual: true, settings: everyFunction });
  try {
    return stage.emulator.functions
      .list()
      .map((definition) => ({ name: definition.description!.replace('Dialback ', ''), file: handlerFile(definition).file, variables: definition.variables ?? {} }))
      .sort((a, b) => a.name.localeCompare(b.name));
  } finally {
    await stage.stop();
  }
}
