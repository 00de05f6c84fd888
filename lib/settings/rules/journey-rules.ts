import type { Rule } from './rule';

/** CloudFormation quotas: a stack has 500 resources. With everything else switched on, so many twin queues fit beside the function that notes every contact. */
const QUEUES_BESIDE_JOURNEYS = 171;

const journeysFitBesideTheQueues: Rule = function* ({ journeys, queues }) {
  if (journeys === 'ours' || queues.length <= QUEUES_BESIDE_JOURNEYS) return;
  yield `queues names ${queues.length} queues, and journeys is 'all': together they may be more than CloudFormation takes in one stack. Name ${QUEUES_BESIDE_JOURNEYS} queues at most, or set journeys to 'ours'.`;
};

/** And so many beside the nightly files, whatever else is chosen. */
const QUEUES_BESIDE_FILES = 156;

const filesFitBesideTheQueues: Rule = function* ({ reports, queues }) {
  if (reports.export === undefined || queues.length <= QUEUES_BESIDE_FILES) return;
  yield `queues names ${queues.length} queues, and reports.export a bucket: together they may be more than CloudFormation takes in one stack. Name ${QUEUES_BESIDE_FILES} queues at most, or leave reports.export out.`;
};

/** What is noted of contacts, and written of reports. */
export const journeyRules: readonly Rule[] = [journeysFitBesideTheQueues, filesFitBesideTheQueues];
