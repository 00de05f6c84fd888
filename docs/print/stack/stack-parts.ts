import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnOutput, CfnResource } from 'aws-cdk-lib';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { defineSettings } from '../../../lib/settings/define-settings';
import type { Settings } from '../../../lib/settings/settings';
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
  const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-stack-trace': true }, analyticsReporting: false, builtinCloudFormationValidation: false });
  const stack = new DialbackStack(app, defineSettings(settings));
  const template = (app.synth().getStackArtifact(stack.artifactId) as CloudFormationStackArtifact).template as Template;
  rmSync(outdir, { recursive: true });
  return stack.node.findAll().flatMap((each) => {
    // Names leave out the id of the construct, as the CDK does.
    const path = each.node.path.slice(stack.node.path.length + 1).replace(/^Default\//, '');
    if (each instanceof CfnOutput) {
      const id = String(stack.resolve(each.logicalId));
      return [{ path: id, type: 'Output', properties: template.Outputs[id]!, isKept: false }];
    }
    if (!(each instanceof CfnResource)) return [];
    const { Type, Properties = {}, DeletionPolicy } = template.Resources[String(stack.resolve(each.logicalId))]!;
    return [{ path, type: Type, properties: Properties, isKept: DeletionPolicy === 'Retain' }];
  });
}
