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
import { parameterGroup } from './rules/parameter-group';
import { parameterContradicted, parameterRequired, parameterUnknown } from './rules/parameter-presence';
import type { ActionRule, FlowRule, ModelledRule, ObjectRule, Rule, ScalarRule, ValueRule } from './rules/rule';
import { flowSettings, moduleSettings } from './rules/settings-presence';
import { startAction } from './rules/start-action';
import { transitionTarget } from './rules/transition-target';
import { valueEmpty } from './rules/value-empty';
import { valueChoice, valueLength, valuePattern, valueRange } from './rules/value-form';
import { valueKind } from './rules/value-kind';
import { valueNotString } from './rules/value-not-string';
import { referenceForm, referenceRoot, valueReferenceOnly, valueStaticOnly } from './rules/value-reading';

export const FLOW_RULES: readonly FlowRule[] = [
  documentVersion, documentKeys, moduleSettings, flowSettings, actionCount, startAction, campaignFlow, dequeueNeedsPrompts, dialBeforePrompt, actionUnreachable,
];
export const ACTION_RULES: readonly ActionRule[] = [
  identifierForm, identifierUnique, actionUnknown, actionNotModelled, transitionTarget, conditionOperator, conditionOperand, operandDynamic, operandNotString,
  valueEmpty,
];
export const MODELLED_RULES: readonly ModelledRule[] = [
  actionFlowType, nextActionRequired, terminalTransitions, nextActionUnseen, errorRequired, errorNotAllowed, errorRepeated,
  conditionNotSupported, conditionSet, conditionRepeated,
];
export const OBJECT_RULES: readonly ObjectRule[] = [parameterRequired, parameterUnknown, parameterContradicted, parameterGroup];
export const COLLECTION_RULES: readonly ValueRule[] = [mapKeys, mapCount, listCount];
export const SCALAR_RULES: readonly ScalarRule[] = [
  valueStaticOnly, valueReferenceOnly, referenceForm, referenceRoot, valueChoice, valueRange, valuePattern, valueLength,
];

/** Every rule, each once. */
export const RULES: readonly Rule[] = [
  ...SHAPE_RULES, ...FLOW_RULES, ...ACTION_RULES, ...MODELLED_RULES, valueKind, valueNotString, ...OBJECT_RULES, ...COLLECTION_RULES, ...SCALAR_RULES,
];
