import { resolve } from './resolve';
import type { MadeResource } from './resource-type';
import { noValue, type Scope } from './scope';
import type { Template } from './template';
import { TemplateRefused } from './template-refused';

export interface StackIdentity {
  accountId: string;
  region: string;
  stackName: string;
  stackId: string;
}

/** The CDK's bootstrap version, which its templates ask for. Any value from 6 up would do. */
const parameterStore: Record<string, string> = { '/cdk-bootstrap/hnb659fds/version': '30' };

/** The scope in which intrinsic functions of a stack are resolved. `made` grows while the resources are created. */
export function stackScope(template: Template, identity: StackIdentity, made: Map<string, MadeResource>): Scope {
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': identity.accountId,
    'AWS::Region': identity.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': identity.stackName,
    'AWS::StackId': identity.stackId,
    'AWS::NoValue': noValue,
  };
  const scope: Scope = {
    reference(name) {
      if (name in pseudo) return pseudo[name];
      if (template.Parameters?.[name]) return parameter(name, template.Parameters[name]);
      return madeResource(name).ref;
    },
    attribute(logicalId, name) {
      const value = madeResource(logicalId).attributes?.[name];
      if (value === undefined) throw new TemplateRefused(`${template.Resources[logicalId]!.Type} ${logicalId} has no attribute ${name} here.`);
      return value;
    },
    mapping(map, key, subkey) {
      const value = template.Mappings?.[map]?.[key]?.[subkey];
      if (value === undefined) throw new TemplateRefused(`Fn::FindInMap: the template maps nothing under ${map}, ${key}, ${subkey}.`);
      return value;
    },
    condition(name) {
      const condition = template.Conditions?.[name];
      if (condition === undefined) throw new TemplateRefused(`The template has no condition ${name}.`);
      return resolve(condition, scope) as boolean;
    },
  };
  function madeResource(logicalId: string): MadeResource {
    const found = made.get(logicalId);
    if (!found) throw new TemplateRefused(`The template refers to ${logicalId}, which it does not make.`);
    return found;
  }
  return scope;
}

function parameter(name: string, { Type, Default }: { Type: string; Default?: unknown }): unknown {
  if (!Type.startsWith('AWS::SSM::')) {
    if (Default === undefined) throw new TemplateRefused(`Parameter ${name} has no default, and the local run passes no parameters.`);
    return Default;
  }
  const stored = parameterStore[Default as string];
  if (!stored) throw new TemplateRefused(`Parameter ${name} reads ${String(Default)} from the parameter store, which is not emulated.`);
  return stored;
}
