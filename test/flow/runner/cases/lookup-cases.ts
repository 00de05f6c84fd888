/** Data table: hours, metrics, comparisons, loops, waits (Connect reference §1.3, "Data / lookups"). */
import { ofType, type BlockCase } from './block-case';

const hours = ofType('CheckHoursOfOperation', [
  { promise: 'takes True while open', conditions: ['Equals True', 'Equals False'], script: { open: true }, takes: 'Equals True' },
  { promise: 'takes False while closed', conditions: ['Equals True', 'Equals False'], parameters: { HoursOfOperationId: 'office' }, script: { open: false }, takes: 'Equals False' },
  { promise: 'takes NoMatchingError on an agent queue, which has no hours [D]', conditions: ['Equals True', 'Equals False'], takes: 'NoMatchingError' },
]);

const metrics: BlockCase[] = [
  { type: 'GetMetricData', promise: 'fills $.Metrics', parameters: { QueueId: 'sales', QueueChannel: 'Voice' }, script: { metrics: { Queue: { Size: 3 } } }, takes: 'NextAction', leaves: { metrics: { Queue: { Size: 3 } } } },
  { type: 'GetMetricData', promise: 'takes NoMatchingError when there is no activity, and keeps what it had [D]', session: { metrics: { Queue: { Size: 3 } } }, takes: 'NoMatchingError', leaves: { metrics: { Queue: { Size: 3 } } } },
  { type: 'CheckMetricData', promise: 'takes the condition when agents are there [S]', parameters: { MetricType: 'NumberOfAgentsAvailable' }, conditions: ['NumberGreaterThan 0'], script: { metric: 1 }, takes: 'NumberGreaterThan 0' },
  { type: 'CheckMetricData', promise: 'takes NoMatchingCondition when none is', parameters: { MetricType: 'NumberOfAgentsAvailable' }, conditions: ['NumberGreaterThan 0'], script: { metric: 0 }, takes: 'NoMatchingCondition' },
  { type: 'CheckMetricData', promise: 'takes NoMatchingError for a queue it knows nothing of', parameters: { MetricType: 'NumberOfAgentsStaffed', QueueId: 'nowhere' }, conditions: ['NumberGreaterThan 0'], takes: 'NoMatchingError' },
  { type: 'CheckMetricData', promise: 'compares the oldest age in milliseconds, whatever its name says [S]', parameters: { MetricType: 'OldestContactInQueueAgeSeconds' }, conditions: ['NumberGreaterThan 300000'], script: { metric: 300_001 }, takes: 'NumberGreaterThan 300000' },
  { type: 'CheckMetricData', promise: 'compares a queue\'s size for equality [S]', parameters: { MetricType: 'NumberOfContactsInQueue' }, conditions: ['Equals 4'], script: { metric: 4 }, takes: 'Equals 4' },
  { type: 'CheckMetricData', promise: 'compares a queue\'s size from below', parameters: { MetricType: 'NumberOfContactsInQueue' }, conditions: ['NumberLessThan 4'], script: { metric: 3 }, takes: 'NumberLessThan 4' },
  { type: 'CheckMetricData', promise: 'compares a queue\'s size up to and with', parameters: { MetricType: 'NumberOfContactsInQueue' }, conditions: ['NumberLessOrEqualTo 4'], script: { metric: 4 }, takes: 'NumberLessOrEqualTo 4' },
  { type: 'CheckMetricData', promise: 'compares a queue\'s size from and with', parameters: { MetricType: 'NumberOfContactsInQueue' }, conditions: ['NumberGreaterOrEqualTo 4'], script: { metric: 4 }, takes: 'NumberGreaterOrEqualTo 4' },
];

