import type { CallIn, CallInPhase, CallInRequest } from '../../lambda/call-ins/domain/call-in';
import { decideCallIn } from '../../lambda/call-ins/domain/decide-call-in';
import type { CallInDecision, CallInEvent } from '../../lambda/call-ins/domain/decision';
import { CALL_IN_BOUNDS, type CallInPolicy } from '../../lambda/call-ins/domain/policy';

export const CALL_IN_POLICY: CallInPolicy = { ...CALL_IN_BOUNDS, readySeconds: 180, codeSeconds: 600, lockSeconds: 120, immediateCode: true };

export const CALL_IN_REQUEST: CallInRequest = {
  subject: 'customer',
  id: 'customer.key',
  askedBy: 'app and customer',
  kind: 'delayed',
  number: '+493012345678',
  queueId: 'q-support',
  push: { webhookId: 'shop' },
  requestedAt: '2026-11-23T09:00:00.000Z',
  inLineSince: '2026-11-23T09:00:00.000Z',
  purgeAt: '2026-11-23T17:00:00.000Z',
  version: 1,
};

const READY_AT = '2026-11-23T09:10:00.000Z';
const MATCHED = 'c1-call';

/** One call-in in every phase. Tests and the printed page run every event over them. */
export const CALL_IN_PHASES: Record<string, CallInPhase> = {
  queued: { phase: 'queued' },
  ready: { phase: 'ready', readyAt: READY_AT, pushedAt: READY_AT, pushExpiresAt: '2026-11-23T09:13:00.000Z', checkAt: '2026-11-23T09:13:00.000Z' },
  'ready, not told yet': { phase: 'ready', readyAt: READY_AT, pushExpiresAt: '2026-11-23T09:13:00.000Z', checkAt: '2026-11-23T09:10:15.000Z' },
  expected: { phase: 'expected', expectedAt: READY_AT, codeDigest: 'digest', callUntil: '2026-11-23T09:20:00.000Z', checkAt: '2026-11-23T09:20:00.000Z' },
  'expected, without a code': { phase: 'expected', expectedAt: READY_AT, callUntil: '2026-11-23T09:20:00.000Z', checkAt: '2026-11-23T09:20:00.000Z' },
  expired: { phase: 'expired', expiredAt: '2026-11-23T09:10:30.000Z', because: 'not-accepted', checkAt: '2026-11-23T17:00:00.000Z' },
  'ended: matched': { phase: 'ended', endedAt: '2026-11-23T09:10:30.000Z', outcome: 'matched', contactId: MATCHED },
  'ended: cancelled': { phase: 'ended', endedAt: '2026-11-23T09:10:30.000Z', outcome: 'cancelled' },
};

export const CALL_IN_EVENTS: Record<string, CallInEvent> = {
  'turn came': { type: 'turn-came' },
  pushed: { type: 'pushed' },
  'push refused': { type: 'push-refused' },
  accepted: { type: 'accepted', code: '12345678', codeDigest: 'digest' },
  'accepted, with another code': { type: 'accepted', code: '87654321', codeDigest: 'another digest' },
  'called: number shown': { type: 'called', contactId: MATCHED, shown: 'number' },
  'called: code right': { type: 'called', contactId: MATCHED, shown: 'code' },
  'called by another call: code right': { type: 'called', contactId: 'c2-call', shown: 'code' },
  'called: code wrong': { type: 'called', contactId: 'c2-call', shown: 'wrong-code' },
  cancelled: { type: 'cancelled' },
  replaced: { type: 'replaced' },
  'time passed': { type: 'time-passed' },
};

const MOMENTS = { 'A minute after its turn': '2026-11-23T09:11:00.000Z', 'After its moments have passed': '2026-11-23T09:20:00.000Z', 'At its purge': '2026-11-23T17:00:00.000Z' };
const HEAD = ['| What happens | Next | Then does | Why |', '|---|---|---|---|'];

/** Prints the page of states: the answer of `decideCallIn` for every state, event and time of day. */
export function printCallInStates(): string {
  return [
    '# The states of an announced call',
    '',
    '`npm run docs:print` prints this page from the decisions themselves. A test fails when it is stale. "–" means that nothing',
    'changes and nothing is written. In the example the customer asked at 09:00, their turn came at 09:10, they may accept until 09:13, their code is valid until',
    '09:20, and the purge is at 17:00.',
    '',
    ...Object.entries(MOMENTS).flatMap(([title, now]) => [`# ${title}`, '', ...Object.entries(CALL_IN_PHASES).flatMap(([name, phase]) => sectionOf(name, { ...CALL_IN_REQUEST, ...phase }, now))]),
  ].join('\n');
}

function sectionOf(title: string, callIn: CallIn, now: string): string[] {
  const rows = Object.entries(CALL_IN_EVENTS).map(([name, event]) => {
    const decision = decideCallIn(callIn, event, { now, policy: CALL_IN_POLICY });
    return `| ${name} | ${nextOf(callIn, decision)} | ${'refused' in decision ? '' : decision.effects.map(({ type }) => type).join(', ')} | ${decision.reason} |`;
  });
  return [`## ${title}`, '', ...HEAD, ...rows, ''];
}

function nextOf(callIn: CallIn, decision: CallInDecision): string {
  if ('refused' in decision) return `*refused: ${decision.refused}*`;
  const { next } = decision;
  if (next === callIn) return '–';
  if (next.phase === 'ended') return `ended: ${next.outcome}`;
  return next.phase === 'expired' ? `expired: ${next.because}` : next.phase;
}
