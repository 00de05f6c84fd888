import { FaultPlan } from '../../../../emulator/front-door/faults';

const put = { service: 'dynamodb', operation: 'PutItem', callerArn: 'arn:aws:sts::1:assumed-role/ApiRole/api' } as const;
const dial = { service: 'connect', operation: 'StartOutboundVoiceContact', callerArn: 'arn:aws:sts::1:assumed-role/TickRole/tick' } as const;

describe('the fault plan', () => {
  it('strikes nothing that was not asked for', () => {
    const plan = new FaultPlan();
    plan.inject({ service: 'connect', kind: 'throttle' });
    expect(plan.strike(put)).toBeUndefined();
    expect(plan.strike(dial)?.kind).toBe('throttle');
  });

  it.each([
    ['service', { service: 'dynamodb' }],
    ['operation', { operation: 'PutItem' }],
    ['caller', { caller: 'ApiRole' }],
  ] as const)('tells calls apart by %s', (_, filter) => {
    const plan = new FaultPlan();
    plan.inject({ ...filter, kind: 'error-before' });
    expect([plan.strike(put)?.kind, plan.strike(dial)]).toEqual(['error-before', undefined]);
  });

  it('strikes the n-th fitting call alone', () => {
    const plan = new FaultPlan();
    const { counts } = plan.inject({ operation: 'PutItem', nth: 2, kind: 'timeout-after' });
    const struck = [put, dial, put, put].map((call) => plan.strike(call)?.kind);
    expect(struck).toEqual([undefined, undefined, 'timeout-after', undefined]);
    expect(counts).toEqual({ fitting: 3, struck: 1 });
  });

  it('stops when it is removed', () => {
    const plan = new FaultPlan();
    plan.inject({ kind: 'throttle' }).remove();
    expect(plan.strike(put)).toBeUndefined();
  });

  it.each([{ kind: 'late' }, { kind: 'throttle', lateSeconds: 3 }] as const)('refuses an answer that is late by nothing, and one that is no answer: %j', (fault) => {
    expect(() => new FaultPlan().inject(fault)).toThrow('The kind "late" needs them, and no other takes them.');
  });

  it('refuses to count from nought', () => {
    expect(() => new FaultPlan().inject({ kind: 'throttle', nth: 0 })).toThrow('nth is 0. It counts calls from 1.');
  });
});
