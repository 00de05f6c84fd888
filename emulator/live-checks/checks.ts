import { DescribeTestCaseCommand, ListHoursOfOperationsCommand, ListLambdaFunctionsCommand, ListPhoneNumbersV2Command, ListQueuesCommand, SearchPromptsCommand, SearchTestCasesCommand, StopContactCommand } from '@aws-sdk/client-connect';
import type { Switches } from '../connect/switches';
import { type Probe, type Ran, voice } from './probe';
import { answers, asserts, completed, contentOf, endTest, hears, hearsPrompt, initiated, logs, overrides, says } from './steps';

/** Finds out what a switch should be. Undefined where this instance does not let one see it. */
export type Check<K extends keyof Switches = keyof Switches> = (probe: Probe) => Promise<Switches[K] | undefined>;

const errors = ['NoMatchingError'];
const speak = (Text: string) => ({ Type: 'MessageParticipant', Parameters: { Text }, errors });
const observed = ({ records }: Ran) => records.filter(({ Type }) => Type === 'OBSERVATION') as { Actions: { ActualParameters?: Record<string, unknown> }[]; Event: { Properties: Record<string, unknown> } }[];
const isPublished = async (probe: Probe, ...[steps]: [Parameters<Probe['isPublished']>[0]]) => probe.isPublished(steps, voice(await probe.flow([speak('Good morning.')])));
const SOURCE = '+12025550123';

