import { block, hangUp } from './flows';
import { createWorld, CUSTOMER, SOURCE_NUMBER } from './world';

const fail = { NoMatchingError: 'hang-up' };

it('invokes only functions that are associated, with the envelope of section 1.3', async () => {
  const seen: unknown[] = [];
  const arn = 'arn:aws:lambda:eu-central-1:111122223333:function:report';
  const world = createWorld({
    invokeFunction: (call) => {
      seen.push(call);
      return Promise.resolve({ payload: { ok: 'yes' } });
    },
  });
  const flow = world.publishFlow('asks', 'CONTACT_FLOW', [
    block('ask', 'InvokeLambdaFunction', {
      with: { LambdaFunctionARN: arn, InvocationTimeLimitSeconds: '8', LambdaInvocationAttributes: { number: '$.CallbackNumber' }, ResponseValidation: { ResponseType: 'JSON' } },
      then: 'note',
      errors: { NoMatchingError: 'hang-up' },
    }),
    block('note', 'UpdateContactAttributes', { with: { Attributes: { answer: '$.External.ok' }, TargetContact: 'Current' }, then: 'hang-up', errors: fail }),
    hangUp,
  ]);
  const call = () => world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: flow });
  const refused = call();
  await world.pass(10);
  expect(world.centre.describeContact(refused).attributes).toEqual({});
  world.centre.associateFunction(arn);
  const allowed = call();
  await world.pass(10);
  expect(world.centre.describeContact(allowed).attributes).toEqual({ answer: 'yes' });
  expect(seen).toEqual([
    expect.objectContaining({
      timeLimitSeconds: 8,
      event: {
        Name: 'ContactFlowEvent',
        Details: {
          Parameters: { number: CUSTOMER },
          ContactData: expect.objectContaining({
            ContactId: allowed,
            InitiationMethod: 'API',
            CustomerEndpoint: { Address: CUSTOMER, Type: 'TELEPHONE_NUMBER' },
            SystemEndpoint: { Address: SOURCE_NUMBER, Type: 'TELEPHONE_NUMBER' },
            Queue: null,
            CustomerId: null,
          }) as unknown,
        },
      },
    }),
  ]);
});

it('brings an error inside a flow to whoever lets the time pass, and ends the contact', async () => {
  const world = createWorld({ invokeFunction: () => Promise.reject(new Error('the runtime is gone')) });
  const arn = 'arn:aws:lambda:eu-central-1:111122223333:function:report';
  world.centre.associateFunction(arn);
  const flow = world.publishFlow('asks', 'CONTACT_FLOW', [
    block('ask', 'InvokeLambdaFunction', { with: { LambdaFunctionARN: arn, InvocationTimeLimitSeconds: '8' }, then: 'hang-up', errors: fail }),
    hangUp,
  ]);
  const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: flow });
  await expect(world.pass(10)).rejects.toThrow('the runtime is gone');
  expect(world.story('fault', id)).toEqual(['3: ERROR']);
  expect(world.centre.describeContact(id).disconnectReason).toBe('OTHER');
});
