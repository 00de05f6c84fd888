import type { FlowDocument } from '../../flow-language/types';

/**
 * Returns the company's own inbound flow. It greets, and puts the caller into the queue.
 * @param queueFlowArn the flow that the caller hears there. Default: Connect's own.
 */
export function inboundFlow(queueArn: string, greeting: string, queueFlowArn?: string): FlowDocument {
  const hangUp = { NextAction: 'hang-up', ErrorType: 'NoMatchingError' };
  return {
    Version: '2019-10-30',
    StartAction: 'greet',
    Actions: [
      {
        Identifier: 'greet',
        Type: 'MessageParticipant',
        Parameters: { Text: greeting },
        Transitions: { NextAction: queueFlowArn ? 'while-waiting' : 'choose-queue', Errors: [hangUp] },
      },
      ...(queueFlowArn ? [whileWaiting(queueFlowArn)] : []),
      {
        Identifier: 'choose-queue',
        Type: 'UpdateContactTargetQueue',
        Parameters: { QueueId: queueArn },
        Transitions: { NextAction: 'queue', Errors: [hangUp] },
      },
      {
        Identifier: 'queue',
        Type: 'TransferContactToQueue',
        Parameters: {},
        Transitions: { NextAction: 'hang-up', Errors: [{ NextAction: 'hang-up', ErrorType: 'QueueAtCapacity' }, hangUp] },
      },
      { Identifier: 'hang-up', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
}

function whileWaiting(CustomerQueue: string): FlowDocument['Actions'][number] {
  return {
    Identifier: 'while-waiting',
    Type: 'UpdateContactEventHooks',
    Parameters: { EventHooks: { CustomerQueue } },
    Transitions: { NextAction: 'choose-queue', Errors: [{ NextAction: 'choose-queue', ErrorType: 'NoMatchingError' }] },
  };
}
