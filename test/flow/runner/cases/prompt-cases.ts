/** Data table: prompts and keypad input (Connect reference §1.3, "Prompts and input"). */
import { ofType, type BlockCase } from './block-case';

const view = { Attributes: { name: 'Ada', prompt: 'hold-music' } };

const play = ofType('MessageParticipant', [
  { promise: 'speaks text with paths inside [D]', parameters: { Text: 'Hello $.Attributes.name.' }, script: { view }, takes: 'NextAction', asks: [['play', { text: 'Hello Ada.' }]] },
  { promise: 'says nothing in the place of a path that leads nowhere', parameters: { Text: 'Hello $.Attributes.missing!' }, takes: 'NextAction', asks: [['play', { text: 'Hello !' }]] },
  { promise: 'speaks SSML with paths inside [D]', parameters: { SSML: '<speak>$.Attributes.name</speak>' }, script: { view }, takes: 'NextAction', asks: [['play', { ssml: '<speak>Ada</speak>' }]] },
  { promise: 'plays a prompt that a path names', parameters: { PromptId: '$.Attributes.prompt' }, script: { view }, takes: 'NextAction', asks: [['play', { promptId: 'hold-music' }]] },
  { promise: 'plays a sound from a bucket', parameters: { Media: { Uri: 's3://bucket/$.Attributes.prompt', SourceType: 'S3', MediaType: 'Audio' } }, script: { view }, takes: 'NextAction', asks: [['play', { media: 's3://bucket/hold-music' }]] },
  { promise: 'takes NoMatchingError when the instance has no such prompt', parameters: { PromptId: 'gone' }, script: { prompts: 'failed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError when the path to the prompt leads nowhere [I]', parameters: { PromptId: '$.Attributes.missing' }, takes: 'NoMatchingError', neverAsks: ['play'] },
]);

const MESSAGES = [{ Text: 'You are caller $.Metrics.Contact.Position.' }, { PromptId: 'hold-music' }];
const prompts = [{ text: 'You are caller 3.' }, { promptId: 'hold-music' }];
const metrics = { Contact: { Position: 3 } };
const looped = ofType('MessageParticipantIteratively', [
  { promise: 'is interrupted at its interval', flowType: 'CUSTOMER_QUEUE', parameters: { Messages: MESSAGES, InterruptFrequencySeconds: '30' }, conditions: ['Equals MessagesInterrupted'], session: { metrics }, takes: 'Equals MessagesInterrupted', asks: [['loopPrompts', { prompts, interruptAfterSeconds: 30, continueDuringInterrupt: false }]] },
  { promise: 'keeps playing under the interrupt when told so [D]', flowType: 'CUSTOMER_QUEUE', parameters: { Messages: MESSAGES, InterruptFrequencySeconds: '30', ContinueMessagingDuringInterrupt: 'True' }, conditions: ['Equals MessagesInterrupted'], session: { metrics }, takes: 'Equals MessagesInterrupted', asks: [['loopPrompts', { prompts, interruptAfterSeconds: 30, continueDuringInterrupt: true }]] },
  { promise: 'takes NoMatchingError when the instance has no such prompt', flowType: 'CUSTOMER_QUEUE', parameters: { Messages: MESSAGES, InterruptFrequencySeconds: '30' }, conditions: ['Equals MessagesInterrupted'], script: { prompts: 'failed' }, takes: 'NoMatchingError' },
]);

const MENU = { Text: 'Press 1 for a callback.', StoreInput: 'False', InputTimeLimitSeconds: '5' };
const KEYS = ['Equals 1', 'Equals *'];
const menu = ofType('GetParticipantInput', [
  { promise: 'takes the condition of the key that was pressed', parameters: MENU, conditions: KEYS, script: { inputs: [{ digits: '*' }] }, takes: 'Equals *', asks: [['input', { kind: 'menu', prompt: { text: 'Press 1 for a callback.' }, timeLimitSeconds: 5 }]] },
  { promise: 'waits one second when it is told to [D]', parameters: { ...MENU, InputTimeLimitSeconds: '1' }, conditions: KEYS, takes: 'InputTimeLimitExceeded', asks: [['input', { kind: 'menu', prompt: { text: 'Press 1 for a callback.' }, timeLimitSeconds: 1 }]] },
  { promise: 'takes NoMatchingCondition for another key', parameters: MENU, conditions: KEYS, script: { inputs: [{ digits: '2' }] }, takes: 'NoMatchingCondition' },
  { promise: 'takes InputTimeLimitExceeded when nobody presses', parameters: MENU, conditions: KEYS, takes: 'InputTimeLimitExceeded' },
  { promise: 'takes NoMatchingError on a chat contact [D]', parameters: MENU, conditions: KEYS, script: { view: { Channel: 'CHAT' } }, takes: 'NoMatchingError', neverAsks: ['input'] },
  { promise: 'takes NoMatchingError when the instance has no such prompt', parameters: { StoreInput: 'False', InputTimeLimitSeconds: '5', PromptId: 'gone' }, conditions: KEYS, script: { inputs: ['failed'] }, takes: 'NoMatchingError' },
  { promise: 'stores nothing from a menu', parameters: MENU, conditions: KEYS, script: { inputs: [{ digits: '1' }] }, session: { storedCustomerInput: 'kept' }, takes: 'Equals 1', leaves: { storedCustomerInput: 'kept' } },
  { promise: 'may listen without saying anything', parameters: { StoreInput: 'False', InputTimeLimitSeconds: '5', DTMFConfiguration: { InterdigitTimeLimitSeconds: '2' } }, conditions: KEYS, script: { inputs: [{ digits: '1' }] }, takes: 'Equals 1', asks: [['input', { kind: 'menu', prompt: { text: '' }, timeLimitSeconds: 5 }]] },
]);

const STORE = { Text: 'Your number?', StoreInput: 'True', InputTimeLimitSeconds: '8' };
const custom = { ...STORE, InputValidation: { CustomValidation: { MaximumLength: '6' } } };
const phone = (validation: Record<string, string>) => ({ ...STORE, InputValidation: { PhoneNumberValidation: validation } });
const asked = { kind: 'store', prompt: { text: 'Your number?' }, timeLimitSeconds: 8, interdigitSeconds: 5, terminator: '#', cancelKey: true };
const local = phone({ NumberFormat: 'Local', CountryCode: 'DE' });
const international = phone({ NumberFormat: 'E164' });
const encrypted = { ...custom, InputEncryption: { EncryptionKeyId: 'key-1', Key: 'PEM' } };
const store = ofType('GetParticipantInput', [
  { promise: 'stores digits, with the limits that Connect has by itself [D]', parameters: custom, script: { inputs: [{ digits: '123456' }] }, takes: 'NextAction', asks: [['input', { ...asked, maximumLength: 6 }]], leaves: { storedCustomerInput: '123456' } },
  { promise: 'listens by its own keys and times', parameters: { ...custom, DTMFConfiguration: { InputTerminationSequence: '**', DisableCancelKey: 'True', InterdigitTimeLimitSeconds: '9' } }, script: { inputs: [{ digits: '1' }] }, takes: 'NextAction', asks: [['input', { ...asked, maximumLength: 6, interdigitSeconds: 9, terminator: '**', cancelKey: false }]] },
  { promise: 'keeps what Connect has by itself where only one key is set [D]', parameters: { ...custom, DTMFConfiguration: { InputTerminationSequence: '*' } }, script: { inputs: [{ digits: '1' }] }, takes: 'NextAction', asks: [['input', { ...asked, maximumLength: 6, terminator: '*' }]] },
  { promise: 'goes on with the value Timeout when nobody presses [D]', parameters: custom, session: { storedCustomerInput: 'old' }, takes: 'NextAction', leaves: { storedCustomerInput: 'Timeout' } },
  { promise: 'stores a local number in E.164', parameters: local, script: { inputs: [{ digits: '030123456' }] }, takes: 'NextAction', leaves: { storedCustomerInput: '+4930123456' } },
  { promise: 'stores an international number, whose plus cannot be pressed', parameters: international, script: { inputs: [{ digits: '4930123456' }] }, takes: 'NextAction', leaves: { storedCustomerInput: '+4930123456' } },
  { promise: 'takes InvalidPhoneNumber for a number that does not exist in the country, and stores nothing [D]', parameters: local, script: { inputs: [{ digits: '12' }] }, session: { storedCustomerInput: 'old' }, takes: 'InvalidPhoneNumber', leaves: { storedCustomerInput: 'old' } },
  { promise: 'takes InvalidPhoneNumber for a local number where an international one is asked for', parameters: international, script: { inputs: [{ digits: '030123456' }] }, takes: 'InvalidPhoneNumber' },
  { promise: 'takes NoMatchingError when the instance has no such prompt', parameters: custom, script: { inputs: ['failed'] }, takes: 'NoMatchingError' },
  { promise: 'never stores encrypted digits in the clear', parameters: encrypted, script: { inputs: [{ digits: '4111' }] }, takes: 'NextAction', leaves: { storedCustomerInput: 'encrypted(key-1)' } },
]);

const DETAIL = 'arn:aws:connect:eu-central-1:aws:view/detail';
const VIEW = { ViewResource: { Id: `${DETAIL}:1` }, InvocationTimeLimitSeconds: '480', ViewData: { Heading: 'Callback', AttributeBar: [{ Label: 'Number', Value: '$.Attributes.number' }] } };
const guide = { view: { Channel: 'CHAT', Attributes: { number: '+4915112345678' } } };
const shown = { viewId: `${DETAIL}:1`, data: { Heading: 'Callback', AttributeBar: [{ Label: 'Number', Value: '+4915112345678' }] }, timeLimitSeconds: 480 };
const BACK = ['Equals Back'];
const views = ofType('ShowView', [
  { promise: 'shows the view with its paths filled in, and leaves by what the agent chooses', parameters: VIEW, conditions: BACK, script: { ...guide, chosen: { action: 'Back', output: { Label: 'Done' } } }, takes: 'Equals Back', asks: [['showView', shown]], leaves: { views: { Action: 'Back', ViewResultData: { Label: 'Done' } } } },
  { promise: 'names the version that is asked for', parameters: { ViewResource: { Id: DETAIL, Version: '1' }, SensitiveDataConfiguration: { HideResponseOn: ['TRANSCRIPT'] } }, conditions: BACK, script: guide, takes: 'TimeLimitExceeded', asks: [['showView', { viewId: `${DETAIL}:1`, data: {}, timeLimitSeconds: 400 }]] },
  { promise: 'takes NoMatchingCondition for an action that no branch is for', parameters: VIEW, conditions: BACK, script: { ...guide, chosen: { action: 'ActionSelected', output: {} } }, takes: 'NoMatchingCondition' },
  { promise: 'takes TimeLimitExceeded when the agent chooses nothing', parameters: VIEW, conditions: BACK, script: guide, takes: 'TimeLimitExceeded' },
  { promise: 'takes NoMatchingError when it cannot be shown', parameters: VIEW, conditions: BACK, script: { ...guide, chosen: 'failed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError where a path leads nowhere', parameters: VIEW, conditions: BACK, script: { view: { Channel: 'CHAT' } }, takes: 'NoMatchingError', neverAsks: ['showView'] },
  { promise: 'takes NoMatchingError on a voice contact [D]', parameters: VIEW, conditions: BACK, takes: 'NoMatchingError', neverAsks: ['showView'] },
]);

export const promptCases: readonly BlockCase[] = [...play, ...looped, ...menu, ...store, ...views];
