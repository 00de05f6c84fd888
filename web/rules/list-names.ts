import type { RuleEntry, RuleListName } from '../../lambda/http/rule-api-types';

export const LIST_LABELS: Record<RuleListName, string> = {
  'do-not-call': 'Do not call',
  'blocked': 'Blocked by the company',
  'allowed': 'Allowed by the company',
  'personal': 'Personal list of an agent',
  'restricted': 'Agent may call only their list',
};

export const LIST_OPTIONS = (Object.keys(LIST_LABELS) as RuleListName[]).map((value) => ({ value, label: LIST_LABELS[value] }));

export const SOURCE_LABELS: Record<RuleEntry['source'], string> = { administrator: 'An administrator', import: 'An import', agent: 'An agent, after a call', customer: 'The customer' };

/** For the table: two entries of one subject are on two lists. */
export function keyOf({ subject, list, agent = '' }: RuleEntry): string {
  return `${subject} ${list} ${agent}`;
}
