import type { FlowDocument } from '../../flow-language/types';

/** The company's own inbound flow: greets, and puts the caller into the queue. */
export function inboundFlow(queueArn: string, greeting: string): FlowDocument {
  const hangUp = { NextAction: 'hang-up', ErrorType: 'NoMatchingError' };
  return {
    Version: '2019-10-30',
    StartAction: 'greet',
    Actions: [
      {
        Identifier: 'greet',
        Type: 'MessageParticipant',
        Parameters: { Text: greeting },
        Transitions: { NextAction: 'choose-queue', Errors: [hangUp] },
      },
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
