/** Short words in which the tables of the catalogue are written. */
import type { FlowType } from '../types';
import type {
  ConditionDefinition,
  ErrorDefinition,
  FieldDefinition,
  Group,
  ListDefinition,
  MapDefinition,
  ObjectDefinition,
  Range,
  ScalarDefinition,
  ValueDefinition,
} from './definition';

export const TRANSFER: readonly FlowType[] = ['AGENT_TRANSFER', 'QUEUE_TRANSFER'];
export const WHISPER: readonly FlowType[] = ['AGENT_WHISPER', 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER'];
export const HOLD: readonly FlowType[] = ['AGENT_HOLD', 'CUSTOMER_HOLD'];
export const INBOUND_AND_TRANSFER: readonly FlowType[] = ['CONTACT_FLOW', ...TRANSFER, 'MODULE'];
export const WITH_QUEUE: readonly FlowType[] = [...INBOUND_AND_TRANSFER, 'CUSTOMER_QUEUE'];
export const EVERY_TYPE: readonly FlowType[] = [...WITH_QUEUE, ...WHISPER, ...HOLD];

type ScalarExtra = Partial<Omit<ScalarDefinition, 'kind' | 'reads'>>;

export const fixed = (extra: ScalarExtra = {}): ScalarDefinition => ({ kind: 'scalar', reads: 'static', ...extra });
export const dynamic = (extra: ScalarExtra = {}): ScalarDefinition => ({ kind: 'scalar', reads: 'dynamic', ...extra });
export const reference = (): ScalarDefinition => ({ kind: 'scalar', reads: 'reference' });
export const text = (extra: ScalarExtra = {}): ScalarDefinition => ({ kind: 'scalar', reads: 'text', ...extra });
export const free = (): FieldDefinition => ({ kind: 'free' });

/** The console writes "True" and "False"; some exports carry lower case. */
export const yesOrNo = (): ScalarDefinition => fixed({ choices: ['True', 'False', 'true', 'false'] });
export const from = (least: number, most: number, tolerated: Partial<Range> = {}): Range => ({ least, most, ...tolerated });

export const required = <T extends ValueDefinition>(definition: T): T & { required: true } => ({ ...definition, required: true });
export const contradicted = (definition: ValueDefinition, why: string): FieldDefinition => ({ ...definition, contradicted: why });

export const notModelled = (definition: ValueDefinition, why: string): FieldDefinition => ({ ...definition, notModelled: why });

type Fields = Readonly<Record<string, FieldDefinition>>;
export const object = (fields: Fields, extra: Partial<Omit<ObjectDefinition, 'kind' | 'fields'>> = {}): ObjectDefinition => ({
  kind: 'object',
  fields,
  ...extra,
});
export const map = (values: ValueDefinition, extra: Partial<Omit<MapDefinition, 'kind' | 'values'>> = {}): MapDefinition => ({
  kind: 'map',
  values,
  ...extra,
});
export const list = (items: ValueDefinition, least?: number): ListDefinition => ({ kind: 'list', items, ...(least === undefined ? {} : { least }) });

export const exactlyOne = (...of: string[]): Group => ({ rule: 'exactly one', of });
export const atMostOne = (...of: string[]): Group => ({ rule: 'at most one', of });
export const atLeastOne = (...of: string[]): Group => ({ rule: 'at least one', of });

export const errors = (...types: string[]): ErrorDefinition => ({ required: types });
export const mayHave = (...types: string[]): ErrorDefinition => ({ required: [], optional: types });
export const NO_ERRORS: ErrorDefinition = { required: [] };
export const CATCH_ALL: ErrorDefinition = errors('NoMatchingError');

export const NO_CONDITIONS: ConditionDefinition = { kind: 'none' };
export const exactly = (...operands: string[]): ConditionDefinition => ({ kind: 'exact', operator: 'Equals', operands });

/** A queue by id or ARN, or an agent's own queue by user; never both. */
export const QUEUE_OR_AGENT: Fields = { QueueId: dynamic(), AgentId: dynamic() };
