import { CATALOGUE } from './catalogue/catalogue';
import { FLOW_TYPES, type FlowDocument, type FlowType } from './types';

/** The editor notes the type of a flow in lower camel case. */
const TYPE_OF_METADATA: Readonly<Record<string, FlowType>> = Object.fromEntries(
  FLOW_TYPES.filter((type) => type !== 'CAMPAIGN').map((type) => [camel(type), type]),
);

/**
 * The type that a document itself speaks for, for callers who were not told: Settings make a module; then the type noted by
 * the editor; then CONTACT_FLOW if every action may stand there, else the one type that allows all of its actions,
 * else CONTACT_FLOW, so that the lint names the actions that fit nowhere together.
 */
export function inferFlowType(document: Pick<FlowDocument, 'Actions' | 'Metadata' | 'Settings'>): FlowType {
  if (document.Settings !== undefined) return 'MODULE';
  const noted = (document.Metadata as { type?: unknown } | null | undefined)?.type;
  if (typeof noted === 'string' && Object.hasOwn(TYPE_OF_METADATA, noted)) return TYPE_OF_METADATA[noted] as FlowType;
  const allows = (type: FlowType): boolean => document.Actions.every((action) => mayStand(action.Type, type));
  return [...FLOW_TYPES.filter((type) => type !== 'CAMPAIGN'), 'MODULE' as const].find(allows) ?? 'CONTACT_FLOW';
}

function mayStand(action: string, type: FlowType): boolean {
  const definition = Object.hasOwn(CATALOGUE, action) ? CATALOGUE[action] : undefined;
  return definition === undefined || definition.flowTypes.includes(type);
}

function camel(type: string): string {
  return type.toLowerCase().replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
