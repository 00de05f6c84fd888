import { next, noMatchingError, type BlockContext, type BlockDefinition } from '../block';
import type { CaseTree } from '../customer-records';

const neverTaken = { ContactNotLinked: 'A contact is always linked.' };

export const createCase: BlockDefinition = {
  type: 'CreateCase',
  parameters: ['LinkContactToCase', 'CaseTemplateId', 'CaseRequestFields'],
  notes: ['Any template is taken, with any fields: there are no templates here.'],
  neverTaken,
  run(context) {
    const made = context.host.createCase(context.parameters.required('CaseTemplateId'), readFields(context));
    if ('failed' in made) return noMatchingError(made.failed);
    return keep(context, made.found, []);
  },
};

export const getCase: BlockDefinition = {
  type: 'GetCase',
  parameters: ['LinkContactToCase', 'GetLastUpdatedCase', 'CustomerId', 'CaseRequestFields', 'CaseResponseFields'],
  notes: ['Searches the cases that tests and flows have made, at once; fields are compared as a whole.'],
  neverTaken,
  run(context) {
    const { host, parameters } = context;
    const fields = { ...readFields(context), ...(parameters.has('CustomerId') && { customer_id: parameters.required('CustomerId') }) };
    if (Object.keys(fields).length === 0) return noMatchingError('there is nothing to find a case by');
    const found = host.findCases(fields);
    if (found.length === 0) return { take: 'error', error: 'NoneFound', because: 'no case is like this' };
    if (found.length > 1 && !parameters.flag('GetLastUpdatedCase', false)) return { take: 'error', error: 'MultipleFound', because: `${found.length} cases are like this` };
    const asked = parameters.has('CaseResponseFields') ? (parameters.whole('CaseResponseFields') as string[]) : [];
    return keep(context, found[0]!, asked);
  },
};

export const updateCase: BlockDefinition = {
  type: 'UpdateCase',
  parameters: ['LinkContactToCase', 'CaseId', 'CaseRequestFields'],
  neverTaken,
  run(context) {
    const changed = context.host.updateCase(context.parameters.required('CaseId'), readFields(context));
    if ('failed' in changed) return noMatchingError(changed.failed);
    link(context, changed.found);
    return next;
  },
};

/** Paths may stand inside the text of a field [S]. */
function readFields({ parameters, action }: BlockContext): Record<string, string> {
  if (!parameters.has('CaseRequestFields')) return {};
  const names = Object.keys(action.Parameters.CaseRequestFields as object);
  const fields = parameters.object('CaseRequestFields', names);
  return Object.fromEntries(names.map((name) => [name, fields.wording(name)]));
}

function keep(context: BlockContext, found: CaseTree, fields: string[]): typeof next {
  const shown = Object.fromEntries(fields.filter((name) => name in found).map((name) => [name, found[name]!]));
  context.session.case = { ...shown, case_id: found.case_id };
  link(context, found);
  return next;
}

function link({ host, parameters }: BlockContext, to: CaseTree): void {
  if (parameters.flag('LinkContactToCase', false)) host.linkCase(to.case_id);
}
