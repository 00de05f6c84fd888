import { CATALOGUE } from './catalogue/catalogue';
import type { ActionDefinition, Catalogue } from './catalogue/definition';
import { formsOf, type Form } from './catalogue/resolve-variant';
import { compileAction } from './compile-checks';
import { inferFlowType } from './infer-flow-type';
import { ACTION_RULES, CONDITION_RULES, FLOW_RULES, UNMODELLED_RULES } from './rules';
import { readDocument } from './rules/document-shape';
import { type ActionAt, type FlowAt, ValueAt } from './rules/rule';
import { targetsOf } from './rules/targets';
import { reportEmptyWithin } from './rules/value-empty';
import type { FlowAction, FlowDocument, FlowType, Problem } from './types';

interface CheckedForm extends Form {
  check: (at: ActionAt) => void;
}
type FindForms = (type: string) => readonly CheckedForm[] | undefined;

/**
 * Everything wrong with a flow, as CreateContactFlow would see it: errors are what the service refuses, warnings what it
 * accepts though a rule or a source speaks against it. Places (`{{kind.name}}`) count as static values.
 *
 * @param content the content string, or the document parsed from it; the size is checked on a string only
 * @param type of the flow, or MODULE; which actions may stand in it depends on it
 */
export const lintFlow: (content: unknown, type?: FlowType) => Problem[] = createLint(CATALOGUE);

/** A lint over another catalogue: for the mutation run, which spoils the catalogue on purpose. */
export function createLint(catalogue: Catalogue): (content: unknown, type?: FlowType) => Problem[] {
  const formsOfType = checkedForms(catalogue);
  return (content, type = 'CONTACT_FLOW') => {
    const { document, problems } = readDocument(content);
    if (document !== undefined) lintDocument(formsOfType, flowAt(document, type, problems));
    return problems;
  };
}

const ownForms = checkedForms(CATALOGUE);

/** The lint for callers who were not told the type: it is inferred from the same reading of the content, helped by the name of the flow. */
export function inspectFlow(content: unknown, name?: string): { type: FlowType; problems: Problem[] } {
  const { document, problems } = readDocument(content);
  if (document === undefined) return { type: 'CONTACT_FLOW', problems };
  const type = inferFlowType(document, name);
  lintDocument(ownForms, flowAt(document, type, problems));
  return { type, problems };
}

/** The checks of a type are made when a flow first uses it. */
function checkedForms(catalogue: Catalogue): FindForms {
  const made = new Map<string, readonly CheckedForm[] | undefined>();
  return (type) => {
    if (!made.has(type)) made.set(type, Object.hasOwn(catalogue, type) ? withChecks(catalogue[type]!) : undefined);
    return made.get(type);
  };
}

const withChecks = (definition: ActionDefinition): CheckedForm[] => formsOf(definition).map((form) => ({ ...form, check: compileAction(form.definition) }));

function lintDocument(formsOfType: FindForms, flow: FlowAt): void {
  for (const rule of FLOW_RULES) rule.check(flow);
  const { Actions } = flow.document;
  for (let index = 0; index < Actions.length; index++) {
    const action = Actions[index]!;
    const form = formOf(action, formsOfType(action.Type));
    lintAction({ flow, action, index, definition: form?.definition }, form);
  }
}

function formOf(action: FlowAction, forms: readonly CheckedForm[] | undefined): CheckedForm | undefined {
  if (forms !== undefined) for (const form of forms) if (form.applies(action)) return form;
  return undefined;
}

function lintAction(at: ActionAt, form: CheckedForm | undefined): void {
  for (const rule of ACTION_RULES) rule.check(at);
  lintConditions(at);
  if (form !== undefined) return form.check(at);
  for (const rule of UNMODELLED_RULES) rule.check(at);
  reportEmptyWithin(at.action.Parameters, new ValueAt(at, 'Parameters'));
}

function lintConditions(at: ActionAt): void {
  const conditions = at.action.Transitions.Conditions;
  if (conditions === undefined) return;
  const allowed = at.definition?.conditions.kind === 'some' ? at.definition.conditions : undefined;
  for (let index = 0; index < conditions.length; index++) {
    for (const rule of CONDITION_RULES) rule.check(conditions[index]!.Condition, { at, index, allowed });
  }
}

function flowAt(document: FlowDocument, type: FlowType, problems: Problem[]): FlowAt {
  const { Actions } = document;
  const places = new Map<unknown, number>();
  const types = new Set<string>();
  for (let index = 0; index < Actions.length; index++) {
    const { Identifier, Type } = Actions[index]!;
    types.add(Type);
    if (!places.has(Identifier)) places.set(Identifier, index);
  }
  return { document, type, places, targets: Actions.map((action) => targetsOf(action, places)), types, problems };
}
