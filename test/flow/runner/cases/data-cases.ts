/** Data table: attributes, contact data, functions, modules (Connect reference §1.3, "Data / lookups"). */
import { action, flow } from '../run-to-end';
import { ofType, type BlockCase } from './block-case';

const known = { view: { Attributes: { name: 'Ada', tier: 'gold' } } };

const attributes = ofType('UpdateContactAttributes', [
  { promise: 'sets static and dynamic values', parameters: { Attributes: { who: '$.Attributes.name', kind: 'static' }, TargetContact: 'Current' }, script: known, takes: 'NextAction', asks: [['setAttributes', 'Current', { who: 'Ada', kind: 'static' }]] },
  { promise: 'lets a name be a path as well [D]', parameters: { Attributes: { '$.Attributes.name': 'x' }, TargetContact: 'Current' }, script: known, takes: 'NextAction', asks: [['setAttributes', 'Current', { Ada: 'x' }]] },
  { promise: 'sets them on the related contact when told so [D]', parameters: { Attributes: { kind: 'static' }, TargetContact: 'Related' }, takes: 'NextAction', asks: [['setAttributes', 'Related', { kind: 'static' }]] },
  { promise: 'does not join a path and text: such a value stands as it is [D]', parameters: { Attributes: { who: 'Dear $.Attributes.name' }, TargetContact: 'Current' }, script: known, takes: 'NextAction', asks: [['setAttributes', 'Current', { who: 'Dear $.Attributes.name' }]] },
  { promise: 'takes NoMatchingError over 32 KB, which the contact centre counts [D]', parameters: { Attributes: { a: 'b' }, TargetContact: 'Current' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError and sets nothing when one path leads nowhere [I]', parameters: { Attributes: { a: 'b', c: '$.Attributes.missing' }, TargetContact: 'Current' }, takes: 'NoMatchingError', neverAsks: ['setAttributes'] },
]);

const flowAttributes = ofType('UpdateFlowAttributes', [
  { promise: 'sets values that later blocks of the flow can read [S]', parameters: { FlowAttributes: { tier: { Value: '$.Attributes.tier', Type: 'String' } } }, script: known, takes: 'NextAction' },
  { promise: 'takes NoMatchingError when the path leads nowhere [I]', parameters: { FlowAttributes: { tier: { Value: '$.Attributes.missing' } } }, takes: 'NoMatchingError' },
]);

const contactData = ofType('UpdateContactData', [
  { promise: 'sets what the agent\'s softphone shows [S]', parameters: { Name: 'Callback for $.Attributes.name', LanguageCode: 'en-GB', TargetContact: 'Current' }, script: known, takes: 'NextAction', asks: [['setContactData', 'Current', { Name: 'Callback for Ada', LanguageCode: 'en-GB' }]] },
  { promise: 'sets data of the related contact', parameters: { WisdomSessionArn: 'arn:session', TargetContact: 'Related' }, takes: 'NextAction', asks: [['setContactData', 'Related', { WisdomSessionArn: 'arn:session' }]] },
  { promise: 'takes NoMatchingError when the contact centre refuses', parameters: { Description: 'x' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError when nothing is left of a value [I]', parameters: { CustomerId: '$.Attributes.missing' }, takes: 'NoMatchingError', neverAsks: ['setContactData'] },
]);

const tags: BlockCase[] = [
  { type: 'TagContact', promise: 'tags the contact', parameters: { Tags: { tier: '$.Attributes.tier' } }, script: known, takes: 'NextAction', asks: [['tag', { tier: 'gold' }]] },
  { type: 'TagContact', promise: 'takes NoMatchingError for a reserved key, found only when it runs [S]', parameters: { Tags: { 'aws:owner': 'x' } }, takes: 'NoMatchingError', neverAsks: ['tag'] },
  { type: 'UntagContact', promise: 'takes tags away by key', parameters: { TagKeys: ['tier'] }, takes: 'NextAction', asks: [['untag', ['tier']]] },
  { type: 'UntagContact', promise: 'takes NoMatchingError when the contact centre refuses', parameters: { TagKeys: ['tier'] }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
];

const lambda = { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '8', InvocationType: 'SYNCHRONOUS', ResponseValidation: { ResponseType: 'JSON' } };
const asStrings = { ...lambda, ResponseValidation: { ResponseType: 'STRING_MAP' } };
const answers = (payload: unknown, takesSeconds = 1) => ({ ...known, function: { takesSeconds, result: { payload } } });
const called = { functionArn: 'arn:f', parameters: {}, timeLimitSeconds: 8, synchronous: true };
const before = { external: { old: 'value' } };

const functions = ofType('InvokeLambdaFunction', [
  { promise: 'replaces $.External as a whole with the response [D]', parameters: lambda, script: answers({ a: { b: 1 } }), session: before, takes: 'NextAction', asks: [['invokeFunction', called]], leaves: { external: { a: { b: 1 } } } },
  { promise: 'takes the function and its parameters from paths, and leaves out a parameter without a value', parameters: { ...lambda, LambdaFunctionARN: '$.Attributes.name', LambdaInvocationAttributes: { step: 'admit', tier: '$.Attributes.tier', none: '$.Attributes.missing' } }, script: answers({}), takes: 'NextAction', asks: [['invokeFunction', { ...called, functionArn: 'Ada', parameters: { step: 'admit', tier: 'gold' } }]] },
  { promise: 'waits no longer than its own limit [D]', parameters: { ...lambda, InvocationTimeLimitSeconds: '3' }, script: answers({}, 5), takes: 'NoMatchingError', asks: [['invokeFunction', { ...called, timeLimitSeconds: 3 }]] },
  { promise: 'has eight seconds where it names no limit [D]', parameters: { LambdaFunctionARN: 'arn:f', ResponseValidation: { ResponseType: 'JSON' } }, script: answers({}), takes: 'NextAction', asks: [['invokeFunction', called]] },
  { promise: 'takes NoMatchingError for a limit above eight seconds', parameters: { ...lambda, InvocationTimeLimitSeconds: '9' }, takes: 'NoMatchingError', neverAsks: ['invokeFunction'] },
  { promise: 'takes NoMatchingError when the function fails, and keeps $.External', parameters: lambda, script: { function: { takesSeconds: 1, result: { failed: 'not associated' } } }, session: before, takes: 'NoMatchingError', leaves: before },
  { promise: 'takes NoMatchingError when the path to the function leads nowhere [I]', parameters: { ...lambda, LambdaFunctionARN: '$.Attributes.missing' }, takes: 'NoMatchingError', neverAsks: ['invokeFunction'] },
  { promise: 'accepts a flat map of strings as STRING_MAP [D]', parameters: asStrings, script: answers({ a: 'x', b: 'with spaces' }), takes: 'NextAction', leaves: { external: { a: 'x', b: 'with spaces' } } },
  { promise: 'refuses a number in a STRING_MAP [D]', parameters: asStrings, script: answers({ a: 1 }), session: before, takes: 'NoMatchingError', leaves: before },
  { promise: 'refuses a nested object in a STRING_MAP [D]', parameters: asStrings, script: answers({ a: { b: 'x' } }), takes: 'NoMatchingError' },
  { promise: 'refuses a list as STRING_MAP [D]', parameters: asStrings, script: answers(['x']), takes: 'NoMatchingError' },
  { promise: 'refuses no response at all as STRING_MAP', parameters: asStrings, script: answers(null), takes: 'NoMatchingError' },
  { promise: 'takes STRING_MAP for granted where an older export says nothing [S]', parameters: { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '8' }, script: answers({ a: 1 }), takes: 'NoMatchingError' },
  { promise: 'accepts any JSON, of which only an object can be reached [D]', parameters: lambda, script: answers([1, 2]), session: before, takes: 'NextAction', leaves: { external: {} } },
  { promise: 'refuses a response above 32 KB [D]', parameters: lambda, script: answers({ a: 'x'.repeat(32_768) }), session: before, takes: 'NoMatchingError', leaves: before },
  { promise: 'accepts a response of exactly 32 KB [D]', parameters: lambda, script: answers({ a: 'x'.repeat(32_768 - '{"a":""}'.length) }), takes: 'NextAction' },
  { promise: 'brings nothing to $.External when asynchronous [D]', parameters: { ...lambda, InvocationType: 'ASYNCHRONOUS' }, script: answers({ a: 1 }), session: before, takes: 'NextAction', asks: [['invokeFunction', { ...called, synchronous: false }]], leaves: before },
  { promise: 'may take a minute when nobody waits for it, and leaves the id of the invocation', parameters: { ...lambda, InvocationType: 'ASYNCHRONOUS', InvocationTimeLimitSeconds: '60' }, script: { function: { takesSeconds: 0, result: { payload: undefined, requestId: 'request-1' } } }, takes: 'NextAction', asks: [['invokeFunction', { ...called, timeLimitSeconds: 60, synchronous: false }]], leaves: { invocationId: 'request-1' } },
  { promise: 'hands over an object with its paths filled in, without those that lead nowhere', parameters: { ...lambda, LambdaInvocationAttributes: { customer: { name: '$.Attributes.name', tier: 'gold', none: '$.Attributes.missing' } } }, script: answers({}), takes: 'NextAction', asks: [['invokeFunction', { ...called, parameters: { customer: { name: 'Ada', tier: 'gold' } } }]] },
  { promise: 'takes NoMatchingError when even the asynchronous start fails', parameters: { ...lambda, InvocationType: 'ASYNCHRONOUS' }, script: { function: { takesSeconds: 0, result: { failed: 'not associated' } } }, takes: 'NoMatchingError' },
]);

const moduleThatEnds = (end: Record<string, unknown>) => flow([action('end', 'EndFlowModuleExecution', { parameters: end })], { id: 'm:$LATEST', type: 'MODULE' });
const failing = flow([action('stuck', 'UpdateContactAttributes', { parameters: { Attributes: { a: '$.Attributes.missing' } }, next: 'stuck' })], { id: 'm:$LATEST', type: 'MODULE' });
const invoke = { FlowModuleId: 'm:$LATEST' };

const modules = ofType('InvokeFlowModule', [
  { promise: 'goes on when the module ends without a result', parameters: invoke, script: { modules: [moduleThatEnds({})] }, takes: 'NextAction' },
  { promise: 'takes the condition that names the module\'s result [D]', parameters: invoke, conditions: ['Equals Known', 'Equals New'], script: { modules: [moduleThatEnds({ Result: 'New' })] }, takes: 'Equals New' },
  { promise: 'takes NoMatchingCondition for a result that no condition names [D]', parameters: invoke, conditions: ['Equals Known'], script: { modules: [moduleThatEnds({ Result: 'New' })] }, takes: 'NoMatchingCondition' },
  { promise: 'goes on whatever the result where it asks for none [S]', parameters: invoke, script: { modules: [moduleThatEnds({ Result: 'New' })] }, takes: 'NextAction' },
  { promise: 'takes NoMatchingError when there is no such module', parameters: invoke, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError when the module falls off [I]', parameters: invoke, script: { modules: [failing] }, takes: 'NoMatchingError' },
]);

export const dataCases: readonly BlockCase[] = [...attributes, ...flowAttributes, ...contactData, ...tags, ...functions, ...modules];
