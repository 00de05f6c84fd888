/** Data table: every action of §1.3 of the reference on Connect, restated by hand. The lint and the mutation run are checked against it. */
import { CUSTOMER_FACTS } from './customer-facts';
import { ALL, type Fact } from './fact';

const QUEUED = 'IN CQ AT QT MOD';
const TRANSFERS = 'IN AT QT MOD';
const GROUP = ['error parameter-group'];
const BOTH: Fact['patches'] = [['a queue and an agent', { QueueId: 'q', AgentId: 'a' }, GROUP]];
const NO_ENTRY = (path: string): [string, Record<string, unknown>, string[]] => [`${path} of null`, { [path]: null }, ['error value-kind']];
const CALLBACK = { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '600' };
const VOICE = { VoiceRecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } };
const PHONE = { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'DE' } };
const DIGITS = { CustomValidation: { MaximumLength: '4' } };
const MEDIA = { Uri: 's3://bucket/a.wav', SourceType: 'S3', MediaType: 'Audio' };
const MENU_ERRORS = 'InputTimeLimitExceeded NoMatchingCondition NoMatchingError';
const YES_NO = 'True False true false';
const DTMF = { InputTerminationSequence: '#', DisableCancelKey: 'True', InterdigitTimeLimitSeconds: '5' };
const CONNECTOR = { VoiceConnectorType: 'ChimeConnector', VoiceConnectorArn: 'arn:x', FromUser: 'a', ToUser: 'b', UserToUserInformation: 'u' };
const TEXT_LIMIT = (path: string): NonNullable<Fact['patches']> => [
  [`${path} of 6,000 characters`, { [path]: 'x'.repeat(6000) }, []],
  [`${path} of 6,001 characters`, { [path]: 'x'.repeat(6001) }, ['error value-length']],
];

const CALLBACK_FACTS: Fact[] = [
  {
    type: 'UpdateContactCallbackNumber', in: QUEUED, parameters: { CallbackNumber: '$.Attributes.number' }, required: 'CallbackNumber',
    errors: 'InvalidCallbackNumber CallbackNumberNotDialable',
    patches: [
      ['a literal number', { CallbackNumber: '+15555550100' }, ['error value-reference-only']],
      ['a path inside a text', { CallbackNumber: 'tel: $.Attributes.number' }, ['error value-reference-only']],
      ['a place', { CallbackNumber: '{{number.source}}' }, ['error value-reference-only']],
      ['the whole tree of attributes', { CallbackNumber: '$.Attributes' }, ['error value-reference-only']],
      ['what the caller typed', { CallbackNumber: '$.StoredCustomerInput' }, []],
    ],
  },
  {
    type: 'CreateCallbackContact', in: QUEUED, parameters: CALLBACK, errors: 'NoMatchingError',
    required: 'InitialCallDelaySeconds MaximumConnectionAttempts RetryDelaySeconds',
    also: { QueueId: 'q', AgentId: 'a', ContactFlowId: 'f', CallerId: '+15555550100' },
    fixed: 'InitialCallDelaySeconds MaximumConnectionAttempts RetryDelaySeconds', dynamic: 'QueueId AgentId ContactFlowId CallerId',
    ranges: { InitialCallDelaySeconds: [1, 259200], RetryDelaySeconds: [1, 259200], MaximumConnectionAttempts: [1, Infinity, 0] },
    patches: BOTH,
  },
  {
    type: 'UpdateContactTargetQueue', in: TRANSFERS, parameters: { QueueId: 'q' }, errors: 'NoMatchingError', dynamic: 'QueueId',
    patches: [...BOTH, ['neither a queue nor an agent', { QueueId: undefined }, GROUP], ['an agent', { QueueId: undefined, AgentId: '$.Attributes.agentArn' }, []], ['an agent beside text', { QueueId: undefined, AgentId: 'a $.Name' }, ['warning reference-form']]],
  },
  { type: 'TransferContactToQueue', in: TRANSFERS, errors: 'QueueAtCapacity NoMatchingError' },
  {
    type: 'DequeueContactAndTransferToQueue', in: 'CQ', errors: 'QueueAtCapacity NoMatchingError', also: { QueueId: 'q', AgentId: 'a' },
    dynamic: 'QueueId AgentId', patches: BOTH, always: ['warning dequeue-needs-prompts'],
  },
  { type: 'TransferContactToAgent', in: 'AT QT', next: 'none' },
];

