/** The form of a rule, and what a rule may look at. */
import type { ActionDefinition, ObjectDefinition, ScalarDefinition, ValueDefinition } from '../catalogue/definition';
import type { FlowAction, FlowDocument, FlowType, Problem } from '../types';

export interface Rule {
  /** Stable kebab-case name: part of the command's output. */
  name: string;
  severity: 'error' | 'warning' | 'error or warning';
  /** What must hold, in one sentence: the docs print it. */
  says: string;
  /** Section of the reference on Connect, its confidence and its source. */
  source: string;
}

/** The flow under lint. */
export interface FlowAt {
  document: FlowDocument;
  type: FlowType;
  /** First action of each identifier. */
  actions: ReadonlyMap<string, FlowAction>;
  /** The action types that it uses. */
  types: ReadonlySet<string>;
  problems: Problem[];
}

/** One action under lint, with what its type and variant allow. */
export interface ActionAt {
  flow: FlowAt;
  action: FlowAction;
  index: number;
  /** Undefined for types that are not modelled. */
  definition: ActionDefinition | undefined;
}

/** One value of an action's parameters; `path` reads like `Parameters.Media.Uri`. */
export interface ValueAt {
  at: ActionAt;
  path: string;
}

export interface FlowRule extends Rule {
  check(flow: FlowAt): void;
}
export interface ActionRule extends Rule {
  check(at: ActionAt): void;
}
/** For the actions that the catalogue models. */
export interface ModelledRule extends Rule {
  check(at: ActionAt, definition: ActionDefinition): void;
}
export interface ObjectRule extends Rule {
  check(value: Record<string, unknown>, definition: ObjectDefinition, where: ValueAt): void;
}
export interface ScalarRule extends Rule {
  check(value: string, definition: ScalarDefinition, where: ValueAt): void;
}
/** For every value, of whatever kind, that the catalogue describes. */
export interface ValueRule extends Rule {
  check(value: unknown, definition: ValueDefinition, where: ValueAt): void;
}
