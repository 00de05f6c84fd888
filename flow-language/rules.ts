/** The register of rules: what the lint runs, in the order in which findings are reported, and what the docs print. */
import { actionCount } from './rules/action-count';
import { actionFlowType } from './rules/action-flow-type';
import { actionNotModelled, actionUnknown } from './rules/action-type';
import { actionUnreachable } from './rules/action-unreachable';
import { campaignFlow } from './rules/campaign-flow';
import { listCount, mapCount, mapKeys } from './rules/collection-form';
import { conditionOperand, conditionOperator, operandDynamic, operandNotString } from './rules/condition-form';
import { conditionNotSupported, conditionRepeated, conditionSet } from './rules/condition-set';
import { dequeueNeedsPrompts } from './rules/dequeue-needs-prompts';
import { dialBeforePrompt } from './rules/dial-before-prompt';
import { documentKeys } from './rules/document-keys';
import { SHAPE_RULES } from './rules/document-shape';
import { documentVersion } from './rules/document-version';
import { errorNotAllowed, errorRepeated, errorRequired } from './rules/error-set';
import { identifierForm } from './rules/identifier-form';
import { identifierUnique } from './rules/identifier-unique';
import { nextActionRequired, nextActionUnseen, terminalTransitions } from './rules/next-action';
import { keyNotModelled, operandNotModelled, operatorNotModelled, parameterNotModelled, referenceNotModelled, textNotModelled, valueNotModelled } from './rules/not-modelled';
import { parameterGroup } from './rules/parameter-group';
import { parameterContradicted, parameterRequired } from './rules/parameter-presence';
import { parameterUnknown } from './rules/parameter-unknown';
import type { ActionRule, ConditionRule, FieldRule, FlowRule, ListRule, MapRule, ModelledRule, ObjectRule, PathRule, Rule, ScalarRule } from './rules/rule';
import { flowSettings, moduleSettings } from './rules/settings-presence';
import { startAction } from './rules/start-action';
import { transitionTarget } from './rules/transition-target';
import { valueEmpty } from './rules/value-empty';
import { valueChoice, valueLength, valuePattern, valueRange } from './rules/value-form';
import { valueKind } from './rules/value-kind';
import { valueNested } from './rules/value-nested';
import { valueNotString } from './rules/value-not-string';
import { referenceForm, referenceRoot, valueReferenceOnly, valueStaticOnly } from './rules/value-reading';

export const FLOW_RULES: readonly FlowRule[] = [
  documentVersion, documentKeys, moduleSettings, flowSettings, actionCount, startAction, campaignFlow, dequeueNeedsPrompts, dialBeforePrompt, actionUnreachable,
];
export const ACTION_RULES: readonly ActionRule[] = [identifierForm, identifierUnique, transitionTarget];
/** For the actions that the catalogue does not model. */
export const UNMODELLED_RULES: readonly ActionRule[] = [actionUnknown, actionNotModelled];
export const CONDITION_RULES: readonly ConditionRule[] = [
  conditionOperator, operatorNotModelled, conditionOperand, operandDynamic, operandNotModelled, operandNotString,
];
export const MODELLED_RULES: readonly ModelledRule[] = [
  actionFlowType, nextActionRequired, terminalTransitions, nextActionUnseen, errorRequired, errorNotAllowed, errorRepeated,
  conditionNotSupported, conditionSet, conditionRepeated,
];
export const OBJECT_RULES: readonly ObjectRule[] = [parameterRequired, parameterGroup];
export const FIELD_RULES: readonly FieldRule[] = [parameterContradicted, parameterNotModelled];
export const MAP_RULES: readonly MapRule[] = [mapKeys, mapCount, keyNotModelled];
export const LIST_RULES: readonly ListRule[] = [listCount];
export const PATH_RULES: readonly PathRule[] = [valueStaticOnly, referenceForm, referenceRoot, referenceNotModelled, textNotModelled];
export const SCALAR_RULES: readonly ScalarRule[] = [valueReferenceOnly, valueChoice, valueNotModelled, valueRange, valuePattern, valueLength];
/** The rules for every value, whatever the catalogue says of it. */
const VALUE_RULES: readonly Rule[] = [parameterUnknown, valueKind, valueEmpty, valueNested, valueNotString];

/** Every rule, each once. */
export const RULES: readonly Rule[] = [
  ...SHAPE_RULES, ...FLOW_RULES, ...ACTION_RULES, ...UNMODELLED_RULES, ...CONDITION_RULES, ...MODELLED_RULES, ...OBJECT_RULES, ...FIELD_RULES, ...MAP_RULES, ...LIST_RULES, ...PATH_RULES, ...SCALAR_RULES, ...VALUE_RULES,
];
