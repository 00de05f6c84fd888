/** The flows of the bench's day, as content. */
type Errors = Record<string, string>;

function block(identifier: string, type: string, rest: { with?: object; then?: string; errors?: Errors; on?: Errors } = {}) {
  return {
    Identifier: identifier,
    Type: type,
    Parameters: rest.with ?? {},
    Transitions: {
      ...(rest.then && { NextAction: rest.then }),
      ...(rest.errors && { Errors: Object.entries(rest.errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })) }),
      ...(rest.on && { Conditions: Object.entries(rest.on).map(([operand, NextAction]) => ({ NextAction, Condition: { Operator: 'Equals', Operands: [operand] } })) }),
    },
  };
}

function content(actions: ReturnType<typeof block>[]): string {
  return JSON.stringify({ Version: '2019-10-30', StartAction: actions[0]!.Identifier, Actions: actions });
}

const over = { NoMatchingError: 'hang-up' };
const hangUp = block('hang-up', 'DisconnectParticipant');

/** Greets, asks the function, and then creates a callback or queues the call with music. */
export function inboundFlow({ functionArn, queueArns, queueFlowArn }: { functionArn: string; queueArns: string[]; queueFlowArn: string }): string {
  const choose = Object.fromEntries(queueArns.map((_, at) => [String(at), `queue-${at}`]));
  return content([
    block('log', 'UpdateFlowLoggingBehavior', { with: { FlowLoggingBehavior: 'Enabled' }, then: 'greet' }),
    block('greet', 'MessageParticipant', { with: { Text: 'Welcome. We look up who you are.' }, then: 'ask', errors: over }),
    block('ask', 'InvokeLambdaFunction', {
      with: { LambdaFunctionARN: functionArn, InvocationTimeLimitSeconds: '8', InvocationType: 'SYNCHRONOUS', ResponseValidation: { ResponseType: 'JSON' } },
      then: 'keep',
      errors: { NoMatchingError: 'queue-0' },
    }),
    block('keep', 'UpdateContactAttributes', { with: { Attributes: { tier: '$.External.tier' }, TargetContact: 'Current' }, then: 'queue', errors: over }),
    block('queue', 'Compare', { with: { ComparisonValue: '$.External.queue' }, then: 'queue-0', errors: { NoMatchingCondition: 'queue-0' }, on: choose }),
    ...queueArns.map((QueueId, at) => block(`queue-${at}`, 'UpdateContactTargetQueue', { with: { QueueId }, then: 'hours', errors: over })),
    block('hours', 'CheckHoursOfOperation', { then: 'hang-up', errors: over, on: { True: 'tier', False: 'hang-up' } }),
    block('tier', 'Compare', { with: { ComparisonValue: '$.Attributes.tier' }, then: 'music', errors: { NoMatchingCondition: 'music' }, on: { gold: 'first' } }),
    block('first', 'UpdateContactRoutingBehavior', { with: { QueuePriority: '1' }, then: 'music' }),
    block('music', 'UpdateContactEventHooks', { with: { EventHooks: { CustomerQueue: queueFlowArn } }, then: 'rather', errors: over }),
    block('rather', 'Compare', { with: { ComparisonValue: '$.External.callBack' }, then: 'transfer', errors: { NoMatchingCondition: 'transfer' }, on: { yes: 'number' } }),
    block('number', 'UpdateContactCallbackNumber', {
      with: { CallbackNumber: '$.CustomerEndpoint.Address' },
      then: 'callback',
      errors: { InvalidCallbackNumber: 'transfer', CallbackNumberNotDialable: 'transfer' },
    }),
    block('callback', 'CreateCallbackContact', {
      with: { InitialCallDelaySeconds: '30', MaximumConnectionAttempts: '1', RetryDelaySeconds: '600' },
      then: 'hang-up',
      errors: { NoMatchingError: 'transfer' },
    }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
    hangUp,
  ]);
}

export function musicFlow(): string {
  return content([block('music', 'MessageParticipantIteratively', { with: { Messages: [{ Text: 'Please hold the line. Somebody will be with you soon.' }] } })]);
}
