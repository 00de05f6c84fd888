/** Data table: metrics, hours, comparisons, loops and waits (reference §1.3 "Data / lookups"). */
import type { Catalogue, ConditionDefinition } from './definition';
import {
  atLeastOne,
  atMostOne,
  CATCH_ALL,
  dynamic,
  errors,
  EVERY_TYPE,
  exactly,
  fixed,
  from,
  list,
  mayHave,
  NO_CONDITIONS,
  notModelled,
  object,
  QUEUE_OR_AGENT,
  reference,
  required,
  WITH_QUEUE,
} from './notation';
import { NUMBER_OPERATORS, OPERATORS } from './operators';

const SEVEN_DAYS_IN_SECONDS = 604_800;
const AGENT_METRICS = ['NumberOfAgentsAvailable', 'NumberOfAgentsStaffed', 'NumberOfAgentsOnline'];
const QUEUE_METRICS = ['NumberOfContactsInQueue', 'OldestContactInQueueAgeSeconds'];
const QUEUE_OPERATORS: ConditionDefinition = { kind: 'some', operators: ['Equals', ...NUMBER_OPERATORS], least: 1 };

export const LOOKUP_ACTIONS: Catalogue = {
  GetMetricData: {
    flowTypes: EVERY_TYPE,
    parameters: object(
      { ...QUEUE_OR_AGENT, QueueChannel: dynamic({ choices: ['Voice', 'Chat'] }) },
      { groups: [atMostOne('QueueId', 'AgentId')], open: 'the newer "Get contact metrics" option has no documented key' },
    ),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 GetMetricData [D] FAC 26',
  },
  CheckMetricData: {
    flowTypes: WITH_QUEUE,
    parameters: object(
      { MetricType: required(fixed({ choices: [...AGENT_METRICS, ...QUEUE_METRICS] })), ...QUEUE_OR_AGENT },
      { groups: [atMostOne('QueueId', 'AgentId')] },
    ),
    errors: errors('NoMatchingError', 'NoMatchingCondition'),
    conditions: QUEUE_OPERATORS,
    next: 'required',
    variants: [
      {
        name: 'agents',
        when: [{ parameter: 'MetricType', is: AGENT_METRICS }],
        conditions: { kind: 'exact', operator: 'NumberGreaterThan', operands: ['0'] },
      },
    ],
    source: '§1.3 CheckMetricData [S] FAC 25',
  },
  CheckHoursOfOperation: {
    flowTypes: WITH_QUEUE,
    parameters: object({ HoursOfOperationId: dynamic() }),
    errors: CATCH_ALL,
    conditions: exactly('True', 'False'),
    next: 'required',
    source: '§1.3 CheckHoursOfOperation [D] FAC 2',
  },
  Compare: {
    flowTypes: EVERY_TYPE,
    parameters: object({ ComparisonValue: required(reference()) }),
    errors: errors('NoMatchingCondition'),
    conditions: { kind: 'some', operators: OPERATORS },
    next: 'required',
    source: '§1.3 Compare [S] HH C1, PUL',
  },
  DistributeByPercentage: {
    flowTypes: WITH_QUEUE,
    disputedFlowTypes: ['OUTBOUND_WHISPER'],
    parameters: object({}),
    errors: errors('NoMatchingCondition'),
    conditions: {
      kind: 'some',
      operators: ['NumberLessThan'],
      operand: { matches: /^([1-9]|[1-9]\d|10[01])$/, says: 'one more than the percentages so far, 1 to 101' },
      numberTaken: true,
    },
    next: 'required',
    source: '§1.3 DistributeByPercentage [S] FAC 23',
  },
  Loop: {
    flowTypes: EVERY_TYPE,
    parameters: object(
      {
        LoopCount: dynamic({ integer: from(0, 100), numberTaken: true }),
        LoopName: notModelled(dynamic(), 'no page shows what named loops look like in a document'),
      },
      { groups: [atLeastOne('LoopCount')], open: 'the parameters of loops over an array are documented nowhere, and not modelled' },
    ),
    errors: mayHave('NoMatchingError'),
    conditions: exactly('ContinueLooping', 'DoneLooping'),
    next: 'required',
    source: '§1.3 Loop [D] FAC 21; admin guide, loop, for names and arrays',
  },
  Wait: {
    flowTypes: EVERY_TYPE,
    parameters: object(
      {
        TimeLimitSeconds: required(dynamic({ integer: from(1, SEVEN_DAYS_IN_SECONDS) })),
        Events: list(fixed({ choices: ['CustomerReturned', 'BotParticipantDisconnected'], choicesOpen: true })),
      },
      { refused: ['TimeoutSeconds'], open: 'newer editors wait for events whose keys are not documented' },
    ),
    errors: { required: ['NoMatchingError'], optional: ['ParticipantNotFound'] },
    conditions: { kind: 'exact', operator: 'Equals', operands: ['WaitCompleted'], andEvery: 'Events' },
    next: 'required',
    source: '§1.3 Wait [S] HH 16.1, FAC 22',
  },
};
