import { openSampleStack, type SampleStack } from './sample-stack';

let stack: SampleStack;
beforeEach(async () => {
  stack = await openSampleStack();
});
afterEach(() => stack.stop());

const content = JSON.stringify({ Version: '2019-10-30', Observations: [{ Identifier: 'begin', Event: { Type: 'TestInitiated', Actor: 'System', Properties: {} } }] });
const testCase = (more: object = {}) => ({
  Type: 'AWS::Connect::TestCase',
  Properties: { InstanceArn: stack.emulator.connect.instanceArn, Name: 'smoke', Content: content, ...more },
});

describe('a test case of a template', () => {
  it('says of itself what CloudFormation says', async () => {
    const { resources } = await stack.create({ Case: testCase() });
    const [made] = stack.emulator.connect.centre.listTestCases();
    expect(resources.get('Case')).toMatchObject({ ref: made!.arn, attributes: { TestCaseArn: made!.arn, LastModifiedRegion: stack.emulator.region, LastModifiedTime: '1795424400' } });
  });

  it.each([
    [{ Content: '' }, 'Content has 0 characters. It must have 1 to 256000.'],
    [{ Content: 'x'.repeat(256_001) }, 'Content has 256001 characters. It must have 1 to 256000.'],
    [{ Description: ' ' }, 'Description must say something in 500 characters at most.'],
    [{ Description: 'x'.repeat(501) }, 'Description must say something in 500 characters at most.'],
    [{ Status: 'PUBLISHED', Content: '{}', EntryPoint: { Type: 'CHAT', ChatEntryPointParameters: { FlowId: 'f' } } }, 'Invalid test case content'],
  ])('is refused with %j', async (more, message) => {
    await expect(stack.create({ Case: testCase(more) })).rejects.toThrow(message);
  });
});
