import { creationOrder } from './creation-order';
import { intrinsicName } from './resolve';
import type { ResourceDefinition, Template } from './template';
import { TemplateRefused } from './template-refused';

const NESTED = 'AWS::CloudFormation::Stack';
const sections = ['Description', 'Resources', 'Parameters', 'Outputs'];
const properties = ['TemplateURL', 'Parameters', 'Tags'];
/** They would mean the nested stack, whose name and id nobody has here. */
const ofOneStack = ['AWS::StackName', 'AWS::StackId'];

interface Nested {
  id: string;
  definition: ResourceDefinition;
  inner: Template;
}

/** What stands in place of an intrinsic function, or undefined for the function itself. */
type Replace = (name: string, argument: unknown) => unknown;

/**
 * Returns the template with the resources of its nested stacks in their places, each under the id of its stack and its own. What a nested stack is told by parameters
 * and tells by outputs, is then a reference. The emulator makes the same as CloudFormation, in one stack.
 *
 * @param templateAt reads the template that lies under an S3 key.
 * @throws TemplateRefused for what a nested stack has that is not emulated, and for stacks that wait for each other.
 */
export function inlineNested(template: Template, templateAt: (s3Key: string) => Template): Template {
  const nested = Object.entries(template.Resources).filter(([, { Type }]) => Type === NESTED);
  // CloudFormation waits for a nested stack as a whole. Here its resources are made one by one, which would hide a circle.
  if (nested.length > 0) creationOrder(template.Resources);
  return nested.reduce((outer, [id]) => {
    const definition = outer.Resources[id]!;
    return inlineOne(outer, { id, definition, inner: templateAt(keyOf(id, definition)) });
  }, template);
}

function inlineOne(outer: Template, nested: Nested): Template {
  refuseWhatIsNotKnown(nested);
  const { id, inner } = nested;
  const within = referencesWithin(nested);
  const outputs = Object.fromEntries(Object.entries(inner.Outputs ?? {}).map(([name, { Value }]) => [`Outputs.${name}`, replaced(Value, within)]));
  const around: Replace = (name, argument) => (name === 'Fn::GetAtt' && Array.isArray(argument) && argument[0] === id ? outputs[String(argument[1])] : undefined);
  const { Resources: { [id]: _inlined, ...others }, Outputs } = outer;
  const Resources = { ...mapValues(others, (resource) => afterAll(replaced(resource, around), nested)), ...insides(nested, within) };
  return { ...outer, Resources, ...(Outputs && { Outputs: replaced(Outputs, around) }) };
}

/** The nested stack's resources, under the ids that they have in the other. */
function insides({ id, definition, inner }: Nested, within: Replace): Template['Resources'] {
  const entries = Object.entries(inner.Resources).map(([name, resource]): [string, ResourceDefinition] => [
    `${id}${name}`,
    { ...replaced(resource, within), DependsOn: [...dependsOn(resource).map((needed) => `${id}${needed}`), ...dependsOn(definition)] },
  ]);
  return Object.fromEntries(entries);
}

/** What waited for the nested stack waits for all that was in it. */
function afterAll(resource: ResourceDefinition, { id, inner }: Nested): ResourceDefinition {
  if (!dependsOn(resource).includes(id)) return resource;
  return { ...resource, DependsOn: [...dependsOn(resource).filter((needed) => needed !== id), ...Object.keys(inner.Resources).map((name) => `${id}${name}`)] };
}

function referencesWithin({ id, definition, inner }: Nested): Replace {
  const parameters = parametersOf(definition);
  return (kind, argument) => {
    const [name, ...attribute] = [argument].flat().map(String) as [string, ...string[]];
    if (ofOneStack.includes(name)) throw new TemplateRefused(`The nested stack ${id} refers to ${name}, which is not emulated.`);
    if (kind === 'Ref' && name in parameters) return parameters[name];
    if (!(name in inner.Resources)) return undefined;
    if (kind === 'Ref') return { Ref: `${id}${name}` };
    return kind === 'Fn::GetAtt' ? { 'Fn::GetAtt': [`${id}${name}`, ...attribute] } : undefined;
  };
}

function refuseWhatIsNotKnown({ id, definition, inner }: Nested): void {
  const refuse = (what: string) => {
    throw new TemplateRefused(`The nested stack ${id} has ${what}, which is not emulated.`);
  };
  const section = Object.keys(inner).find((name) => !sections.includes(name));
  if (section) refuse(`the section ${section}`);
  const property = Object.keys(definition.Properties ?? {}).find((name) => !properties.includes(name));
  if (property) refuse(`the property ${property}`);
  const untold = Object.keys(inner.Parameters ?? {}).find((name) => !(name in parametersOf(definition)));
  if (untold) refuse(`the parameter ${untold} with its default`);
  for (const [name, { Type, Condition }] of Object.entries(inner.Resources)) {
    if (Type === NESTED) refuse(`a nested stack in it, ${name}`);
    if (Condition) refuse(`the condition ${Condition} on ${name}`);
  }
  if (JSON.stringify(inner.Resources).includes('"Fn::Sub"')) refuse('Fn::Sub');
}

/** The last part of the address, which the CDK puts together of the names of the bucket and of the asset. */
function keyOf(id: string, { Properties }: ResourceDefinition): string {
  const { TemplateURL: url } = (Properties ?? {}) as { TemplateURL?: string | { 'Fn::Join'?: [string, unknown[]] } };
  const end = typeof url === 'object' ? url['Fn::Join']?.[1].at(-1) : url;
  if (typeof end !== 'string') throw new TemplateRefused(`The nested stack ${id} has no TemplateURL that can be read.`);
  return end.slice(end.lastIndexOf('/') + 1);
}

function parametersOf({ Properties }: ResourceDefinition): Record<string, unknown> {
  return (Properties?.Parameters ?? {}) as Record<string, unknown>;
}

function dependsOn({ DependsOn = [] }: ResourceDefinition): string[] {
  return [DependsOn].flat();
}

/** A copy in which references are replaced. What is not one stays as it is, and so the type. */
function replaced<T>(value: T, replace: Replace): T {
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, replace)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const name = intrinsicName(value);
  const instead = name && replace(name, (value as Record<string, unknown>)[name]);
  return (instead ?? mapValues(value, (member: unknown) => replaced(member, replace))) as T;
}

function mapValues<V, W>(members: Record<string, V> | object, change: (member: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, change(member as V)]));
}
