import type { CheckedSettings } from '../settings';
import type { Rule } from './rule';

/** So many queues fit into a stack of 500 resources (CloudFormation quotas) with everything else switched on but the parts below: each has a twin. */
export const QUEUES_AT_MOST = 202;

/** Resources that a part of the settings adds beside queues, and how to do without them. */
const PARTS: readonly { resources: (settings: CheckedSettings) => number; named: string }[] = [
  { resources: ({ events }) => (events.bus === 'own' ? 10 : 0), named: "events.bus is 'own'" },
  { resources: ({ journeys }) => (journeys === 'all' ? 13 : 0), named: "journeys is 'all'" },
  { resources: ({ page }) => (page.kind === 'cloudfront' && page.softphone.kind === 'embedded-ccp' ? 1 : 0), named: 'page.softphone is embedded-ccp' },
  { resources: ({ reports }) => (reports.export ? 10 : 0), named: 'reports.export names a bucket' },
  { resources: ({ events: { webhooks } }) => (webhooks.length > 0 ? 3 + 5 * webhooks.length : 0), named: 'events names webhooks' },
  { resources: ({ calling }) => (calling.customersListThemselves ? 6 : 0), named: 'calling.customersListThemselves is true' },
  { resources: ({ texts }) => (texts ? 14 : 0), named: 'texts is set' },
  { resources: ({ voicemails }) => (voicemails?.kind === 'voicemail-express' && voicemails.endTasks ? 1 : 0), named: 'voicemails.endTasks is true' },
  { resources: ({ callIns }) => 5 * Math.max(0, (callIns?.webhooks.length ?? 0) - 1), named: 'callIns names several webhooks' },
];

const everythingFitsIntoOneStack: Rule = function* (settings) {
  const parts = PARTS.map(({ resources, named }) => ({ resources: resources(settings), named })).filter(({ resources }) => resources > 0);
  const room = QUEUES_AT_MOST - parts.reduce((sum, { resources }) => sum + resources, 0);
  const { length } = settings.queues;
  if (length <= room) return;
  const beside = parts.length > 0 ? ` beside what else takes room (${parts.map(({ named }) => named).join(', ')})` : '';
  yield `queues names ${length} queues: they may be more than CloudFormation takes in one stack${beside}. Name ${room} queues at most.`;
};

/** What a stack has room for. */
export const roomRules: readonly Rule[] = [everythingFitsIntoOneStack];
