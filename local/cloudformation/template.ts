/** A CloudFormation template as the CDK prints it. Sections and attributes that are not listed here are refused by name. */
import { readFileSync } from 'node:fs';
import { TemplateRefused } from './template-refused';

export interface ResourceDefinition {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  Condition?: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Metadata?: unknown;
}

export interface Template {
  Resources: Record<string, ResourceDefinition>;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Conditions?: Record<string, unknown>;
  Outputs?: Record<string, { Value: unknown; Condition?: string; Description?: string; Export?: unknown }>;
}

const sections = ['AWSTemplateFormatVersion', 'Description', 'Metadata', 'Resources', 'Parameters', 'Mappings', 'Conditions', 'Outputs', 'Rules'];
/** This rule asks whether the account was bootstrapped for the CDK. The local run has no such account. */
const knownRules = ['CheckBootstrapVersion'];
const resourceAttributes = ['Type', 'Properties', 'DependsOn', 'Condition', 'DeletionPolicy', 'UpdateReplacePolicy', 'Metadata'];

/** @throws TemplateRefused naming a section, rule or resource attribute that the local run does not have. */
export function checkTemplate(raw: Record<string, unknown>): Template {
  refuseOthers(Object.keys(raw), sections, 'template section');
  refuseOthers(Object.keys((raw.Rules as object | undefined) ?? {}), knownRules, 'rule');
  const template = raw as unknown as Template;
  for (const [logicalId, resource] of Object.entries(template.Resources)) {
    refuseOthers(Object.keys(resource), resourceAttributes, `attribute of resource ${logicalId}:`);
  }
  return template;
}

/** @param path a template file in JSON. */
export function readTemplate(path: string): Template {
  return checkTemplate(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
}

function refuseOthers(names: string[], known: string[], what: string): void {
  const other = names.find((name) => !known.includes(name));
  if (other) throw new TemplateRefused(`${what} ${other} is not emulated. Known: ${known.join(', ')}.`);
}