const DATA_FACTS: Fact[] = [
  {
    type: 'UpdateContactAttributes', in: ALL, parameters: { Attributes: { a_B9: 'x' } }, errors: 'NoMatchingError', required: 'Attributes',
    also: { TargetContact: 'Current' }, fixed: 'TargetContact', dynamic: 'Attributes.a_B9', choices: { TargetContact: 'Current Related' },
    patches: [
      ['an attribute name with a space', { Attributes: { 'a b': 'x' } }, ['error map-keys']],
      ['an attribute name that is a path', { Attributes: { '$.External.key': 'x' } }, ['warning map-keys']],
      ['a name that begins with an underscore', { Attributes: { '_entry-1': 'x' } }, []],
      ['an empty value', { Attributes: { a: '' } }, ['error value-empty']],
      ['an object as a value', { Attributes: { a: {} } }, ['error value-kind']],
      NO_ENTRY('Attributes'),
    ],
  },
  {
    type: 'UpdateFlowAttributes', in: ALL, parameters: { FlowAttributes: { 'a b': { Value: 'x' } } }, errors: 'NoMatchingError',
    required: 'FlowAttributes FlowAttributes.a b.Value', also: { 'FlowAttributes.a b.Type': 'String' }, fixed: 'FlowAttributes.a b.Type',
    dynamic: 'FlowAttributes.a b.Value', choices: { 'FlowAttributes.a b.Type': 'String' }, choicesOpen: 'FlowAttributes.a b.Type',
    patches: [
      ['a flat string', { FlowAttributes: { a: 'x' } }, ['error value-kind']],
      ['a name with "$"', { FlowAttributes: { $a: { Value: 'x' } } }, ['error map-keys']],
      ['a name with "."', { FlowAttributes: { 'a.b': { Value: 'x' } } }, ['error map-keys']],
      ['a name that is a path', { FlowAttributes: { '$.a': { Value: 'x' } } }, ['error map-keys']],
      ['a value with a stray key', { FlowAttributes: { a: { Value: 'x', Kind: 'y' } } }, ['error parameter-unknown']],
    ],
  },
  {
    type: 'UpdateContactData', in: ALL, parameters: { Name: 'Callback for $.Attributes.name' }, errors: 'NoMatchingError', open: true,
    also: { Description: 'a', LanguageCode: 'en-GB', CustomerId: 'c', WisdomSessionArn: 'w', TargetContact: 'Related' },
    fixed: 'TargetContact', dynamic: 'LanguageCode CustomerId WisdomSessionArn', text: 'Name Description', choices: { TargetContact: 'Current Related' },
    patches: [
      ['nothing to update', { Name: undefined, TargetContact: 'Current' }, GROUP],
      ['the description alone', { Name: undefined, Description: 'a' }, []],
      ['the language alone', { Name: undefined, LanguageCode: 'en-GB' }, []],
      ['the customer alone', { Name: undefined, CustomerId: 'c' }, []],
      ['the session alone', { Name: undefined, WisdomSessionArn: 'w' }, []],
      ['an unlisted field alone', { Name: undefined, SegmentAttributes: 'x' }, ['warning parameter-unknown']],
      ['References', { References: { a: 'b' } }, ['error parameter-unknown']],
    ],
  },
  {
    type: 'TagContact', in: ALL, parameters: { Tags: { k: 'v' } }, errors: 'NoMatchingError', required: 'Tags', dynamic: 'Tags.k',
    patches: [
      ['six tags', { Tags: { a: '1', b: '1', c: '1', d: '1', e: '1', f: '1' } }, []],
      ['seven tags', { Tags: { a: '1', b: '1', c: '1', d: '1', e: '1', f: '1', g: '1' } }, ['error map-count']],
      ['no tag', { Tags: {} }, []],
      ['a tag of the system', { Tags: { 'aws:x': '1' } }, ['warning map-keys']],
      ['a tag name with a path', { Tags: { 'aws:$.Name': '1' } }, ['warning map-keys']],
    ],
  },
  {
    type: 'UntagContact', in: ALL, parameters: { TagKeys: ['k'] }, errors: 'NoMatchingError', required: 'TagKeys', fixed: 'TagKeys.0',
    patches: [['no key', { TagKeys: [] }, ['error list-count']], ['a string for the list', { TagKeys: 'k' }, ['error value-kind']]],
  },
  {
    type: 'InvokeLambdaFunction', in: ALL, parameters: { LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:111122223333:function:f', InvocationTimeLimitSeconds: '8' },
    errors: 'NoMatchingError', required: 'LambdaFunctionARN InvocationTimeLimitSeconds', dynamic: 'LambdaFunctionARN LambdaInvocationAttributes.k',
    also: { InvocationType: 'SYNCHRONOUS', 'LambdaInvocationAttributes.k': 'v', ResponseValidation: { ResponseType: 'JSON' } },
    fixed: 'InvocationTimeLimitSeconds InvocationType ResponseValidation.ResponseType', ranges: { InvocationTimeLimitSeconds: [1, 8] },
    choices: { InvocationType: 'SYNCHRONOUS ASYNCHRONOUS', 'ResponseValidation.ResponseType': 'STRING_MAP JSON' },
    patches: [
      ['the response type JSON_OBJECT', { ResponseValidation: { ResponseType: 'JSON_OBJECT' } }, ['error value-choice']],
      ['validation without a type', { ResponseValidation: {} }, ['error parameter-required']],
      ['validation with a stray key', { ResponseValidation: { ResponseType: 'JSON', Strict: 'x' } }, ['error parameter-unknown']],
      ['60 s for a synchronous call', { InvocationType: 'SYNCHRONOUS', InvocationTimeLimitSeconds: '60' }, ['error value-range']],
      ['an object as an attribute', { LambdaInvocationAttributes: { k: { a: '$.Name', b: 'x' } } }, ['warning value-nested']],
      ['an empty string inside an object', { LambdaInvocationAttributes: { k: { a: '' } } }, ['warning value-nested', 'error value-empty']],
      ['a list as an attribute', { LambdaInvocationAttributes: { k: ['x'] } }, ['error value-kind']],
    ],
  },
  {
    type: 'InvokeLambdaFunction', form: 'asynchronous', in: ALL, parameters: { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '8', InvocationType: 'ASYNCHRONOUS' }, errors: 'NoMatchingError',
    required: 'InvocationTimeLimitSeconds', fixed: 'InvocationTimeLimitSeconds', ranges: { InvocationTimeLimitSeconds: [1, 8, undefined, 60] },
    patches: [['60 s', { InvocationTimeLimitSeconds: '60' }, ['warning value-range']], ['61 s', { InvocationTimeLimitSeconds: '61' }, ['error value-range']]],
  },
  {
    type: 'InvokeFlowModule', form: 'without results', in: 'IN MOD', conditions: [], parameters: { FlowModuleId: 'm:$LATEST' }, errors: 'NoMatchingError',
    mayErrors: 'NoMatchingCondition', required: 'FlowModuleId', also: { Input: { k: { nested: 'v' } } }, dynamic: 'FlowModuleId',
  },
  {
    type: 'InvokeFlowModule', form: 'with results', in: 'IN MOD', parameters: { FlowModuleId: 'm:1' }, errors: 'NoMatchingError NoMatchingCondition',
    required: 'FlowModuleId', conditions: ['Equals Paid'], otherConditions: [[['Equals Paid', 'Equals Refused'], []], [['TextContains Paid'], ['error condition-operator']], [['And Paid'], ['error condition-operator']]],
  },
];

const LOOKUP_FACTS: Fact[] = [
  {
    type: 'GetMetricData', in: ALL, errors: 'NoMatchingError', also: { QueueId: 'q', AgentId: 'a', QueueChannel: 'Voice' }, open: true,
    dynamic: 'QueueId AgentId QueueChannel', choices: { QueueChannel: 'Voice Chat' }, patches: BOTH,
  },
  {
    type: 'CheckMetricData', form: 'of agents', in: QUEUED, parameters: { MetricType: 'NumberOfAgentsStaffed' }, errors: 'NoMatchingError NoMatchingCondition',
    required: 'MetricType', also: { QueueId: 'q', AgentId: 'a' }, fixed: 'MetricType', dynamic: 'QueueId AgentId', conditions: ['NumberGreaterThan 0'],
    otherConditions: [
      [['NumberGreaterThan 1'], ['error condition-set']],
      [['NumberLessThan 0'], ['error condition-set']],
      [[], ['error condition-set']],
    ],
    patches: [
      ...BOTH,
      ['the agents available', { MetricType: 'NumberOfAgentsAvailable' }, []],
      ['the agents online', { MetricType: 'NumberOfAgentsOnline' }, []],
      ['a metric that does not exist', { MetricType: 'NumberOfTeapots' }, ['error value-choice']],
    ],
  },
  ...['NumberOfAgentsAvailable', 'NumberOfAgentsOnline'].map(
    (metric): Fact => ({
      type: 'CheckMetricData', form: `of ${metric}`, in: QUEUED, parameters: { MetricType: metric }, errors: 'NoMatchingError NoMatchingCondition',
      conditions: ['NumberGreaterThan 0'], otherConditions: [[['NumberGreaterThan 1'], ['error condition-set']]],
    }),
  ),
  {
    type: 'CheckMetricData', form: 'of a queue', in: QUEUED, parameters: { MetricType: 'OldestContactInQueueAgeSeconds' }, errors: 'NoMatchingError NoMatchingCondition',
    required: 'MetricType', conditions: ['NumberGreaterThan 300000'],
    otherConditions: [
      [['Equals 0', 'NumberGreaterOrEqualTo 5', 'NumberLessThan 5', 'NumberLessOrEqualTo 5'], []],
      [['TextContains 5'], ['error condition-operator']],
      [['And 5'], ['error condition-operator']],
      [[], ['error condition-set']],
    ],
    patches: [['the contacts in queue', { MetricType: 'NumberOfContactsInQueue' }, []]],
  },
  {
    type: 'CheckHoursOfOperation', in: QUEUED, errors: 'NoMatchingError', also: { HoursOfOperationId: 'h' }, dynamic: 'HoursOfOperationId', conditions: ['Equals True', 'Equals False'],
    otherConditions: [
      [['Equals True'], ['error condition-set']],
      [['Equals False'], ['error condition-set']],
      [['Equals True', 'Equals False', 'Equals Maybe'], ['error condition-set']],
      [['Equals True', 'TextContains False'], ['error condition-set']],
      [['Equals True', 'Equals True'], ['error condition-set']],
    ],
  },
  {
    type: 'Compare', in: ALL, parameters: { ComparisonValue: '$.Attributes.x' }, errors: 'NoMatchingCondition', required: 'ComparisonValue', conditions: ['Equals a'],
    otherConditions: [
      [[], []],
      [['TextStartsWith a', 'TextEndsWith a', 'TextContains a', 'NumberGreaterThan 1', 'NumberGreaterOrEqualTo 1', 'NumberLessThan 1', 'NumberLessOrEqualTo 1'], []],
      [['KeyExists a'], ['warning operator-not-modelled']],
      [['And a'], ['error condition-operator']],
      [['Equals $.Attributes.y'], ['warning operand-dynamic']],
    ],
    patches: [
      ['a literal', { ComparisonValue: 'x' }, ['error value-reference-only']],
      ['a bare $.External', { ComparisonValue: '$.External' }, ['error value-reference-only']],
      ['the channel', { ComparisonValue: '$.Channel' }, []],
      ['a nested result', { ComparisonValue: '$.External.customer.tier' }, []],
      ['a segment attribute', { ComparisonValue: "$.SegmentAttributes['connect:TrafficType']" }, []],
      ['two paths', { ComparisonValue: '$.Attributes.a $.Attributes.b' }, ['error value-reference-only']],
      ['a path that ends with a dot', { ComparisonValue: '$.Attributes.' }, ['error value-reference-only']],
      ['a root nobody documents', { ComparisonValue: '$.Weather.today' }, ['warning reference-root']],
      ['an item of an array', { ComparisonValue: '$.External.items[0]' }, ['warning reference-root']],
    ],
  },
  {
    type: 'DistributeByPercentage', in: QUEUED, disputed: 'OW', errors: 'NoMatchingCondition', conditions: ['NumberLessThan 4', 'NumberLessThan 10'],
    otherConditions: [
      [['NumberLessThan 1', 'NumberLessThan 101'], []],
      [['NumberLessThan 0'], ['error condition-operand']],
      [['NumberLessThan 102'], ['error condition-operand']],
      [['NumberGreaterThan 4'], ['error condition-operator']],
      [['And 4'], ['error condition-operator']],
    ],
  },
  {
    type: 'Loop', in: ALL, parameters: { LoopCount: '3' }, mayErrors: 'NoMatchingError', open: true, conditions: ['Equals ContinueLooping', 'Equals DoneLooping'],
    dynamic: 'LoopCount', ranges: { LoopCount: [0, 100] }, patches: [['a number', { LoopCount: 3 }, []], ['a boolean', { LoopCount: true }, ['error value-range', 'warning value-not-string']],
      ['neither a count nor an array', { LoopCount: undefined }, GROUP], ['a name', { LoopName: 'menu' }, ['warning parameter-not-modelled']], ['a name beside text', { LoopName: 'a $.Name' }, ['warning parameter-not-modelled', 'warning reference-form']], ['a name alone', { LoopCount: undefined, LoopName: 'menu' }, ['error parameter-group', 'warning parameter-not-modelled']],
      ['an array', { LoopCount: undefined, Elements: '$.External.items' }, ['warning parameter-unknown']],
    ],
    otherConditions: [
      [['Equals ContinueLooping'], ['error condition-set']],
      [['Equals DoneLooping'], ['error condition-set']],
      [['TextContains ContinueLooping', 'TextContains DoneLooping'], ['error condition-set']],
    ],
  },
  {
    type: 'Wait', in: ALL, parameters: { TimeLimitSeconds: '60' }, errors: 'NoMatchingError', mayErrors: 'ParticipantNotFound', open: true, required: 'TimeLimitSeconds',
    dynamic: 'TimeLimitSeconds', ranges: { TimeLimitSeconds: [1, 604800] }, conditions: ['Equals WaitCompleted'],
    otherConditions: [[[], ['error condition-set']], [['Equals Done'], ['error condition-set']], [['TextContains WaitCompleted'], ['error condition-set']]],
    patches: [['the documented TimeoutSeconds', { TimeoutSeconds: '60' }, ['error parameter-unknown']]],
  },
  {
    type: 'Wait', form: 'for events', in: ALL, parameters: { TimeLimitSeconds: '60', Events: ['CustomerReturned', 'BotParticipantDisconnected'] }, errors: 'NoMatchingError', mayErrors: 'ParticipantNotFound', open: true,
    conditions: ['Equals WaitCompleted', 'Equals CustomerReturned', 'Equals BotParticipantDisconnected'],
    otherConditions: [[['Equals WaitCompleted'], ['error condition-set']]],
    patches: [['an event that is a reference', { Events: ['$.Name'] }, ['error value-static-only', 'error condition-set']], ['an event nobody documents', { Events: ['CustomerReturned', 'Rain'] }, ['warning value-choice', 'error condition-set']]],
  },
];

const PROMPT_FACTS: Fact[] = [
  {
    type: 'MessageParticipant', form: 'of text', in: 'IN CQ AT QT MOD AW CW OW', parameters: { Text: 'Hello $.Attributes.name' }, mayErrors: 'NoMatchingError', text: 'Text',
    also: { SkipWhenDTMFBufferEnabled: 'false' }, fixed: 'SkipWhenDTMFBufferEnabled',
    patches: [
      ['what is skipped, in capitals', { SkipWhenDTMFBufferEnabled: 'False' }, []], ['a maybe', { SkipWhenDTMFBufferEnabled: 'Maybe' }, ['error value-choice']],
      ...['True', 'true'].map((yes): [string, Record<string, unknown>, string[]] => [`skipped where ${yes}`, { SkipWhenDTMFBufferEnabled: yes }, ['warning value-not-modelled']]),
      ['nothing to play', { Text: undefined }, GROUP], ['text and SSML', { SSML: '<speak/>' }, GROUP], ['text and a prompt', { PromptId: 'p' }, GROUP], ['text and media', { Media: MEDIA }, GROUP],
      ['SSML', { Text: undefined, SSML: '<speak>$.Name</speak>' }, []], ['SSML from a path', { Text: undefined, SSML: '$.Name' }, []], ['a prompt', { Text: undefined, PromptId: '$.Attributes.p' }, []],
      ['a prompt beside text', { Text: undefined, PromptId: 'p $.Name' }, ['warning reference-form']], ['a single space', { Text: ' ' }, []], ...TEXT_LIMIT('Text'),
      ['SSML of 6,000 characters', { Text: undefined, SSML: 'x'.repeat(6000) }, []], ['SSML of 6,001 characters', { Text: undefined, SSML: 'x'.repeat(6001) }, ['error value-length']],
    ],
  },
  {
    type: 'MessageParticipant', form: 'of media', in: 'IN CQ AT QT MOD AW CW OW', parameters: { Media: MEDIA }, mayErrors: 'NoMatchingError',
    required: 'Media.Uri Media.SourceType Media.MediaType', text: 'Media.Uri', fixed: 'Media.SourceType Media.MediaType', choices: { 'Media.SourceType': 'S3', 'Media.MediaType': 'Audio' },
    patches: [['media with a stray key', { 'Media.Length': '5' }, ['error parameter-unknown']]],
  },
  {
    type: 'MessageParticipantIteratively', form: 'without interrupt', in: 'CQ CH AH', parameters: { Messages: [{ Text: 'Please hold.' }] }, mayErrors: 'NoMatchingError', next: 'unseen',
    required: 'Messages', also: { ContinueMessagingDuringInterrupt: 'True' }, fixed: 'ContinueMessagingDuringInterrupt', choices: { ContinueMessagingDuringInterrupt: YES_NO }, text: 'Messages.0.Text',
    patches: [
      ['no message', { Messages: [] }, ['error list-count']], ['an empty message', { Messages: [{}] }, GROUP], ['two prompts in one message', { Messages: [{ Text: 'a', PromptId: 'p' }] }, GROUP],
      ['every kind of message', { Messages: [{ SSML: '<speak/>' }, { PromptId: 'p' }, { Media: MEDIA }] }, []], ['a stray key in a message', { Messages: [{ Text: 'a', Volume: '1' }] }, ['error parameter-unknown']],
      ['a message that is a string', { Messages: ['a'] }, ['error value-kind']],
      ['text and SSML in one message', { Messages: [{ Text: 'a', SSML: 'b' }] }, GROUP], ['text and media in one message', { Messages: [{ Text: 'a', Media: MEDIA }] }, GROUP],
      ['a prompt beside text', { Messages: [{ PromptId: 'p $.Name' }] }, ['warning reference-form']], ['SSML with a path', { Messages: [{ SSML: 'a $.Name' }] }, []], ['SSML from a path', { Messages: [{ SSML: '$.Name' }] }, []],
      ['a text of 6,000 characters', { Messages: [{ Text: 'x'.repeat(6000) }] }, []], ['a text of 6,001 characters', { Messages: [{ Text: 'x'.repeat(6001) }] }, ['error value-length']],
      ['SSML of 6,000 characters', { Messages: [{ SSML: 'x'.repeat(6000) }] }, []], ['SSML of 6,001 characters', { Messages: [{ SSML: 'x'.repeat(6001) }] }, ['error value-length']],
    ],
  },
  {
    type: 'MessageParticipantIteratively', form: 'of media', in: 'CQ CH AH', parameters: { Messages: [{ Media: MEDIA }] }, mayErrors: 'NoMatchingError', next: 'unseen',
    required: 'Messages.0.Media.Uri Messages.0.Media.SourceType Messages.0.Media.MediaType', text: 'Messages.0.Media.Uri', fixed: 'Messages.0.Media.SourceType Messages.0.Media.MediaType',
    choices: { 'Messages.0.Media.SourceType': 'S3', 'Messages.0.Media.MediaType': 'Audio' }, patches: [['media with a stray key', { 'Messages.0.Media.Length': '5' }, ['error parameter-unknown']]],
  },
  {
    type: 'MessageParticipantIteratively', form: 'with interrupt', in: 'CQ CH AH', parameters: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '30' }, mayErrors: 'NoMatchingError', next: 'unseen',
    dynamic: 'InterruptFrequencySeconds', ranges: { InterruptFrequencySeconds: [1, Infinity] }, conditions: ['Equals MessagesInterrupted'],
    otherConditions: [[[], ['error condition-set']], [['Equals Other'], ['error condition-set']], [['TextContains MessagesInterrupted'], ['error condition-set']]],
  },
  {
    type: 'ShowView', in: 'IN MOD', disputed: 'CQ', parameters: { ViewResource: { Id: 'arn:aws:connect:eu-central-1:aws:view/detail:1' } }, errors: 'NoMatchingCondition NoMatchingError TimeLimitExceeded', required: 'ViewResource ViewResource.Id',
    also: { 'ViewResource.Version': '1', InvocationTimeLimitSeconds: '480', ViewData: { Heading: 'Hello $.Name', Sections: [{ Items: [{ Label: 'a', Value: '$.Attributes.a' }] }] }, SensitiveDataConfiguration: { HideResponseOn: ['TRANSCRIPT'] } },
    dynamic: 'ViewResource.Id ViewResource.Version', fixed: 'InvocationTimeLimitSeconds SensitiveDataConfiguration.HideResponseOn.0', choices: { 'SensitiveDataConfiguration.HideResponseOn.0': 'TRANSCRIPT' }, ranges: { InvocationTimeLimitSeconds: [1, Infinity] },
    conditions: ['Equals Back'], otherConditions: [[['Equals ActionSelected', 'Equals Back'], []], [['And Back'], ['error condition-operator']], [[], []]],
    patches: [['a stray key of the view', { 'ViewResource.Name': 'x' }, ['error parameter-unknown']], ['a stray key of what is sensitive', { SensitiveDataConfiguration: { Mask: 'x' } }, ['error parameter-unknown']]],
  },
  {
    type: 'GetParticipantInput', form: 'menu', in: QUEUED, disputed: 'OW', parameters: { Text: 'Press 1.', InputTimeLimitSeconds: '5' }, errors: MENU_ERRORS, required: 'InputTimeLimitSeconds', text: 'Text',
    also: { StoreInput: 'False', DTMFConfiguration: DTMF }, fixed: 'InputTimeLimitSeconds StoreInput DTMFConfiguration.InputTerminationSequence DTMFConfiguration.DisableCancelKey DTMFConfiguration.InterdigitTimeLimitSeconds',
    ranges: { InputTimeLimitSeconds: [1, 300, undefined, Infinity], 'DTMFConfiguration.InterdigitTimeLimitSeconds': [1, 20] },
    choices: { 'DTMFConfiguration.DisableCancelKey': YES_NO },
    conditions: ['Equals 1'],
    otherConditions: [[[], []], [['Equals 0', 'Equals 9', 'Equals *', 'Equals #'], []], [['Equals 10'], ['error condition-operand']], [['Equals $.Attributes.key'], ['error condition-operand', 'warning operand-dynamic']], [['Equals a'], ['error condition-operand']], [['NumberLessThan 2'], ['error condition-operator']], [['And 2'], ['error condition-operator']]],
    patches: [
      ['lower case false', { StoreInput: 'false' }, []], ['neither yes nor no', { StoreInput: 'Maybe' }, ['error value-choice']], ['a JSON false', { StoreInput: false }, ['warning value-not-string']],
      ['validation in a menu', { InputValidation: DIGITS }, ['error parameter-unknown']], ['phone validation in a menu', { InputValidation: PHONE }, ['error parameter-unknown']],
      ['phone validation in a menu that says so', { StoreInput: 'False', InputValidation: PHONE }, ['error parameter-unknown']], ['encryption in a menu', { InputEncryption: {} }, ['error parameter-unknown']],
      ['no prompt', { Text: undefined }, []], ['text and SSML', { SSML: '<speak/>' }, GROUP], ['text and a prompt', { PromptId: 'p' }, GROUP], ['text and media', { Media: MEDIA }, GROUP],
      ['SSML alone', { Text: undefined, SSML: 'a $.Name' }, []], ['SSML from a path', { Text: undefined, SSML: '$.Name' }, []], ['a prompt beside text', { Text: undefined, PromptId: 'p $.Name' }, ['warning reference-form']], ['a prompt alone', { Text: undefined, PromptId: 'p' }, []],
      ['media alone', { Text: undefined, Media: MEDIA }, []], ['five termination keys', { DTMFConfiguration: { InputTerminationSequence: '12*#9' } }, []],
      ['six termination keys', { DTMFConfiguration: { InputTerminationSequence: '12*#99' } }, ['error value-pattern']], ['a stray key', { 'DTMFConfiguration.Speed': '1' }, ['error parameter-unknown']], ...TEXT_LIMIT('Text'),
      ['SSML of 6,000 characters', { Text: undefined, SSML: 'x'.repeat(6000) }, []], ['SSML of 6,001 characters', { Text: undefined, SSML: 'x'.repeat(6001) }, ['error value-length']],
    ],
  },
  {
    type: 'GetParticipantInput', form: 'menu of media', in: QUEUED, disputed: 'OW', parameters: { Media: MEDIA, InputTimeLimitSeconds: '5' }, errors: MENU_ERRORS, conditions: ['Equals 1'],
    required: 'Media.Uri Media.SourceType Media.MediaType', text: 'Media.Uri', fixed: 'Media.SourceType Media.MediaType', choices: { 'Media.SourceType': 'S3', 'Media.MediaType': 'Audio' },
    patches: [['media with a stray key', { 'Media.Length': '5' }, ['error parameter-unknown']]],
  },
  {
    type: 'GetParticipantInput', form: 'store digits', in: QUEUED, disputed: 'OW', parameters: { Text: 'Your PIN?', InputTimeLimitSeconds: '5', StoreInput: 'True', InputValidation: DIGITS }, errors: 'NoMatchingError',
    required: 'InputTimeLimitSeconds InputValidation InputValidation.CustomValidation.MaximumLength', also: { InputEncryption: { EncryptionKeyId: 'k', Key: 'pem' } },
    fixed: 'InputValidation.CustomValidation.MaximumLength', dynamic: 'InputEncryption.EncryptionKeyId InputEncryption.Key', ranges: { 'InputValidation.CustomValidation.MaximumLength': [1, Infinity] },
    patches: [
      ['no kind of validation', { InputValidation: {} }, ['error parameter-required']], ['a stray key in the validation', { 'InputValidation.Kind': 'x' }, ['error parameter-unknown']],
      ['a stray key in the custom validation', { 'InputValidation.CustomValidation.MinimumLength': '1' }, ['error parameter-unknown']],
      ['encryption without its key', { InputEncryption: { EncryptionKeyId: 'k' } }, ['error parameter-required']], ['encryption without its id', { InputEncryption: { Key: 'k' } }, ['error parameter-required']],
      ['a stray key in the encryption', { InputEncryption: { EncryptionKeyId: 'k', Key: 'p', Mode: 'x' } }, ['error parameter-unknown']], ['lower case true', { StoreInput: 'true' }, []],
      ['a prompt of a menu', { Text: undefined, SSML: '<speak/>' }, []],
    ],
    otherConditions: [[['Equals 1'], ['error condition-not-supported']]],
  },
  {
    type: 'GetParticipantInput', form: 'store a phone number', in: QUEUED, disputed: 'OW', parameters: { Text: 'Your number?', InputTimeLimitSeconds: '5', StoreInput: 'True', InputValidation: PHONE }, errors: 'NoMatchingError InvalidPhoneNumber',
    required: 'InputTimeLimitSeconds InputValidation.PhoneNumberValidation.NumberFormat', fixed: 'InputValidation.PhoneNumberValidation.NumberFormat', dynamic: 'InputValidation.PhoneNumberValidation.CountryCode',
    choices: { 'InputValidation.PhoneNumberValidation.NumberFormat': 'Local E164' },
    patches: [
      ['both validations', { InputValidation: { ...PHONE, ...DIGITS } }, ['error parameter-unknown']], ['a stray key', { 'InputValidation.PhoneNumberValidation.Region': 'x' }, ['error parameter-unknown']],
      ['encryption of a phone number', { InputEncryption: { EncryptionKeyId: 'k', Key: 'p' } }, ['error parameter-unknown']], ['no country', { 'InputValidation.PhoneNumberValidation.CountryCode': undefined }, []],
      ['a stray key beside the validation', { 'InputValidation.Kind': 'x' }, ['error parameter-unknown']],
    ],
    otherConditions: [[['Equals 1'], ['error condition-not-supported']]],
  },
];

