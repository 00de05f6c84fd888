/** The form of a rule, and what a rule may look at. */
import type { ActionDefinition, ConditionDefinition, FieldDefinition, ListDefinition, MapDefinition, ObjectDefinition, ScalarDefinition } from '../catalogue/definition';
import type { Reference } from '../json-path';
import type { Condition, FlowAction, FlowType, Problem, WrittenAction, WrittenDocument } from '../types';

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
  document: WrittenDocument;
  type: FlowType;
  actions: readonly ActionAt[];
  /** The place of the first action of each identifier. */
  places: ReadonlyMap<unknown, number>;
  problems: Problem[];
}

type Branches<Kind extends 'Errors' | 'Conditions'> = readonly NonNullable<FlowAction['Transitions'][Kind]>[number][];

const NONE: readonly never[] = [];
const NOTHING: Readonly<Record<string, never>> = {};
export type Place = number | undefined;

/** One action under lint. Its parts are read out once: rules ask for them again and again, and parsed actions have too many shapes to be read fast. */
export class ActionAt {
  readonly identifier: string;
  readonly type: string;
  readonly parameters: Record<string, unknown>;
  readonly next: string | undefined;
  readonly errors: Branches<'Errors'>;
  readonly conditions: Branches<'Conditions'>;
  private found: readonly Place[] | undefined;

  constructor(
    readonly flow: FlowAt,
    readonly index: number,
    { Identifier, Type, Parameters = NOTHING, Transitions: { NextAction, Errors, Conditions } = NOTHING }: WrittenAction,
  ) {
    this.identifier = Identifier;
    this.type = Type;
    this.parameters = Parameters;
    this.next = NextAction;
    this.errors = Errors ?? NONE;
    this.conditions = Conditions ?? NONE;
  }

  /** Where its transitions lead, in the order NextAction, Errors, Conditions. Undefined for an identifier that no action has. */
  get targets(): readonly Place[] {
    return (this.found ??= this.findTargets());
  }

  private findTargets(): readonly Place[] {
    const { flow: { places }, next, errors, conditions } = this;
    const targets = new Array<Place>(errors.length + conditions.length + (next === undefined ? 0 : 1));
    let count = 0;
    if (next !== undefined) targets[count++] = places.get(next);
    for (const error of errors) targets[count++] = places.get(error.NextAction);
    for (const condition of conditions) targets[count++] = places.get(condition.NextAction);
    return targets;
  }
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
/** Looks at what the catalogue describes. It is asked once per definition for its check, and has none where it has nothing to say. */
export interface DefinedRule<Definition, Check> extends Rule {
  checkFor(definition: Definition): Check | undefined;
}
/** For the actions that the catalogue models. */
export type ModelledRule = DefinedRule<ActionDefinition, (at: ActionAt) => void>;
export type ObjectRule = DefinedRule<ObjectDefinition, CheckWithin<Record<string, unknown>>>;
/** For a parameter that is there, whatever its value. */
export type FieldRule = DefinedRule<FieldDefinition, (where: ValueAt) => void>;
export type MapRule = DefinedRule<MapDefinition, CheckWithin<Record<string, unknown>>>;
export type ListRule = DefinedRule<ListDefinition, CheckWithin<unknown[]>>;
/** Never asked about an empty string. */
export type ScalarRule = DefinedRule<ScalarDefinition, CheckWithin<string>>;
/** Looks at the paths of a value: asked only about one with a "$" in it. `reference` is the value read as one path, where it is meant as one. */
export type PathRule = DefinedRule<ScalarDefinition, (value: string, reference: Reference | undefined, where: ValueAt) => void>;

export type CheckWithin<Value> = (value: Value, where: ValueAt) => void;
