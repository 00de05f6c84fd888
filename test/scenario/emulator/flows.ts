import type { OpenRange, Weekday } from '../../../emulator/connect/model';
import type { FlowAction } from '../../../flow-language/types';

export type Actions = FlowAction[];

const DAYS: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
export const ALWAYS: OpenRange[] = DAYS.map((day) => ({ day, start: { hours: 0, minutes: 0 }, end: { hours: 0, minutes: 0 } }));

export function write(actions: Actions): string {
  return JSON.stringify({ Version: '2019-10-30', StartAction: actions[0]!.Identifier, Actions: actions });
}

const end: FlowAction = { Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} };
export const hangUp: FlowAction = { Identifier: 'hang-up', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };

/** Returns one block. Each of its ways out leads on, or to `otherwise` for an error. */
export function block(Identifier: string, Type: string, rest: { with?: Record<string, unknown>; then: string; errors?: Record<string, string>; on?: Record<string, string> }): FlowAction {
  return {
    Identifier,
    Type,
    Parameters: rest.with ?? {},
    Transitions: {
      NextAction: rest.then,
      ...(rest.errors && { Errors: Object.entries(rest.errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })) }),
      ...(rest.on && {
        Conditions: Object.entries(rest.on).map(([operand, NextAction]) => ({ NextAction, Condition: { Operator: 'Equals', Operands: [operand] } })),
      }),
    },
  };
}

/** Returns a whisper of this many characters. At 15 a second, 150 are ten seconds. */
export function say(characters: number): Actions {
  return [block('say', 'MessageParticipant', { with: { Text: 'x'.repeat(characters) }, then: 'end', errors: { NoMatchingError: 'end' } }), end];
}

export function toQueue(queueId: string): Actions {
  return [
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: queueId }, then: 'transfer', errors: { NoMatchingError: 'hang-up' } }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
    hangUp,
  ];
}

export function handoff(agentWhisper: string, retries: number): Actions {
  return [
    block('number', 'UpdateContactCallbackNumber', {
      with: { CallbackNumber: '$.Attributes.number' },
      then: 'queue',
      errors: { InvalidCallbackNumber: 'refused', CallbackNumberNotDialable: 'refused' },
    }),
    block('queue', 'UpdateContactTargetQueue', { with: { AgentId: '$.Attributes.agent' }, then: 'whisper', errors: { NoMatchingError: 'refused' } }),
    block('whisper', 'UpdateContactEventHooks', { with: { EventHooks: { AgentWhisper: agentWhisper } }, then: 'callback', errors: { NoMatchingError: 'refused' } }),
    block('callback', 'CreateCallbackContact', {
      with: { InitialCallDelaySeconds: '1', MaximumConnectionAttempts: String(retries), RetryDelaySeconds: '60', CallerId: '$.Attributes.callerId' },
      then: 'hang-up',
      errors: { NoMatchingError: 'refused' },
    }),
    block('refused', 'UpdateContactAttributes', { with: { Attributes: { refused: 'yes' }, TargetContact: 'Current' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }),
    hangUp,
  ];
}
