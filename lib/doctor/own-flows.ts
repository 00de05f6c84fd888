import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnContactFlow, CfnContactFlowModule } from 'aws-cdk-lib/aws-connect';
import * as v from 'valibot';
import type { CheckedSettings } from '../settings/settings';
import { appToRead } from '../stacks/app-to-read';
import { DialbackStack } from '../stacks/dialback-stack';

/** A flow as this version of Dialback deploys it. */
export interface OwnFlow {
  name: string;
  isModule: boolean;
  /** Its content, with `UNKNOWN` wherever the deploy puts something in. */
  content: unknown;
}

/** Stands for what only a deployed stack knows: ARNs and ids. */
export const UNKNOWN = '\uE000';

const JOIN = v.object({ 'Fn::Join': v.tuple([v.string(), v.array(v.unknown())]) });

/** Flows are kept by their settings, as text. Several checks ask, and to construct a stack takes a while. */
const made = new Map<string, OwnFlow[]>();

/** The flows and modules of these settings. */
export function ownFlows(settings: CheckedSettings): OwnFlow[] {
  const key = JSON.stringify(settings);
  const flows = made.get(key) ?? constructed(settings);
  made.set(key, flows);
  return flows;
}

/** The stack is constructed, and of all its template only the flows are made: nothing is bundled, nor checked as before a deploy. */
function constructed(settings: CheckedSettings): OwnFlow[] {
  const outdir = mkdtempSync(join(tmpdir(), 'dialback-doctor-'));
  try {
    const stack = new DialbackStack(appToRead({ outdir }), settings);
    return stack.node.findAll().flatMap((part) => {
      const isModule = part instanceof CfnContactFlowModule;
      if (!isModule && !(part instanceof CfnContactFlow)) return [];
      return [{ name: part.name, isModule, content: JSON.parse(textOf(stack.resolve(part.content))) as unknown }];
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const joined = v.safeParse(JOIN, value);
  return joined.success ? joined.output['Fn::Join'][1].map(textOf).join(joined.output['Fn::Join'][0]) : UNKNOWN;
}

/** Whether a deployed value is what a template makes of this one. */
export function isMadeOf(deployed: unknown, own: unknown): boolean {
  if (typeof own === 'string') return typeof deployed === 'string' && patternOf(own).test(deployed);
  if (typeof own !== 'object' || own === null) return deployed === own;
  if (typeof deployed !== 'object' || deployed === null || Array.isArray(own) !== Array.isArray(deployed)) return false;
  const [ours, theirs] = [Object.entries(own), new Map(Object.entries(deployed))];
  return ours.length === theirs.size && ours.every(([name, value]) => theirs.has(name) && isMadeOf(theirs.get(name), value));
}

function patternOf(own: string): RegExp {
  return new RegExp(`^${own.split(UNKNOWN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')}$`);
}
