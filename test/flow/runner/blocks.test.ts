import { blocks } from '../../../emulator/connect/flow-runner/blocks/register';
import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import type { FlowAction } from '../../../flow-language/types';
import type { BlockCase } from './cases/block-case';
import { callbackCases } from './cases/callback-cases';
import { customerCases } from './cases/customer-cases';
import { dataCases } from './cases/data-cases';
import { lookupCases } from './cases/lookup-cases';
import { promptCases } from './cases/prompt-cases';
import { settingCases } from './cases/setting-cases';
import { branchesToVisit, errorsOf } from './declared-branches';
import { action, flow, runToEnd, type Ran } from './run-to-end';

const cases: readonly BlockCase[] = [...callbackCases, ...customerCases, ...dataCases, ...lookupCases, ...promptCases, ...settingCases];

/** Every branch leads to an action of its own, so that the report shows where the block went. */
function flowOf(fact: BlockCase): FlowAction[] {
  const before = (fact.after ?? []).map((block, at, all) => {
    const next = at + 1 < all.length ? `before-${at + 1}` : 'block';
    const conditions = Object.fromEntries((block.conditions ?? []).map((condition) => [condition, next]));
    return action(`before-${at}`, block.type, { parameters: block.parameters, next, conditions });
  });
  const errors = Object.fromEntries(errorsOf(fact.type).map((error) => [error, error]));
  const conditions = Object.fromEntries((fact.conditions ?? []).map((condition) => [condition, condition]));
  const next = CATALOGUE[fact.type]!.next === 'required' ? 'NextAction' : undefined;
  const block = action('block', fact.type, { parameters: fact.parameters, next, errors, conditions });
  // The flow falls off there, so nothing else happens, whatever its type.
  const ends = ['NextAction', ...Object.keys(errors), ...Object.keys(conditions)].map((name) => action(name, 'DistributeByPercentage'));
  return [...before, block, ...ends];
}

/** A block of a module runs in a module, called from an inbound flow. */
function runCase(fact: BlockCase): Promise<Ran> {
  const underTest = flow(flowOf(fact), { type: fact.flowType });
  if (fact.flowType !== 'MODULE') return runToEnd(underTest, fact.script, { session: fact.session });
  const invoke = action('invoke', 'InvokeFlowModule', { parameters: { FlowModuleId: underTest.id }, next: 'end' });
  return runToEnd(flow([invoke, action('end', 'DisconnectParticipant')], { id: 'caller' }), { ...fact.script, modules: [underTest] });
}

/** Each case is asserted below, so the branches that the cases name are those that were visited. */
function visitedBranches(type: string): string[] {
  return cases.filter((fact) => fact.type === type).map((fact) => fact.takes);
}

describe('each block and each of its branches', () => {
  test.each(cases.map((fact) => [`${fact.type} ${fact.promise}`, fact] as const))('%s', async (_title, fact) => {
    const { host, session } = await runCase(fact);
    const at = host.reported.findIndex((block) => block.identifier === 'block');
    const [ran, then] = host.reported.slice(at);
    expect(ran?.branch).toBe(fact.takes);
    // An error branch says why it was taken; no other branch does.
    if (['NoMatchingError', ...errorsOf(fact.type)].includes(fact.takes)) expect(ran?.because).toMatch(/\w+ \w+/);
    else expect(ran).not.toHaveProperty('because');
    const leads = flowOf(fact).some(({ Identifier }) => Identifier === fact.takes);
    if (leads) expect(then?.identifier).toBe(fact.takes);
    if (fact.asks) expect(host.calls.slice(-fact.asks.length)).toEqual(fact.asks);
    expect(host.calls.map(([method]) => method).filter((method) => fact.neverAsks?.includes(method))).toEqual([]);
    if (fact.leaves) expect(session).toMatchObject(fact.leaves);
  });
});

describe('the register', () => {
  test('has every action that the flow language models, and no other', () => {
    expect([...blocks.keys()].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  test.each([...blocks.values()].map((block) => [block.type, block] as const))('%s has no branch that nobody visited', (type, block) => {
    const reasons = Object.keys(block.neverTaken ?? {});
    const visited = visitedBranches(type);
    const open = branchesToVisit(type).filter((branch) => !visited.some((taken) => taken === branch || taken.startsWith(`${branch} `)));
    expect(visited.length).toBeGreaterThan(0);
    expect(open.sort()).toEqual(reasons.sort());
  });

  test.each([...blocks.values()].map((block) => [block.type, block] as const))('%s reads no parameter that the flow language does not have', (type, block) => {
    const { fields } = CATALOGUE[type]!.parameters;
    const variants = CATALOGUE[type]!.variants ?? [];
    const known = new Set([...Object.keys(fields), ...variants.flatMap((variant) => Object.keys(variant.fields ?? {}))]);
    expect(block.parameters.filter((name) => !known.has(name))).toEqual([]);
  });
});