const CONTROL_FACTS: Fact[] = [
  { type: 'TransferToFlow', in: TRANSFERS, parameters: { ContactFlowId: 'f' }, errors: 'NoMatchingError', required: 'ContactFlowId', dynamic: 'ContactFlowId' },
  { type: 'DisconnectParticipant', in: QUEUED, next: 'none' },
  { type: 'EndFlowExecution', in: 'AW CW OW CQ', disputed: 'IN AT QT CH AH', next: 'none' },
  { type: 'EndFlowModuleExecution', in: 'MOD', next: 'none', also: { Result: 'Success', ResultData: { a: 'b' } }, dynamic: 'Result' },
  {
    type: 'CompleteOutboundCall', in: 'OW', also: { 'CallerId.Number': '+15555550100', ConnectionTimeLimitSeconds: '30' },
    dynamic: 'CallerId.Number ConnectionTimeLimitSeconds', ranges: { ConnectionTimeLimitSeconds: [1, 600] },
    patches: [['a caller id without its number', { CallerId: {} }, ['error parameter-required']], ['a caller id with a stray key', { CallerId: { Number: '1', Label: 'x' } }, ['error parameter-unknown']]],
  },
  {
    type: 'CompleteOutboundCall', form: 'by voice connector', in: 'OW', parameters: { VoiceConnector: CONNECTOR }, always: ['warning parameter-not-modelled'],
    required: 'VoiceConnector.VoiceConnectorType VoiceConnector.VoiceConnectorArn VoiceConnector.FromUser VoiceConnector.ToUser', fixed: 'VoiceConnector.VoiceConnectorType',
    dynamic: 'VoiceConnector.VoiceConnectorArn VoiceConnector.FromUser VoiceConnector.ToUser VoiceConnector.UserToUserInformation', choices: { 'VoiceConnector.VoiceConnectorType': 'ChimeConnector' },
    patches: [['no information to pass', { 'VoiceConnector.UserToUserInformation': undefined }, []], ['a stray key', { 'VoiceConnector.Port': '1' }, ['error parameter-unknown']]],
  },
  {
    type: 'CheckOutboundCallStatus', in: ALL, errors: 'NoMatchingError', conditions: ['Equals CallAnswered'],
    otherConditions: [[['Equals CallAnswered', 'Equals VoicemailBeep', 'Equals VoicemailNoBeep', 'Equals NotDetected'], []], [['Equals Busy'], ['error condition-operand']], [['TextContains CallAnswered'], ['error condition-operator']], [['And CallAnswered'], ['error condition-operator']], [[], []]],
  },
];

