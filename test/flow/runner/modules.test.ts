import type { FlowAction } from '../../../flow-language/types';
import { action, flow, runToEnd } from './run-to-end';

const hangUp = action('hang-up', 'DisconnectParticipant');
const say = (identifier: string, text: string, next = 'hang-up') => action(identifier, 'MessageParticipant', { parameters: { Text: text }, next });
const call = (identifier: string, id: string, rest: { next?: string; failed?: string; input?: Record<string, string>; conditions?: Record<string, string> } = {}) =>
  action(identifier, 'InvokeFlowModule', {
    parameters: { FlowModuleId: id, ...(rest.input && { Input: rest.input }) },
    next: rest.next ?? 'hang-up',
    errors: { NoMatchingError: rest.failed ?? 'hang-up', NoMatchingCondition: rest.failed ?? 'hang-up' },
    conditions: rest.conditions,
  });
const moduleOf = (id: string, actions: FlowAction[]) => flow(actions, { id, type: 'MODULE' });
const back = (parameters: Record<string, unknown> = {}) => action('back', 'EndFlowModuleExecution', { parameters });
const heard = (ran: { host: { calls: [string, ...unknown[]][] } }) => ran.host.calls.flatMap(([method, prompt]) => (method === 'play' ? [(prompt as { text: string }).text] : []));

describe('a module', () => {
  test('reads its input, and gives a result and data back to the flow that called it', async () => {
    const greet = moduleOf('greet:1', [say('hello', 'Hello $.Modules.Input.name', 'back'), back({ Result: 'Known', ResultData: { tier: '$.Attributes.tier' } })]);
    const start = flow([call('call', 'greet:1', { input: { name: '$.Attributes.name' }, conditions: { 'Equals Known': 'known' } }), say('known', '$.Modules.Result $.Modules.ResultData.tier'), hangUp]);
    const ran = await runToEnd(start, { modules: [greet], view: { Attributes: { name: 'Ada', tier: 'gold' } } });
    expect(heard(ran)).toEqual(['Hello Ada', 'Known gold']);
  });

  test('does not see the flow attributes of its caller, nor the caller those of the module [S]', async () => {
    const set = (value: string, next: string) => action('set', 'UpdateFlowAttributes', { parameters: { FlowAttributes: { a: { Value: value } } }, next });
    const inner = moduleOf('inner:1', [say('look', 'inside <$.FlowAttributes.a>', 'set'), set('inner', 'back'), back()]);
    const start = flow([set('outer', 'call'), call('call', 'inner:1', { next: 'look' }), say('look', 'outside <$.FlowAttributes.a>'), hangUp]);
    expect(heard(await runToEnd(start, { modules: [inner] }))).toEqual(['inside <>', 'outside <outer>']);
  });

  test('may end the whole call', async () => {
    const last = moduleOf('last:1', [hangUp]);
    const ran = await runToEnd(flow([call('call', 'last:1', { next: 'never' }), say('never', 'never'), hangUp]), { modules: [last] });
    expect(ran.end).toEqual({ kind: 'disconnected' });
    expect(heard(ran)).toEqual([]);
  });

  test('may take its caller to another flow', async () => {
    const leave = moduleOf('leave:1', [action('go', 'TransferToFlow', { parameters: { ContactFlowId: 'other' }, next: 'back', errors: { NoMatchingError: 'back' } }), back()]);
    const other = flow([say('there', 'there'), hangUp], { id: 'other' });
    const ran = await runToEnd(flow([call('call', 'leave:1', { next: 'never' }), say('never', 'never'), hangUp]), { modules: [leave], flows: [other] });
    expect(heard(ran)).toEqual(['there']);
  });

  test('may be nested five deep, and a sixth takes the error branch [D]', async () => {
    const deep = moduleOf('deep:1', [say('down', 'down', 'again'), call('again', 'deep:1', { next: 'back', failed: 'bottom' }), say('bottom', 'bottom', 'back'), back()]);
    const ran = await runToEnd(flow([call('call', 'deep:1'), hangUp]), { modules: [deep] });
    expect(heard(ran)).toEqual(['down', 'down', 'down', 'down', 'down', 'bottom']);
  });
});
