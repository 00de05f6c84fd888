/** The form of a rule, and what a rule may look at. */
import type { ActionDefinition, ConditionDefinition, FieldDefinition, ListDefinition, MapDefinition, ObjectDefinition, ScalarDefinition } from '../catalogue/definition';
import type { Reference } from '../json-path';
import type { Condition, FlowAction, FlowDocument, FlowType, Problem } from '../types';

export interface Rule {
  /** Stable kebab-case name: part of the command's output. */
  name: string;
  severity: 'error' | 'warning' | 'error or warning';
  /** The rule in one sentence. The docs print it. */
  says: string;
  /** Section of the reference on Connect, its confidence and its source. */
  source: string;
}

/** The flow under lint. */
export interface FlowAt {
  document: FlowDocument;
  type: FlowType;
  /** The place of the first action of each identifier. */
  places: ReadonlyMap<unknown, number>;
  /** The targets of each action's transitions, in the order NextAction, Errors, Conditions. Undefined for an identifier that no action has. */
  targets: readonly (readonly (number | undefined)[])[];
  /** The action types that it uses. */
  types: ReadonlySet<string>;
  problems: Problem[];
}

/** One action under lint, with what its type and variant allow. */
export interface ActionAt {
  flow: FlowAt;
  action: FlowAction;
  index: number;
  /** Returns undefined for types that are not modelled. */
  definition: ActionDefinition | undefined;
}

/** One value of an action's parameters. */
export class ValueAt {
  constructor(
    readonly at: ActionAt,
    private readonly key: string | number,
    private readonly outer?: ValueAt,
  ) {}

  /** Reads like `Parameters.Messages[0].Text`. Put together only for a finding: most values have none. */
  get path(): string {
    if (this.outer === undefined) return String(this.key);
    return typeof this.key === 'number' ? `${this.outer.path}[${this.key}]` : `${this.outer.path}.${this.key}`;
  }
}

/** One condition of an action; `index` is its place among them. */
export interface ConditionAt {
  at: ActionAt;
  index: number;
  /** The conditions that the action allows, if its user may choose them. */
  allowed: Extract<ConditionDefinition, { kind: 'some' }> | undefined;
}

export interface FlowRule extends Rule {
  check(flow: FlowAt): void;
}
export interface ActionRule extends Rule {
  check(at: ActionAt): void;
}
export interface ConditionRule extends Rule {
  check(condition: Condition, where: ConditionAt): void;
}
/** Looks at what the catalogue describes. It is asked once per definition whether it has anything to say there. */
interface DefinedRule<Definition> extends Rule {
  concerns(definition: Definition): boolean;
}
/** For the actions that the catalogue models. */
export interface ModelledRule extends DefinedRule<ActionDefinition> {
  check(at: ActionAt, definition: ActionDefinition): void;
}
export interface ObjectRule extends DefinedRule<ObjectDefinition> {
  check(value: Record<string, unknown>, definition: ObjectDefinition, where: ValueAt): void;
}
/** For a parameter that is there, whatever its value. */
export interface FieldRule extends DefinedRule<FieldDefinition> {
  check(definition: FieldDefinition, where: ValueAt): void;
}
export interface MapRule extends DefinedRule<MapDefinition> {
  check(value: Record<string, unknown>, definition: MapDefinition, where: ValueAt): void;
}
export interface ListRule extends DefinedRule<ListDefinition> {
  check(value: unknown[], definition: ListDefinition, where: ValueAt): void;
}
/** Never asked about an empty string. */
export interface ScalarRule extends DefinedRule<ScalarDefinition> {
  check(value: string, definition: ScalarDefinition, where: ValueAt): void;
}
/** Looks at the paths of a value: asked only about one with a "$" in it. `reference` is the value read as one path, where it is meant as one. */
export interface PathRule extends DefinedRule<ScalarDefinition> {
  check(value: string, reference: Reference | undefined, where: ValueAt): void;
}