/** What one call can decide, by the switch. No phone rings, and nobody is called: all of them are runs of test cases, or looks at the API. */
export const CHECKS: { [K in keyof Switches]?: Check<K> } = {
  async testLambdaMockKey(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const { LambdaFunctions: [LambdaFunctionARN] = [] } = await client.send(new ListLambdaFunctionsCommand({ InstanceId }));
    if (!LambdaFunctionARN) return undefined;
    const takes = (key: string) => isPublished(probe, { begin: { on: initiated, does: [overrides('InvokeLambdaFunction', { LambdaFunctionARN }, answers({ [key]: '{}' }))] } });
    const [loadedData, value] = [await takes('LoadedData'), await takes('Value')];
    return loadedData && value ? 'either' : loadedData ? 'LoadedData' : value ? 'Value' : undefined;
  },
  async testHoursMock(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const { HoursOfOperationSummaryList: [hours] = [] } = await client.send(new ListHoursOfOperationsCommand({ InstanceId }));
    if (!hours) return undefined;
    const takes = (Value: string) => isPublished(probe, { begin: { on: initiated, does: [overrides('CheckHoursOfOperation', { HoursOfOperationId: hours.Arn }, answers({ Value }))] } });
    return (await takes('InHours')) ? 'InHours' : (await takes('InHour')) ? 'InHour' : 'refused';
  },
  testUsage: async (probe) => ((await isPublished(probe, { begin: { on: initiated, also: { Usage: { Type: 'Exactly', Times: 1 } } } })) ? 'accepted' : 'refused'),
  testUtteranceType: async (probe) => ((await isPublished(probe, { begin: { on: initiated, does: [says('TextInput', 'hello')] } })) ? 'Utterance or TextInput' : 'Utterance'),
  async testTimestamps(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const TestCaseId = await probe.create({ Content: contentOf({}), Status: 'SAVED', EntryPoint: voice(await probe.flow([speak('Good morning.')])) });
    const { TestCase } = await client.send(new DescribeTestCaseCommand({ InstanceId, TestCaseId, Status: 'SAVED' }));
    return TestCase!.LastModifiedTime!.getUTCFullYear() > 9999 ? 'milliseconds' : 'seconds';
  },
  async testByNumbersAlone(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const { ListPhoneNumbersSummaryList: [number] = [] } = await client.send(new ListPhoneNumbersV2Command({ InstanceId }));
    if (!number) return undefined;
    const entryPoint = { Type: 'VOICE_CALL' as const, VoiceCallEntryPointParameters: { SourcePhoneNumber: SOURCE, DestinationPhoneNumber: number.PhoneNumber } };
    return (await probe.isPublished({ begin: { on: initiated } }, entryPoint)) ? 'accepted' : 'refused';
  },
  testWithoutEntryPoint: async (probe) => ((await probe.isPublished({ begin: { on: initiated } }, undefined)) ? 'refused at the start' : 'refused when published'),
  async testLogDataIn(probe) {
    const ran = await probe.run(await probe.flow([speak('Good morning.')]), { begin: { on: initiated, does: [logs({ one: '$.Channel' }), endTest] } });
    return observed(ran)[0]?.Actions[0]?.ActualParameters?.Expressions === undefined ? 'nowhere' : 'ActualParameters';
  },
  async testQueuedStatus(probe) {
    const { status } = await sixth(probe);
    return status === 'INITIATED' || status === 'IN_PROGRESS' ? status : undefined;
  },
  async testBeyondConcurrency(probe) {
    const { last, status } = await sixth(probe);
    if (status === 'FAILED') return 'fails';
    const { records } = await probe.ended(last.testCase, last.execution);
    return JSON.stringify(records).includes('INITIALIZATION_FAILURE') ? 'fails' : 'waits';
  },
  async testPromptById(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const { Prompts: [prompt] = [] } = await client.send(new SearchPromptsCommand({ InstanceId, MaxResults: 1 }));
    if (!prompt) return undefined;
    const flow = await probe.flow([{ Type: 'MessageParticipant', Parameters: { PromptId: prompt.PromptId }, errors }]);
    return (await probe.run(flow, { heard: { on: hearsPrompt(prompt.PromptARN!), does: [endTest] } })).status === 'PASSED' ? 'matches' : 'never matches';
  },
  async testQueueBeforeTransfer(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const { QueueSummaryList: [queue] = [] } = await client.send(new ListQueuesCommand({ InstanceId, QueueTypes: ['STANDARD'] }));
    if (!queue) return undefined;
    const flow = await probe.flow([{ Type: 'UpdateContactTargetQueue', Parameters: { QueueId: queue.Arn }, errors }, speak('Good morning.'), wait]);
    return (await probe.run(flow, { heard: { on: hears('Good morning'), does: [asserts('$.Queue.Name', queue.Name!), endTest] } })).status === 'PASSED' ? 'readable' : 'empty';
  },
  async testActionsWithoutChain(probe) {
    const content = contentOf({ begin: { on: initiated, does: [logs({ a: '$.Channel' }), logs({ b: '$.Channel' })] }, heard: { on: hears('Good morning'), does: [endTest] } });
    const unchained = content.replace('{"NextAction":"begin 1"}', '{}');
    const ran = await probe.run(await probe.flow([speak('Good morning.'), wait]), {}, unchained);
    return observed(ran)[0]?.Actions.length === 1 ? 'first' : 'all';
  },
  async testAfterFailedAction(probe) {
    const ran = await probe.run(await probe.flow([speak('Good morning.')]), { begin: { on: initiated, does: [asserts('$.Attributes.no', 'x'), logs({ one: '$.Channel' })] } });
    return observed(ran)[0]?.Actions.length === 1 ? 'stops' : 'goes on';
  },
  async testSearchByDescription(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    await probe.create({ Content: contentOf({}), Status: 'SAVED', Description: 'live check', EntryPoint: voice(await probe.flow([speak('Good morning.')])) });
    const search = client.send(new SearchTestCasesCommand({ InstanceId, SearchCriteria: { StringCondition: { FieldName: 'description', Value: 'live check', ComparisonType: 'CONTAINS' } } }));
    return search.then(() => 'accepted' as const).catch((error: Error) => (/Invalid/.test(error.name) ? ('refused' as const) : undefined));
  },
  testAgentAsActor: async (probe) => ((await isPublished(probe, { begin: { on: { ...initiated, Actor: 'Agent' } } })) ? 'ignored' : 'refused'),
  async testUnusedOverride(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const { HoursOfOperationSummaryList: [hours] = [] } = await client.send(new ListHoursOfOperationsCommand({ InstanceId }));
    if (!hours) return undefined;
    const substitute = { Type: 'SubstituteResource', SubstituteArn: hours.Arn };
    const ran = await probe.run(await probe.flow([speak('Good morning.')]), { begin: { on: initiated, does: [overrides('CheckHoursOfOperation', { HoursOfOperationId: hours.Arn }, substitute)] }, done: { on: completed } });
    return ran.status === 'PASSED' ? 'passes' : 'fails';
  },
  async testDefaultStatus(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const TestCaseId = await probe.create({ Content: contentOf({}), EntryPoint: voice(await probe.flow([speak('Good morning.')])) });
    const { TestCase } = await client.send(new DescribeTestCaseCommand({ InstanceId, TestCaseId }));
    return TestCase?.Status === 'PUBLISHED' ? 'PUBLISHED' : 'SAVED';
  },
  async testFlowTypes(probe) {
    const ran = await probe.run(await probe.flow([speak('Good morning.')], 'CUSTOMER_WHISPER'), { begin: { on: initiated, does: [endTest] } }).catch(() => undefined);
    return ran?.status === 'PASSED' ? 'any' : 'inbound';
  },
  async testEndWhileOpen(probe) {
    const ran = await probe.run(await probe.flow([speak('Good morning.')]), { begin: { on: initiated, does: [endTest], then: [] }, other: { on: hears('never said') } });
    return ran.status === 'PASSED' ? 'PASSED' : 'FAILED';
  },
  async testMessages(probe) {
    const ran = await probe.run(await probe.flow([speak('Good morning.'), speak('You are the first.'), wait]), { heard: { on: hears('Good morning'), does: [endTest] } });
    return String(observed(ran)[0]?.Event.Properties.Text).includes('first') ? 'joined' : 'one by one';
  },
  /** One run of many: it is lost in some, and heard in others. */
  async testLastPrompt(probe) {
    const ran = await probe.run(await probe.flow([speak('Good morning.')]), { heard: { on: hears('Good morning'), does: [endTest] } });
    return ran.status === 'PASSED' ? 'heard' : 'lost';
  },
  async stopOfEndedContact(probe) {
    const { client, instanceId: InstanceId } = probe.options;
    const { records } = await probe.run(await probe.flow([speak('Good morning.')]), { begin: { on: initiated, does: [endTest] } });
    const contact = records.find(({ Type }) => Type === 'EXECUTION_START')?.ContactId;
    const stop = client.send(new StopContactCommand({ InstanceId, ContactId: String(contact) }));
    const byError: Partial<Record<string, Switches['stopOfEndedContact']>> = { ContactNotFoundException: 'contact-not-found', ResourceNotFoundException: 'resource-not-found' };
    return stop.then(() => 'accepted' as const).catch((error: Error) => byError[error.name]);
  },
  async fictitiousNumbers(probe) {
    const refused = ['InvalidCallbackNumber', 'CallbackNumberNotDialable'];
    const number = { Type: 'UpdateContactAttributes', Parameters: { Attributes: { number: '+12125550142' }, TargetContact: 'Current' }, errors };
    const flow = await probe.flow([number, { Type: 'UpdateContactCallbackNumber', Parameters: { CallbackNumber: '$.Attributes.number' }, errors: refused }, speak('The number was taken.'), wait]);
    return (await probe.run(flow, { heard: { on: hears('The number was taken'), does: [endTest] } })).status === 'PASSED' ? 'diallable' : 'not-diallable';
  },
};

/** Holds the call, so that what was said last is heard before it ends. */
const wait = { Type: 'GetParticipantInput', Parameters: { StoreInput: 'True', InputTimeLimitSeconds: '20', Text: 'Please hold.', InputValidation: { CustomValidation: { MaximumLength: '1' } } }, errors };

/** Six runs at once: the status of the last one. */
async function sixth(probe: Probe): Promise<{ status: string; last: { testCase: string; execution: string } }> {
  const flow = await probe.flow([speak('Good morning.'), wait]);
  const testCase = await probe.create({ Content: contentOf({ begin: { on: initiated }, done: { on: completed } }), Status: 'PUBLISHED', EntryPoint: voice(flow) });
  const started = [];
  for (let nth = 0; nth < 6; nth += 1) started.push(await probe.start(testCase));
  const { id, status } = started.at(-1)!;
  return { status, last: { testCase, execution: id } };
}
