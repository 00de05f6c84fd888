import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '../bench-measure';

export interface Bundle {
  name: string;
  file: string;
  /** What the function finds in its environment. */
  variables: Record<string, string>;
}

const probe = join(__dirname, 'probe.mjs');

/** Milliseconds. What else the machine does can only add to a time: ratios are taken between the fastest. */
export interface StartUp {
  median: number;
  fastest: number;
}

/** Start-up of each bundle, each time in a fresh process. The bundles take turns, so that a busy moment touches all alike. */
export function timeStartUps(bundles: Bundle[], rounds: number): Map<string, StartUp> {
  const times = new Map(bundles.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const bundle of bundles) times.get(bundle.name)!.push(timeOnce(bundle));
  }
  return new Map([...times].map(([name, values]) => [name, { median: median(values), fastest: Math.min(...values) }]));
}

function timeOnce({ file, variables }: Bundle): number {
  const env = { ...variables, AWS_REGION: 'eu-west-2', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const output = execFileSync(process.execPath, [probe, pathToFileURL(file).href], { env, encoding: 'utf8' });
  return Number(/start-up ([\d.]+)/.exec(output)![1]);
}
