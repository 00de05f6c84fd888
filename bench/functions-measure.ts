import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlerFile } from '../emulator/lambda/function-definition';
import { startStage } from '../local/stage';
import { rounded, type BenchMeasure } from './bench-measure';
import { baselineFor, baselineNames, bundleBaseline, type BaselineName } from './start-up/baselines';
import { timeStartUps, type Bundle } from './start-up/time-start-up';

interface FunctionFigures {
  name: string;
  bundleKB: number;
  /** Median. */
  startUpMs: number;
  /** The clients-only handler it is held against. */
  clients: BaselineName;
  /** The two ratios are between the fastest starts. */
  timesEmpty: number;
  /** Aim: at most 1.3. */
  timesClients: number;
}

interface Figures {
  baselines: { name: BaselineName; bundleKB: number; startUpMs: number }[];
  functions: FunctionFigures[];
}

const rounds = 11;

/** Size and start-up of every deployed function beside an empty handler and the AWS clients alone. */
export const functionsMeasure: BenchMeasure<Figures> = {
  name: 'functions',
  async run() {
    const directory = mkdtempSync(join(tmpdir(), 'dialback-bench-'));
    try {
      const functions = await deployedFunctions();
      const baselines = await Promise.all(baselineNames.map(async (name): Promise<Bundle> => ({ name, file: await bundleBaseline(name, directory), variables: {} })));
      const times = timeStartUps([...baselines, ...functions], rounds);
      const time = (name: string) => times.get(name)!.median;
      const ratio = (name: string, to: string) => times.get(name)!.fastest / times.get(to)!.fastest;
      return {
        baselines: baselines.map(({ name, file }) => ({ name: name as BaselineName, bundleKB: kilobytes(file), startUpMs: rounded(time(name)) })),
        functions: functions.map(({ name, file }) => {
          const clients = baselineFor(readFileSync(file, 'utf8'));
          return {
            name,
            bundleKB: kilobytes(file),
            startUpMs: rounded(time(name)),
            clients,
            timesEmpty: rounded(ratio(name, 'empty')),
            timesClients: rounded(ratio(name, clients), 2),
          };
        }),
      };
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
  lines: ({ baselines, functions }) => [
    ...baselines.map(({ name, bundleKB, startUpMs }) => `${name.padEnd(48)}${String(bundleKB).padStart(7)} kB ${String(startUpMs).padStart(7)} ms`),
    ...functions.map(
      ({ name, bundleKB, startUpMs, clients, timesEmpty, timesClients }) =>
        `${name.padEnd(48)}${String(bundleKB).padStart(7)} kB ${String(startUpMs).padStart(7)} ms   ${timesClients} × ${clients}, ${timesEmpty} × empty`,
    ),
  ],
};

async function deployedFunctions(): Promise<Bundle[]> {
  const stage = await startStage({ virtual: true });
  try {
    return stage.emulator.functions.list().map((definition) => ({ name: definition.name, file: handlerFile(definition).file, variables: definition.variables ?? {} }));
  } finally {
    await stage.stop();
  }
}

function kilobytes(file: string): number {
  return rounded(statSync(file).size / 1024);
}