const HOOKS = 'AgentHold AgentWhisper CustomerHold CustomerQueue CustomerRemaining CustomerWhisper DefaultAgentUI DisconnectAgentUI PauseContact ResumeContact';
const SETTING_FACTS: Fact[] = [
  {
    type: 'UpdateContactEventHooks', in: ALL, parameters: { EventHooks: { AgentWhisper: 'f' } }, errors: 'NoMatchingError', dynamic: 'EventHooks.AgentWhisper',
    patches: [
      ...HOOKS.split(' ').map((hook): [string, Record<string, unknown>, string[]] => [`the hook ${hook}`, { EventHooks: { [hook]: 'f' } }, hook === 'DisconnectAgentUI' ? ['warning key-not-modelled'] : []]),
      ['an outbound whisper hook', { EventHooks: { OutboundWhisper: 'f' } }, ['error map-keys']], ['two hooks', { EventHooks: { AgentHold: 'f', AgentWhisper: 'f' } }, ['warning map-count']],
      ['no hook', { EventHooks: {} }, ['warning map-count']], ['neither hooks nor their configuration', { EventHooks: undefined }, GROUP],
      ['hooks and their configuration', { EventHooksConfiguration: { CustomerWhisper: { DisableExecution: 'true' } } }, ['warning parameter-contradicted']],
      ['a configuration alone', { EventHooks: undefined, EventHooksConfiguration: { CustomerWhisper: { DisableExecution: 'true' } } }, ['warning parameter-contradicted']],
      ['a configuration of an unknown hook', { EventHooksConfiguration: { OutboundWhisper: { DisableExecution: 'true' } } }, ['warning parameter-contradicted', 'error map-keys']],
      ['a configuration that says neither', { EventHooksConfiguration: { CustomerWhisper: { DisableExecution: 'Maybe' } } }, ['warning parameter-contradicted', 'error value-choice']],
      ['a configuration from a path', { EventHooksConfiguration: { CustomerWhisper: { DisableExecution: '$.Name' } } }, ['warning parameter-contradicted', 'error value-static-only']],
      ['a configuration that says nothing', { EventHooksConfiguration: { CustomerWhisper: {} } }, ['warning parameter-contradicted', 'error parameter-required']],
      ['a configuration with a stray key', { EventHooksConfiguration: { CustomerWhisper: { DisableExecution: 'true', Kind: 'x' } } }, ['warning parameter-contradicted', 'error parameter-unknown']],
      ['a configuration of every hook', { EventHooksConfiguration: Object.fromEntries(HOOKS.split(' ').map((hook) => [hook, { DisableExecution: 'true' }])) }, ['warning parameter-contradicted', 'warning key-not-modelled']],
      ...YES_NO.split(' ').map((choice): [string, Record<string, unknown>, string[]] => [`execution that is disabled: ${choice}`, { EventHooksConfiguration: { CustomerWhisper: { DisableExecution: choice } } }, ['warning parameter-contradicted']]),
      ['a hook that is a path', { EventHooks: { '$.Name': 'f' } }, ['error map-keys']],
    ],
  },
  {
    type: 'UpdateContactRecordingBehavior', in: 'IN CQ AT QT MOD OW', parameters: { RecordingBehavior: { RecordedParticipants: ['Agent'] } }, required: 'RecordingBehavior RecordingBehavior.RecordedParticipants',
    also: { 'RecordingBehavior.ScreenRecordedParticipants': ['Agent'], 'RecordingBehavior.IVRRecordingBehavior': 'Enabled', AnalyticsBehavior: { Enabled: 'True' } },
    fixed: 'RecordingBehavior.IVRRecordingBehavior RecordingBehavior.RecordedParticipants.0 RecordingBehavior.ScreenRecordedParticipants.0',
    choices: { 'RecordingBehavior.IVRRecordingBehavior': 'Enabled Disabled', 'RecordingBehavior.RecordedParticipants.0': 'Agent Customer', 'RecordingBehavior.ScreenRecordedParticipants.0': 'Agent' },
    patches: [['nobody recorded', { RecordingBehavior: { RecordedParticipants: [], ScreenRecordedParticipants: [] } }, []], ['a stray key', { 'RecordingBehavior.Format': 'wav' }, ['error parameter-unknown']]],
  },
  {
    type: 'UpdateContactRecordingAndAnalyticsBehavior', form: 'voice', in: ALL, parameters: { VoiceBehavior: VOICE }, errors: 'NoMatchingError ChannelMismatch', required: 'VoiceBehavior.VoiceRecordingBehavior.RecordedParticipants',
    also: { 'VoiceBehavior.VoiceAnalyticsBehavior': { Enabled: 'True' }, 'VoiceBehavior.VoiceRecordingBehavior.IVRRecordingBehavior': 'Enabled' },
    fixed: 'VoiceBehavior.VoiceRecordingBehavior.IVRRecordingBehavior VoiceBehavior.VoiceRecordingBehavior.RecordedParticipants.0',
    choices: { 'VoiceBehavior.VoiceRecordingBehavior.IVRRecordingBehavior': 'Enabled Disabled', 'VoiceBehavior.VoiceRecordingBehavior.RecordedParticipants.0': 'Agent Customer' },
    patches: [
      ['no behaviour', { VoiceBehavior: undefined }, GROUP], ['voice and screen', { ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] } }, GROUP], ['the screen alone', { VoiceBehavior: undefined, ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] } }, []],
      ['nobody recorded', { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: [] } } }, []], ['analytics alone', { VoiceBehavior: { VoiceAnalyticsBehavior: {} } }, []],
      ['a stray key', { 'VoiceBehavior.Format': 'wav' }, ['error parameter-unknown']], ['a stray key of the recording', { 'VoiceBehavior.VoiceRecordingBehavior.Format': 'wav' }, ['error parameter-unknown']],
    ],
  },
  {
    type: 'UpdateContactRecordingAndAnalyticsBehavior', form: 'chat', in: ALL, parameters: { ChatBehavior: { ChatAnalyticsBehavior: {} } }, errors: 'NoMatchingError ChannelMismatch', mayErrors: 'InFlightRedactionConfigurationFailed',
    patches: [['chat and voice', { VoiceBehavior: VOICE }, GROUP]],
  },
  {
    type: 'UpdateContactRecordingAndAnalyticsBehavior', form: 'email', in: ALL, parameters: { EmailBehavior: { EmailAnalyticsBehavior: {} } }, errors: 'NoMatchingError ChannelMismatch', always: ['warning parameter-contradicted'],
    patches: [['email and voice', { VoiceBehavior: VOICE }, GROUP]],
  },
  { type: 'UpdateFlowLoggingBehavior', in: ALL, parameters: { FlowLoggingBehavior: 'Enabled' }, required: 'FlowLoggingBehavior', fixed: 'FlowLoggingBehavior', choices: { FlowLoggingBehavior: 'Enabled Disabled' } },
  {
    type: 'UpdateContactRoutingBehavior', in: 'IN MOD', disputed: 'CQ AT QT', also: { QueuePriority: '1', QueueTimeAdjustmentSeconds: '-600' }, fixed: 'QueuePriority QueueTimeAdjustmentSeconds', ranges: { QueuePriority: [1, Infinity], QueueTimeAdjustmentSeconds: [-Infinity, Infinity] },
    patches: [['priority and age', { QueuePriority: '1', QueueTimeAdjustmentSeconds: '60' }, GROUP]],
  },
  { type: 'UpdateContactRoutingBehavior', form: 'by proficiency', in: 'IN MOD', disputed: 'CQ AT QT', parameters: { RoutingProficiencies: {} }, mayErrors: 'NoMatchingError', always: ['warning parameter-not-modelled'] },
  { type: 'UpdateContactRoutingCriteria', in: ALL, parameters: { RoutingCriteria: { Steps: [] } }, errors: 'NoMatchingError', open: true, patches: [['no criteria', { RoutingCriteria: undefined }, []]] },
  {
    type: 'UpdateContactTextToSpeechVoice', in: ALL, parameters: { TextToSpeechVoice: 'Joanna' }, mayErrors: 'NoMatchingError', required: 'TextToSpeechVoice', also: { TextToSpeechEngine: 'Neural', TextToSpeechStyle: 'None' },
    dynamic: 'TextToSpeechVoice TextToSpeechEngine TextToSpeechStyle',
  },
  {
    type: 'UpdatePreviousContactParticipantState', in: TRANSFERS, parameters: { PreviousContactParticipantState: 'OffHold' }, errors: 'NoMatchingError', required: 'PreviousContactParticipantState', fixed: 'PreviousContactParticipantState',
    choices: { PreviousContactParticipantState: 'AgentOnHold CustomerOnHold OffHold' },
  },
  ...(['False', 'True'] as const).map(
    (goesOn): Fact => ({
      type: 'TransferParticipantToThirdParty', form: goesOn === 'True' ? 'the flow goes on' : 'the flow ends', in: QUEUED, disputed: 'AW CW OW AH CH',
      parameters: { ThirdPartyPhoneNumber: '+15555550100', ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: goesOn },
      ...(goesOn === 'True' ? { errors: 'CallFailed ConnectionTimeLimitExceeded NoMatchingError' } : { errors: 'NoMatchingError', mayErrors: 'CallFailed ConnectionTimeLimitExceeded' }),
      required: `ThirdPartyConnectionTimeLimitSeconds${goesOn === 'False' ? ' ContinueFlowExecution' : ''}`, also: { ThirdPartyDTMFDigits: '1,*#', CallerId: { Name: 'a', Number: '+15555550100' } },
      dynamic: 'ThirdPartyPhoneNumber ThirdPartyConnectionTimeLimitSeconds ThirdPartyDTMFDigits CallerId.Name CallerId.Number', ranges: { ThirdPartyConnectionTimeLimitSeconds: [0, 600] },
      patches: [
        ['no number', { ThirdPartyPhoneNumber: undefined }, GROUP], ['a number and a voice connector', { VoiceConnector: { VoiceConnectorArn: 'arn:x' } }, ['error parameter-group', 'warning parameter-not-modelled']],
        ['a voice connector', { ThirdPartyPhoneNumber: undefined, VoiceConnector: { VoiceConnectorArn: 'arn:x' } }, ['warning parameter-not-modelled']],
        ['lower case', { ContinueFlowExecution: goesOn.toLowerCase() }, []], ['50 digits', { ThirdPartyDTMFDigits: '1'.repeat(50) }, []], ['51 digits', { ThirdPartyDTMFDigits: '1'.repeat(51) }, ['error value-pattern']],
        ['a letter among the digits', { ThirdPartyDTMFDigits: '1w2' }, ['error value-pattern']], ['a caller id with a stray key', { CallerId: { Label: 'x' } }, ['error parameter-unknown']],
        ...(goesOn === 'False' ? ([['neither yes nor no', { ContinueFlowExecution: 'Maybe' }, ['error value-choice']], ['a reference', { ContinueFlowExecution: '$.Attributes.x' }, ['error value-static-only']]] as [string, Record<string, unknown>, string[]][]) : []),
      ],
    }),
  ),
];

export const FACTS: readonly Fact[] = [...CALLBACK_FACTS, ...DATA_FACTS, ...LOOKUP_FACTS, ...PROMPT_FACTS, ...CONTROL_FACTS, ...SETTING_FACTS, ...CUSTOMER_FACTS];
