import { CATALOGUE } from './catalogue/catalogue';
import type { Catalogue } from './catalogue/definition';
import { definitionOf, resolveCatalogue, type ResolvedCatalogue } from './catalogue/resolve-variant';
import { checkObject } from './check-value';
import { ACTION_RULES, FLOW_RULES, MODELLED_RULES } from './rules';
import { readDocument } from './rules/document-shape';
import type { ActionAt, FlowAt } from './rules/rule';
import type { FlowAction, FlowDocument, FlowType, Problem } from './types';

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
  const resolved = resolveCatalogue(catalogue);
  return (content, type = 'CONTACT_FLOW') => {
    const { document, problems } = readDocument(content);
    if (document !== undefined) lintDocument(resolved, flowAt(document, type, problems));
    return problems;
  };
}

function lintDocument(catalogue: ResolvedCatalogue, flow: FlowAt): void {
  for (const rule of FLOW_RULES) rule.check(flow);
  flow.document.Actions.forEach((action, index) => lintAction({ flow, action, index, definition: definitionOf(catalogue, action) }));
}

function lintAction(at: ActionAt): void {
  for (const rule of ACTION_RULES) rule.check(at);
  const { definition } = at;
  if (definition === undefined) return;
  for (const rule of MODELLED_RULES) rule.check(at, definition);
  checkObject(at.action.Parameters, definition.parameters, { at, path: 'Parameters' });
}

function flowAt(document: FlowDocument, type: FlowType, problems: Problem[]): FlowAt {
  const actions = new Map<string, FlowAction>();
  const types = new Set<string>();
  for (const action of document.Actions) {
    types.add(action.Type);
    if (!actions.has(action.Identifier)) actions.set(action.Identifier, action);
  }
  return { document, type, actions, types, problems };
}
