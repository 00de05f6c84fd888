/** Data table: callback and queue blocks (Connect reference §1.3, "Callback core"). */
import { ofType, type BlockCase } from './block-case';

const NUMBER = { CallbackNumber: '$.Attributes.number' };
const CALLBACK = { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '600' };
const withNumber = { view: { Attributes: { number: '+4930123456' } } };
const request = { initialCallDelaySeconds: 5, maximumConnectionAttempts: 1, retryDelaySeconds: 600 };

const callbackNumber = ofType('UpdateContactCallbackNumber', [
  { promise: 'hands over the number that the path leads to', takes: 'NextAction', parameters: NUMBER, script: withNumber, asks: [['setCallbackNumber', '+4930123456']] },
  { promise: 'takes InvalidCallbackNumber when the number is not E.164 [D]', takes: 'InvalidCallbackNumber', parameters: NUMBER, script: { ...withNumber, setCallbackNumber: 'InvalidCallbackNumber' } },
  { promise: 'takes CallbackNumberNotDialable when the instance cannot dial the country [D]', takes: 'CallbackNumberNotDialable', parameters: NUMBER, script: { ...withNumber, setCallbackNumber: 'CallbackNumberNotDialable' } },
  { promise: 'takes InvalidCallbackNumber, having no NoMatchingError, when the path leads nowhere [I]', takes: 'InvalidCallbackNumber', parameters: NUMBER, neverAsks: ['setCallbackNumber'] },
  { promise: 'takes InvalidCallbackNumber on a chat contact, whatever the number [D]', takes: 'InvalidCallbackNumber', parameters: NUMBER, script: { view: { ...withNumber.view, Channel: 'CHAT' } }, neverAsks: ['setCallbackNumber'] },
]);

const callback = ofType('CreateCallbackContact', [
  { promise: 'asks for a callback in the target queue and goes on with the flow [D]', takes: 'NextAction', parameters: CALLBACK, asks: [['createCallback', request]] },
  { promise: 'takes one second as its shortest delays [D]', takes: 'NextAction', parameters: { ...CALLBACK, InitialCallDelaySeconds: '1', RetryDelaySeconds: '1' }, asks: [['createCallback', { ...request, initialCallDelaySeconds: 1, retryDelaySeconds: 1 }]] },
  { promise: 'names a queue of its own, a caller id and a creation flow', takes: 'NextAction', parameters: { ...CALLBACK, QueueId: '$.Attributes.queue', CallerId: '$.Attributes.callerId', ContactFlowId: 'creation' }, script: { view: { Attributes: { queue: 'twin', callerId: '+49301' } } }, asks: [['createCallback', { ...request, target: { queueId: 'twin' }, callerId: '+49301', creationFlowId: 'creation' }]] },
  { promise: 'names an agent, meaning that agent\'s own queue [D]', takes: 'NextAction', parameters: { ...CALLBACK, AgentId: 'alice' }, asks: [['createCallback', { ...request, target: { agentId: 'alice' } }]] },
  { promise: 'accepts no retries at all, as deployed flows have it [S]', takes: 'NextAction', parameters: { ...CALLBACK, MaximumConnectionAttempts: '0' }, asks: [['createCallback', { ...request, maximumConnectionAttempts: 0 }]] },
  { promise: 'takes NoMatchingError when the queue is full or unknown [D]', takes: 'NoMatchingError', parameters: CALLBACK, script: { createCallback: 'failed' } },
  { promise: 'takes NoMatchingError when the path to the agent leads nowhere [I]', takes: 'NoMatchingError', parameters: { ...CALLBACK, AgentId: '$.Attributes.agentArn' }, neverAsks: ['createCallback'] },
  { promise: 'takes NoMatchingError when the path to the caller id leads nowhere [U]', takes: 'NoMatchingError', parameters: { ...CALLBACK, CallerId: '$.Attributes.callerId' }, neverAsks: ['createCallback'] },
]);

const loop = { type: 'MessageParticipantIteratively', parameters: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '30' }, conditions: ['Equals MessagesInterrupted'] };

const transfers: BlockCase[] = [
  { type: 'UpdateContactTargetQueue', promise: 'sets a queue by id', parameters: { QueueId: 'sales' }, takes: 'NextAction', asks: [['setTargetQueue', { queueId: 'sales' }]] },
  { type: 'UpdateContactTargetQueue', promise: 'sets an agent\'s queue by a dynamic ARN [S]', parameters: { AgentId: '$.Attributes.agentArn' }, script: { view: { Attributes: { agentArn: 'arn:alice' } } }, takes: 'NextAction', asks: [['setTargetQueue', { agentId: 'arn:alice' }]] },
  { type: 'UpdateContactTargetQueue', promise: 'takes NoMatchingError when there is no such queue', parameters: { QueueId: 'nowhere' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  { type: 'UpdateContactTargetQueue', promise: 'takes NoMatchingError when the path leads nowhere [I]', parameters: { AgentId: '$.Attributes.agentArn' }, takes: 'NoMatchingError', neverAsks: ['setTargetQueue'] },
  { type: 'TransferContactToQueue', promise: 'ends the flow on success [D]', takes: 'transferred-to-queue', asks: [['transferToQueue']] },
  { type: 'TransferContactToQueue', promise: 'takes QueueAtCapacity when the queue is full [D]', script: { transfer: 'QueueAtCapacity' }, takes: 'QueueAtCapacity' },
  { type: 'TransferContactToQueue', promise: 'takes NoMatchingError when it cannot', script: { transfer: 'failed' }, takes: 'NoMatchingError' },
  { type: 'DequeueContactAndTransferToQueue', promise: 'moves the contact once Loop prompts has run [D]', flowType: 'CUSTOMER_QUEUE', after: [loop], parameters: { QueueId: 'twin' }, takes: 'transferred-to-queue', asks: [['dequeueAndTransfer', { queueId: 'twin' }]] },
  { type: 'DequeueContactAndTransferToQueue', promise: 'takes NoMatchingError when Loop prompts has not run [D]', flowType: 'CUSTOMER_QUEUE', parameters: { QueueId: 'twin' }, takes: 'NoMatchingError', neverAsks: ['dequeueAndTransfer'] },
  { type: 'DequeueContactAndTransferToQueue', promise: 'takes QueueAtCapacity when the other queue is full [D]', flowType: 'CUSTOMER_QUEUE', after: [loop], parameters: { AgentId: 'alice' }, script: { transfer: 'QueueAtCapacity' }, takes: 'QueueAtCapacity', asks: [['dequeueAndTransfer', { agentId: 'alice' }]] },
  { type: 'TransferContactToAgent', promise: 'ends the flow [D]', flowType: 'AGENT_TRANSFER', takes: 'transferred-to-agent', asks: [['transferToAgent']] },
];

export const callbackCases: readonly BlockCase[] = [...callbackNumber, ...callback, ...transfers];
