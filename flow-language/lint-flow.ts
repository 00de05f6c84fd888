import { CATALOGUE } from './catalogue/catalogue';
import type { ActionDefinition, Catalogue, ConditionDefinition } from './catalogue/definition';
import { formsOf, type Form } from './catalogue/resolve-variant';
import { compileAction } from './compile-checks';
import { inferFlowType } from './infer-flow-type';
import { ACTION_RULES, CONDITION_RULES, FLOW_RULES, UNMODELLED_RULES } from './rules';
import { readDocument, tooDeep } from './rules/document-shape';
import { ActionAt, type FlowAt, ValueAt } from './rules/rule';
import { reportEmptyWithin } from './rules/value-empty';
import type { FlowType, Problem, WrittenDocument } from './types';

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
  return (content, type = 'CONTACT_FLOW') =>
    unlessTooDeep(tooDeep, () => {
      const { document, problems } = readDocument(content);
      if (document !== undefined) lintDocument(formsOfType, flowAt(document, type, problems));
      return problems;
    });
}

/** JSON.parse goes down into content deeper than anything else can. */
function unlessTooDeep<Found>(otherwise: () => Found, look: () => Found): Found {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return otherwise();
    throw error;
  }
}

const checksOf = <Check>(rules: readonly { check: Check }[]): readonly Check[] => rules.map(({ check }) => check);
const flowChecks = checksOf(FLOW_RULES);
const actionChecks = checksOf(ACTION_RULES);
const conditionChecks = checksOf(CONDITION_RULES);
const unmodelledChecks = checksOf(UNMODELLED_RULES);
const ownForms = checkedForms(CATALOGUE);

/** The lint for callers who were not told the type: it is inferred from the same reading of the content, helped by the name of the flow. */
export function inspectFlow(content: unknown, name?: string): { type: FlowType; problems: Problem[] } {
  const unknown = (problems: Problem[]) => ({ type: 'CONTACT_FLOW' as const, problems });
  return unlessTooDeep<{ type: FlowType; problems: Problem[] }>(
    () => unknown(tooDeep()),
    () => {
      const { document, problems } = readDocument(content);
      if (document === undefined) return unknown(problems);
      const type = inferFlowType(document, name);
      lintDocument(ownForms, flowAt(document, type, problems));
      return { type, problems };
    },
  );
}

/** The checks of a type are made when a flow first uses it. */
function checkedForms(catalogue: Catalogue): FindForms {
  const made = new Map<string, readonly CheckedForm[]>();
  return (type) => {
    const forms = made.get(type);
    if (forms !== undefined || !Object.hasOwn(catalogue, type)) return forms;
    const first = withChecks(catalogue[type]!);
    made.set(type, first);
    return first;
  };
}

const withChecks = (definition: ActionDefinition): CheckedForm[] => formsOf(definition).map((form) => ({ ...form, check: compileAction(form.definition) }));

function lintDocument(formsOfType: FindForms, flow: FlowAt): void {
  for (const check of flowChecks) check(flow);
  for (const at of flow.actions) lintAction(at, formOf(at, formsOfType(at.type)));
}

function formOf(at: ActionAt, forms: readonly CheckedForm[] | undefined): CheckedForm | undefined {
  if (forms !== undefined) for (const form of forms) if (form.applies(at)) return form;
  return undefined;
}

function lintAction(at: ActionAt, form: CheckedForm | undefined): void {
  for (const check of actionChecks) check(at);
  lintConditions(at, form?.definition.conditions);
  if (form !== undefined) return form.check(at);
  for (const check of unmodelledChecks) check(at);
  reportEmptyWithin(at.parameters, new ValueAt(at, 'Parameters'));
}

function lintConditions(at: ActionAt, defined: ConditionDefinition | undefined): void {
  const allowed = defined?.kind === 'some' ? defined : undefined;
  for (let index = 0; index < at.conditions.length; index++) {
    const where = { at, index, allowed };
    for (const check of conditionChecks) check(at.conditions[index]!.Condition, where);
  }
}

function flowAt(document: WrittenDocument, type: FlowType, problems: Problem[]): FlowAt {
  const places = new Map<unknown, number>();
  const actions: ActionAt[] = [];
  const flow = { document, type, actions, places, problems };
  for (const action of document.Actions) actions.push(new ActionAt(flow, actions.length, action));
  // From the last to the first, so that the first of an identifier stays.
  for (let index = actions.length; index-- > 0; ) places.set(actions[index]!.identifier, index);
  return flow;
}
