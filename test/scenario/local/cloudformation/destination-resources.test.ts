import { openSampleStack, type SampleStack } from './sample-stack';

let stack: SampleStack;
beforeEach(async () => {
  stack = await openSampleStack();
});
afterEach(() => stack.stop());

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const resources = (AuthParameters: object = { ApiKeyAuthParameters: { ApiKeyName: 'X-Api-Key', ApiKeyValue: 'k-1' } }) => ({
  Connection: { Type: 'AWS::Events::Connection', Properties: { AuthorizationType: 'API_KEY', AuthParameters } },
  Destination: { Type: 'AWS::Events::ApiDestination', Properties: { ConnectionArn: arnOf('Connection'), InvocationEndpoint: 'https://app.example.com/hooks', HttpMethod: 'POST', InvocationRateLimitPerSecond: 10 } },
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: { AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' } }, Policies: [{ PolicyName: 'may', PolicyDocument: { Statement: { Effect: 'Allow', Action: 'events:InvokeApiDestination', Resource: arnOf('Destination') } } }] },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: ['dialback'] }, Targets: [{ Id: 'app', Arn: arnOf('Destination'), RoleArn: arnOf('Role'), InputPath: '$.detail', HttpParameters: { HeaderParameters: { 'X-Kind': 'push' } } }] },
  },
});

it('an API destination of a template hands its requests to the stand-in of its endpoint', async () => {
  await stack.create(resources());
  const { webhooks, events, time } = stack.emulator;
  webhooks.register('https://app.example.com/hooks');
  events.publish({ source: 'dialback', 'detail-type': 'Ready', detail: { request: 'r-1' } });
  await time.advance(0);
  expect(webhooks.requests()).toMatchObject([{ method: 'POST', headers: { 'x-api-key': 'k-1', 'x-kind': 'push' }, body: '{"request":"r-1"}' }]);
});

it('a connection by OAuth is refused by name', async () => {
  await expect(stack.create(resources({ OAuthParameters: {} }))).rejects.toThrow('OAuthParameters is not emulated');
});