const compared = (value: unknown) => ({ view: { Attributes: { value } } });
const PATH = { ComparisonValue: '$.Attributes.value' };
const compare = ofType('Compare', [
  { promise: 'takes NoMatchingCondition when the path is missing [D]', parameters: PATH, conditions: ['Equals x'], takes: 'NoMatchingCondition' },
  { promise: 'takes NoMatchingCondition when the path leads to an object, not a leaf', parameters: PATH, conditions: ['TextContains o'], script: compared({ a: 'o' }), takes: 'NoMatchingCondition' },
  { promise: 'takes NoMatchingCondition when no condition is met [D]', parameters: PATH, conditions: ['Equals x', 'TextContains y'], script: compared('z'), takes: 'NoMatchingCondition' },
  { promise: 'finds equal text', parameters: PATH, conditions: ['Equals x', 'Equals y'], script: compared('y'), takes: 'Equals y' },
  { promise: 'tells upper from lower case', parameters: PATH, conditions: ['Equals Yes'], script: compared('yes'), takes: 'NoMatchingCondition' },
  { promise: 'finds a beginning', parameters: PATH, conditions: ['TextStartsWith +'], script: compared('+4930'), takes: 'TextStartsWith +' },
  { promise: 'finds an ending', parameters: PATH, conditions: ['TextEndsWith 30'], script: compared('+4930'), takes: 'TextEndsWith 30' },
  { promise: 'finds text inside', parameters: PATH, conditions: ['TextContains 93'], script: compared('+4930'), takes: 'TextContains 93' },
  { promise: 'finds no beginning in the middle', parameters: PATH, conditions: ['TextStartsWith 4', 'TextEndsWith 3'], script: compared('+4930'), takes: 'NoMatchingCondition' },
  { promise: 'compares numbers as numbers: 10 is more than 9', parameters: PATH, conditions: ['NumberGreaterThan 9'], script: compared('10'), takes: 'NumberGreaterThan 9' },
  { promise: 'excludes the bound from more-than and less-than', parameters: PATH, conditions: ['NumberGreaterThan 9', 'NumberLessThan 9'], script: compared('9'), takes: 'NoMatchingCondition' },
  { promise: 'includes the bound in at-least', parameters: PATH, conditions: ['NumberGreaterOrEqualTo 9'], script: compared('9'), takes: 'NumberGreaterOrEqualTo 9' },
  { promise: 'finds a smaller number', parameters: PATH, conditions: ['NumberLessThan 9'], script: compared(8.5), takes: 'NumberLessThan 9' },
  { promise: 'includes the bound in at-most', parameters: PATH, conditions: ['NumberLessOrEqualTo 9'], script: compared('9'), takes: 'NumberLessOrEqualTo 9' },
  { promise: 'meets no numeric condition with text', parameters: PATH, conditions: ['NumberLessThan 9', 'NumberGreaterOrEqualTo 9'], script: compared('nine'), takes: 'NoMatchingCondition' },
  { promise: 'compares with what an operand\'s path leads to [D]', parameters: PATH, conditions: ['Equals $.External.code'], script: compared('42'), session: { external: { code: 42 } }, takes: 'Equals $.External.code' },
  { promise: 'meets no condition whose operand leads nowhere', parameters: PATH, conditions: ['Equals $.External.code'], script: compared('$.External.code'), takes: 'NoMatchingCondition' },
  { promise: 'does not take blank text for nought', parameters: PATH, conditions: ['NumberLessThan 9'], script: compared(' '), takes: 'NoMatchingCondition' },
  { promise: 'reads what was stored from the keypad', parameters: { ComparisonValue: '$.StoredCustomerInput' }, conditions: ['Equals Timeout'], session: { storedCustomerInput: 'Timeout' }, takes: 'Equals Timeout' },
  { promise: 'reads a name in brackets', parameters: { ComparisonValue: "$.SegmentAttributes['connect:TrafficType']" }, conditions: ['Equals GENERAL'], script: { view: { SegmentAttributes: { 'connect:TrafficType': 'GENERAL' } } }, takes: 'Equals GENERAL' },
  { promise: 'cannot reach into a list [D]', parameters: { ComparisonValue: '$.External.list[0]' }, conditions: ['Equals x'], session: { external: { list: ['x'] } }, takes: 'NoMatchingCondition' },
  { promise: 'reads numbers and truth from a function\'s response as text', parameters: { ComparisonValue: '$.External.open' }, conditions: ['Equals true'], session: { external: { open: true } }, takes: 'Equals true' },
]);

