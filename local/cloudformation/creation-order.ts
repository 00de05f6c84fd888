import { intrinsicName } from './resolve';
import { splitAttribute } from './intrinsics';
import type { ResourceDefinition } from './template';
import { TemplateRefused } from './template-refused';

/**
 * Returns the logical ids in an order in which each stands after everything that it mentions or names in DependsOn. Otherwise the template's order stays.
 * @throws TemplateRefused with the path of a circle.
 */
export function creationOrder(resources: Record<string, ResourceDefinition>): string[] {
  const order: string[] = [];
  const done = new Set<string>();
  const visit = (logicalId: string, path: string[]) => {
    if (done.has(logicalId)) return;
    if (path.includes(logicalId)) throw new TemplateRefused(`Circular dependency: ${[...path.slice(path.indexOf(logicalId)), logicalId].join(' → ')}.`);
    for (const needed of dependenciesOf(resources[logicalId]!)) {
      if (needed in resources) visit(needed, [...path, logicalId]);
    }
    done.add(logicalId);
    order.push(logicalId);
  };
  Object.keys(resources).forEach((logicalId) => visit(logicalId, []));
  return order;
}

/** Returns every name that a resource mentions: logical ids and parameters. */
export function dependenciesOf(resource: ResourceDefinition): Set<string> {
  const names = new Set([resource.DependsOn ?? []].flat());
  mentions(resource.Properties, (name) => names.add(name));
  return names;
}

function mentions(value: unknown, add: (name: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach((item) => mentions(item, add));
  const name = intrinsicName(value);
  const argument = name && (value as Record<string, unknown>)[name];
  if (name === 'Ref') add(argument as string);
  else if (name === 'Fn::GetAtt') add(splitAttribute(argument)[0]);
  else if (name === 'Fn::Sub') placesIn(argument).forEach(add);
  Object.values(value).forEach((member) => mentions(member, add));
}

function placesIn(argument: unknown): string[] {
  const [text, variables] = Array.isArray(argument) ? (argument as [string, object]) : [argument as string, {}];
  const names = [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1]!);
  return names.filter((name) => !(name in variables)).map((name) => name.split('.')[0]!);
}
