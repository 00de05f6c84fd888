import type { RuleEntry, RuleListName } from '../../lambda/http/rule-api-types';
import { t } from '../words/t';

export const listLabels = (): Record<RuleListName, string> => ({
  'do-not-call': t('Do not call'),
  'blocked': t('Blocked by the company'),
  'allowed': t('Allowed by the company'),
  'personal': t('Personal list of an agent'),
  'restricted': t('Agent may call only their list'),
});

export const listOptions = () => Object.entries(listLabels()).map(([value, label]) => ({ value, label }));

export const sourceLabels = (): Record<RuleEntry['source'], string> => ({ administrator: t('An administrator'), import: t('An import'), agent: t('An agent, after a call'), customer: t('The customer') });

/** For the table: two entries of one subject are on two lists. */
export function keyOf({ subject, list, agent = '' }: RuleEntry): string {
  return `${subject} ${list} ${agent}`;
}
