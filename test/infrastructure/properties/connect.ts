import { ofType, type Resource, type Template } from '../synthesize';
import { referencesIn, type Property } from './property';

const connectResources = (template: Template) =>
  Object.entries(template.Resources).filter(([, { Type }]) => Type.startsWith('AWS::Connect::'));

export const keepsItsNumbers: Property = (template) =>
  ofType(template, 'AWS::Connect::PhoneNumber').flatMap(([id, { DeletionPolicy, UpdateReplacePolicy }]) =>
    DeletionPolicy === 'Retain' && UpdateReplacePolicy === 'Retain' ? [] : [`${id} would be released`],
  );

/** Connect takes 2 control calls per second from the whole account. Each resource waits for another, so that they are made in turn. */
export const isMadeOneAfterTheOther: Property = (template) => {
  const resources = connectResources(template);
  const first = resources.filter(([, { DependsOn = [] }]) => !DependsOn.some((id) => template.Resources[id]?.Type.startsWith('AWS::Connect::')));
  const waitedFor = resources.flatMap(([, { DependsOn = [] }]) => DependsOn);
  const twice = waitedFor.filter((id, n) => waitedFor.indexOf(id) !== n && template.Resources[id]?.Type.startsWith('AWS::Connect::'));
  return [...first.slice(1).map(([id]) => `${id} waits for nothing`), ...twice.map((id) => `two resources start after ${id}`)];
};

export const dependsOnNothingThatDependsOnIt: Property = (template) => {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (id: string, way: string[]): void => {
    const resource = template.Resources[id];
    if (!resource || state.get(id) === 'done') return;
    if (state.get(id) === 'open') return void circles.push([...way, id].join(' -> '));
    state.set(id, 'open');
    for (const next of dependenciesOf(resource)) visit(next, [...way, id]);
    state.set(id, 'done');
  };
  for (const id of Object.keys(template.Resources)) visit(id, []);
  return circles;
};

const dependenciesOf = ({ Properties, DependsOn = [] }: Resource) => [...referencesIn(Properties), ...DependsOn];

/** Checks the two numbers, which Connect must never find to be one. */
export const callsFromAnotherNumber: Property = (template) =>
  ofType(template, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
    const variables = (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;
    const { DEDICATED_NUMBER: to, SOURCE_NUMBER: from } = variables;
    return to !== undefined && JSON.stringify(to) === JSON.stringify(from) ? [`${id} would call ${JSON.stringify(to)} from itself`] : [];
  });
