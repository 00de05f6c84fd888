/** The form in which the catalogue states what an action may hold. Data only: the rules read it, the docs print it. */
import type { FlowType } from '../types';

/**
 * How the service reads a string. `static`: as it stands; `dynamic`: as it stands, or wholly one JSONPath;
 * `reference`: one JSONPath with a leaf and nothing else; `text`: JSONPaths may stand inside a longer text.
 */
export type Reading = 'static' | 'dynamic' | 'reference' | 'text';

/** Whole numbers, both ends included. Outside `least..most` but inside the tolerated ends is a warning. */
export interface Range {
  least: number;
  most: number;
  /** Published flows go down to here though the documentation does not. */
  toleratedLeast?: number;
  /** Published flows go up to here though the documentation does not. */
  toleratedMost?: number;
}

export interface ScalarDefinition {
  kind: 'scalar';
  reads: Reading;
  choices?: readonly string[];
  /** The list of choices is known to be incomplete: another value is a warning. */
  choicesOpen?: true;
  integer?: Range;
  pattern?: { matches: RegExp; says: string };
  longest?: number;
  /** The service was seen to take a JSON number here. */
  numberTaken?: true;
  /** Deployed flows carry an object of such values here, though no page allows one: a warning. */
  objectSeen?: true;
  /** Choices at which a run on the emulator stops. */
  choicesNotModelled?: readonly string[];
}

export interface Group {
  rule: 'exactly one' | 'at most one' | 'at least one';
  of: readonly string[];
}

export interface ObjectDefinition {
  kind: 'object';
  fields: Readonly<Record<string, FieldDefinition>>;
  groups?: readonly Group[];
  /** Keys that the service refuses though some page lists them. */
  refused?: readonly string[];
  /** Why more keys may exist than are listed; an unlisted key is then a warning. */
  open?: string;
}

export interface MapDefinition {
  kind: 'map';
  values: ValueDefinition;
  keys?: { matches: RegExp; says: string; severity: 'error' | 'warning'; notModelled?: readonly string[] };
  /** Keys may hold JSONPaths. */
  keysDynamic?: true;
  count?: { least?: number; most?: number; severity: 'error' | 'warning' };
}

export interface ListDefinition {
  kind: 'list';
  items: ValueDefinition;
  least?: number;
}

/** Taken as it is: only emptiness and string form are looked at. */
export interface FreeDefinition {
  kind: 'free';
}

export type ValueDefinition = ScalarDefinition | ObjectDefinition | MapDefinition | ListDefinition | FreeDefinition;

export type FieldDefinition = ValueDefinition & {
  required?: true;
  /** Pages or a probe of the service contradict deployed flows here: presence is a warning with this text. */
  contradicted?: string;
  /** Documented, but a run on the emulator stops here: presence is a warning with this text. */
  notModelled?: string;
};

export type ConditionDefinition =
  | { kind: 'none' }
  /** These operands, each once, and no other; `andEvery` names a list parameter whose items join them. */
  | { kind: 'exact'; operator: string; operands: readonly string[]; andEvery?: string }
  /** Any number of conditions with these operators. */
  | {
      kind: 'some';
      operators: readonly string[];
      least?: number;
      operand?: { matches: RegExp; says: string };
      numberTaken?: true;
    };

export interface ErrorDefinition {
  required: readonly string[];
  optional?: readonly string[];
}

/** A parameter by dotted name, present and, if `is` is given, equal to it (case aside). */
export interface WhenParameter {
  parameter: string;
  is?: readonly string[];
}

export interface Variant {
  name: string;
  when: readonly WhenParameter[] | 'has conditions';
  errors?: ErrorDefinition;
  conditions?: ConditionDefinition;
  /** Fields that this variant adds or replaces. */
  fields?: Readonly<Record<string, FieldDefinition>>;
}

export interface ActionDefinition {
  flowTypes: readonly FlowType[];
  /** Flow types that one page allows and another does not: a warning. */
  disputedFlowTypes?: readonly FlowType[];
  parameters: ObjectDefinition;
  errors: ErrorDefinition;
  conditions: ConditionDefinition;
  /** `required`; `none` for terminal actions; `unseen` where the editor writes none but some flows carry it. */
  next: 'required' | 'none' | 'unseen';
  variants?: readonly Variant[];
  /** Sections and sources of the reference on Connect. */
  source: string;
}

export type Catalogue = Readonly<Record<string, ActionDefinition>>;
