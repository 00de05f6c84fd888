import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnOutput, CfnResource, Stack } from 'aws-cdk-lib';
import { defineSettings } from '../../../lib/settings/define-settings';
import type { Settings } from '../../../lib/settings/settings';
import { appToRead } from '../../../lib/stacks/app-to-read';
import { DialbackStack } from '../../../lib/stacks/dialback-stack';
import { LADDER } from './ladder';

/** A resource or an output of the template. */
export interface Part {
  /** Its path in the stack, without the stack's name: `Promises/Late/Alarm`. */
  path: string;
  /** CloudFormation's type, or `Output`. */
  type: string;
  /** The properties in the template. For an output, the output itself. */
  properties: Record<string, unknown>;
  isKept: boolean;
  /** The choice that makes it. */
  choice: string;
}

interface Template {
  Resources: Record<string, { Type: string; Properties?: Record<string, unknown>; DeletionPolicy?: string }>;
  Outputs: Record<string, Record<string, unknown>>;
}

/** Lists everything that the stack may hold, in the order of the ladder. It synthesizes once for each rung, without the functions' code. */
export function listStackParts(): Part[] {
  const found = new Map<string, Part>();
  let settings = {} as Settings;
  for (const { choice, change } of LADDER) {
    settings = { ...settings, ...change };
    for (const part of partsOf(settings)) if (!found.has(part.path)) found.set(part.path, { ...part, choice });
  }
  return [...found.values()];
}

function partsOf(settings: Settings): Omit<Part, 'choice'>[] {
  const outdir = mkdtempSync(join(tmpdir(), 'dialback-print-'));
  const app = appToRead({ outdir });
  const stack = new DialbackStack(app, defineSettings(settings));
  app.synth();
  const templates = new Map(stack.node.findAll().filter((each) => Stack.isStack(each)).map((each) => [each, JSON.parse(readFileSync(join(outdir, each.templateFile), 'utf8')) as Template]));
  rmSync(outdir, { recursive: true });
  return stack.node.findAll().flatMap((each) => {
    const within = Stack.of(each);
    // Names leave out the id of the construct, as the CDK does, and nested stacks mirror it.
    const path = each.node.path.slice(within.node.path.length + 1).replace(/^Default\//, '');
    if (each instanceof CfnOutput && within === stack) {
      const id = String(stack.resolve(each.logicalId));
      return [{ path: id, type: 'Output', properties: templates.get(stack)!.Outputs[id]!, isKept: false }];
    }
    if (!(each instanceof CfnResource)) return [];
    const { Type, Properties = {}, DeletionPolicy } = templates.get(within)!.Resources[String(within.resolve(each.logicalId))]!;
    return [{ path, type: Type, properties: Properties, isKept: DeletionPolicy === 'Retain' }];
  });
}
