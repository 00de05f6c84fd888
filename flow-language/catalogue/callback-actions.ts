/** Data table: callbacks and queues (reference §1.3 "Callback core"). */
import type { Catalogue } from './definition';
import {
  atMostOne,
  CATCH_ALL,
  dynamic,
  errors,
  exactlyOne,
  fixed,
  from,
  INBOUND_AND_TRANSFER,
  NO_CONDITIONS,
  NO_ERRORS,
  object,
  QUEUE_OR_AGENT,
  reference,
  required,
  TRANSFER,
  WITH_QUEUE,
} from './notation';

const THREE_DAYS_IN_SECONDS = 259_200;
const QUEUE_ERRORS = errors('QueueAtCapacity', 'NoMatchingError');

export const CALLBACK_ACTIONS: Catalogue = {
  UpdateContactCallbackNumber: {
    flowTypes: WITH_QUEUE,
    parameters: object({ CallbackNumber: required(reference()) }),
    errors: errors('InvalidCallbackNumber', 'CallbackNumberNotDialable'),
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactCallbackNumber [D] DG, FAC 20',
  },
  CreateCallbackContact: {
    flowTypes: WITH_QUEUE,
    parameters: object(
      {
        ...QUEUE_OR_AGENT,
        InitialCallDelaySeconds: required(fixed({ integer: from(1, THREE_DAYS_IN_SECONDS) })),
        MaximumConnectionAttempts: required(fixed({ integer: from(1, Infinity, { toleratedLeast: 0 }) })),
        RetryDelaySeconds: required(fixed({ integer: from(1, THREE_DAYS_IN_SECONDS) })),
        ContactFlowId: dynamic(),
        CallerId: dynamic(),
      },
      { groups: [atMostOne('QueueId', 'AgentId')] },
    ),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 CreateCallbackContact [D] FAC 19; §1.6 for "0" attempts',
  },
  UpdateContactTargetQueue: {
    flowTypes: INBOUND_AND_TRANSFER,
    parameters: object(QUEUE_OR_AGENT, { groups: [exactlyOne('QueueId', 'AgentId')] }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactTargetQueue [D] FAC 3',
  },
  TransferContactToQueue: {
    flowTypes: INBOUND_AND_TRANSFER,
    parameters: object({}),
    errors: QUEUE_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 TransferContactToQueue [D] FAC 1, [S]',
  },
  DequeueContactAndTransferToQueue: {
    flowTypes: ['CUSTOMER_QUEUE'],
    parameters: object(QUEUE_OR_AGENT, { groups: [atMostOne('QueueId', 'AgentId')] }),
    errors: QUEUE_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 DequeueContactAndTransferToQueue [D] FAC 16',
  },
  TransferContactToAgent: {
    flowTypes: TRANSFER,
    parameters: object({}),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'none',
    source: '§1.3 TransferContactToAgent [D] FAC 17',
  },
};
