import type { RuleEntry, RuleListName } from '../../lambda/http/rule-api-types';
import { t } from '../words/t';

export const listLabels = (): Record<RuleListName, string> => ({
  'do-not-call': t('Do not call'),
  'blocked': t('Blocked by the company'),
  'allowed': t('Allowed by the company'),
  'personal': t('Personal list of an agent'),
  'restricted': t('Agent may call only their list'),
});

/** A list that this page does not know yet is shown as it is. */
export const nameOfList = (list: RuleListName): string => listLabels()[list] ?? list;

export const listOptions = () => Object.entries(listLabels()).map(([value, label]) => ({ value, label }));

const sourceLabels = (): Record<RuleEntry['source'], string> => ({ administrator: t('An administrator'), import: t('An import'), agent: t('An agent, after a call'), customer: t('The customer') });

export const nameOfSource = (source: RuleEntry['source']): string => sourceLabels()[source] ?? source;

/** For the table: two entries of one subject are on two lists. */
export function keyOf({ subject, list, agent = '' }: RuleEntry): string {
  return `${subject} ${list} ${agent}`;
}
