import type { FlowAction } from '../../../../flow-language/types';
import { instances, type LiveInstance } from './instances';

const end: FlowAction = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const action = (Type: string, Parameters: Record<string, unknown>, Transitions: FlowAction['Transitions']): FlowAction => ({ Identifier: 'it', Type, Parameters, Transitions });
const toEnd = (...errors: string[]): FlowAction['Transitions'] => ({ NextAction: 'end', Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: 'end' })) });

/** Section 8: faults that CreateContactFlow accepts or refuses, one at a time. */
const verdicts: [fault: string, action: FlowAction, accepted: boolean][] = [
  ['nothing wrong', action('Wait', { TimeLimitSeconds: '60' }, { ...toEnd('NoMatchingError'), Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }] }), true],
  ['a required error left out', action('UpdateContactTargetQueue', { QueueId: '$.Attributes.queue' }, { NextAction: 'end' }), false],
  ['an error that the action does not have', action('Compare', { ComparisonValue: '$.Attributes.a' }, toEnd('NoMatchingCondition', 'NoMatchingError')), false],
  ['no NextAction on Compare', action('Compare', { ComparisonValue: '$.Attributes.a' }, { Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'end' }] }), false],
  ['a target that is not there', action('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, { NextAction: 'nowhere' }), false],
  ['an unknown parameter', action('Wait', { TimeoutSeconds: '60' }, toEnd('NoMatchingError')), false],
  ['an empty attribute', action('UpdateContactAttributes', { Attributes: { a: '' }, TargetContact: 'Current' }, toEnd('NoMatchingError')), false],
  ['a literal callback number', action('UpdateContactCallbackNumber', { CallbackNumber: '+4930123456' }, toEnd('InvalidCallbackNumber', 'CallbackNumberNotDialable')), false],
  ['a type that does not exist', action('TransferToAgent', {}, { NextAction: 'end' }), false],
];

describe.each(instances.filter(({ mayWrite }) => mayWrite))('writing flows to $name', ({ open }) => {
  let instance: LiveInstance;
  beforeAll(async () => {
    instance = await open();
  });
  afterAll(() => instance.close());

  it.each(verdicts)('%s', async (fault, under, accepted) => {
    const Content = JSON.stringify({ Version: '2019-10-30', StartAction: 'it', Actions: [under, end] });
    const created = instance.ask('CreateContactFlow', { Name: `contract: ${fault}`, Type: 'CONTACT_FLOW', Content });
    if (!accepted) return expect(created).rejects.toMatchObject({ name: 'InvalidContactFlowException', problems: expect.arrayContaining([]) as unknown });
    const { ContactFlowId } = await created;
    const { ContactFlow } = (await instance.ask('DescribeContactFlow', { ContactFlowId })) as { ContactFlow: { Content: string } };
    await instance.ask('DeleteContactFlow', { ContactFlowId });
    expect(ContactFlow.Content).toBe(Content);
  });
});