const SHARES = ['NumberLessThan 18', 'NumberLessThan 4', 'NumberLessThan 10'];
const distribution = ofType('DistributeByPercentage', [
  { promise: 'gives the first 3 of 100 to the share of 3, wherever it stands in the list [S]', conditions: SHARES, script: { chance: 2.99 }, takes: 'NumberLessThan 4' },
  { promise: 'gives the next 6 of 100 to the share of 6 [S]', conditions: SHARES, script: { chance: 3 }, takes: 'NumberLessThan 10' },
  { promise: 'gives the next 8 of 100 to the share of 8 [S]', conditions: SHARES, script: { chance: 16.99 }, takes: 'NumberLessThan 18' },
  { promise: 'leaves the rest to NoMatchingCondition [S]', conditions: SHARES, script: { chance: 17 }, takes: 'NoMatchingCondition' },
]);

const TWO = ['Equals ContinueLooping', 'Equals DoneLooping'];
const loop = ofType('Loop', [
  { promise: 'goes round while the count is not reached', parameters: { LoopCount: '3' }, conditions: TWO, session: { loops: new Map([['under-test/block', 2]]) }, takes: 'Equals ContinueLooping', leaves: { loops: new Map([['under-test/block', 3]]) } },
  { promise: 'is done after the count and starts over [D]', parameters: { LoopCount: '3' }, conditions: TWO, session: { loops: new Map([['under-test/block', 3]]) }, takes: 'Equals DoneLooping', leaves: { loops: new Map() } },
  { promise: 'is done at once with a count of 0 [D]', parameters: { LoopCount: '0' }, conditions: TWO, takes: 'Equals DoneLooping' },
  { promise: 'takes the count from a path', parameters: { LoopCount: '$.External.times' }, conditions: TWO, session: { external: { times: 1 } }, takes: 'Equals ContinueLooping' },
  { promise: 'takes NoMatchingError when the count is no number [D]', parameters: { LoopCount: '$.External.times' }, conditions: TWO, session: { external: { times: 'often' } }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError above 100', parameters: { LoopCount: '$.External.times' }, conditions: TWO, session: { external: { times: 101 } }, takes: 'NoMatchingError' },
]);

const wait = ofType('Wait', [
  { promise: 'takes WaitCompleted when the time is over', parameters: { TimeLimitSeconds: '60' }, conditions: ['Equals WaitCompleted'], takes: 'Equals WaitCompleted', asks: [['wait', 60, []]] },
  { promise: 'takes the event that comes before [S]', parameters: { TimeLimitSeconds: '60', Events: ['CustomerReturned'] }, conditions: ['Equals WaitCompleted', 'Equals CustomerReturned'], script: { waitEvent: 'CustomerReturned' }, takes: 'Equals CustomerReturned', asks: [['wait', 60, ['CustomerReturned']]] },
  { promise: 'takes NoMatchingError when the path to the time leads nowhere [I]', parameters: { TimeLimitSeconds: '$.External.seconds' }, conditions: ['Equals WaitCompleted'], takes: 'NoMatchingError', neverAsks: ['wait'] },
  { promise: 'waits seven days when it is told to [D]', parameters: { TimeLimitSeconds: '604800' }, conditions: ['Equals WaitCompleted'], takes: 'Equals WaitCompleted', asks: [['wait', 604_800, []]] },
  { promise: 'begins a new chain of functions', parameters: { TimeLimitSeconds: '1' }, conditions: ['Equals WaitCompleted'], session: { functionChainMilliseconds: 19_000 }, takes: 'Equals WaitCompleted', leaves: { functionChainMilliseconds: 0 } },
  { promise: 'takes NoMatchingError above seven days', parameters: { TimeLimitSeconds: '$.External.seconds' }, conditions: ['Equals WaitCompleted'], session: { external: { seconds: 604_801 } }, takes: 'NoMatchingError', neverAsks: ['wait'] },
]);

export const lookupCases: readonly BlockCase[] = [...hours, ...metrics, ...compare, ...distribution, ...loop, ...wait];
