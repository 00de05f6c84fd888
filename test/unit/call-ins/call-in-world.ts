import { createHashedCodes } from '../../../lambda/call-ins/adapters/hashed-codes';
import { keyedIds } from '../../fakes/keyed-ids';
import { randomSecrets } from '../../../lambda/app-access/adapters/random-tokens';
import { createEnforceRateLimits } from '../../../lambda/app-access/usecases/enforce-rate-limits';
import type { CallIn } from '../../../lambda/call-ins/domain/call-in';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { PushMessage } from '../../../lambda/call-ins/ports/push';
import type { DecisionRecord } from '../../../lambda/ground/ports/clock-ids-notices';
import type { CallInAsk } from '../../../lambda/call-ins/usecases/check-call-in-ask';
import { wireCallInMatching, wireCallInRequests, wireCallInTurns } from '../../../lambda/functions/wiring/call-in-steps';
import { CALL_IN_POLICY } from '../../../docs/print/call-in-states';
import { QUEUE } from '../../../docs/print/callback-samples';
import { createInMemoryCallIns, createInMemoryCodes, createInMemoryTurns } from '../../fakes/in-memory-call-ins';
import { createInMemoryCapacityBook } from '../../fakes/in-memory-capacity-book';
import { createInMemoryRoundMark, endlessTime } from '../../fakes/endless-time';

export const CALL_IN_NUMBER = '+493099999999';
export const OPEN_FROM = '2026-11-23T09:00:00.000Z';

/** The result of a push: taken, refused, or failed before or after it was sent. */
export type PushFate = 'taken' | 'refused' | 'lost' | 'unanswered';

/** Creates everything around announced calls that a test wants to move. */
export function createCallInWorld() {
  const state = { now: OPEN_FROM, agentsAvailable: 0, agentsAtWork: 0, contactsInQueue: 0, oldestSince: undefined as string | undefined, handleSeconds: 240, fullLimit: '', fate: 'taken' as PushFate };
  const clock = { now: () => state.now };
  const callIns = createInMemoryCallIns();
  const codes = createInMemoryCodes(clock);
  const turns = createInMemoryTurns(clock);
  const pushed: { endpointArn: string; message: PushMessage; at: string }[] = [];
  const attached = new Map<string, Record<string, string>>();
  const failures: string[] = [];
  const decided: string[] = [];
  const counted: string[] = [];
  const notices = {
    decided: ({ event, from, to }: DecisionRecord) => void decided.push(`${event}: ${from} to ${to}`),
    measured: () => undefined,
    counted: (_name: string, kind: string) => void counted.push(kind),
   
    lost: () => undefined,
    failed: (what: string) => void failures.push(what),
  };
  const tokens = new Map<string, string>();
  const limits = { use: async ({ name }: { name: string }) => (name === state.fullLimit ? 60 : undefined) };
  const ports = {
    callIns,
    line: callIns,
    turns,
    codeIndex: codes,
    tries: codes,
    codes: createHashedCodes({ ids: keyedIds, secrets: randomSecrets }),
    seats: createInMemoryCapacityBook(clock),
    wait: {
      loadOf: async (ids: readonly string[]) =>
        new Map(
          ids.map((id, n) => {
            const { agentsAvailable, agentsAtWork, contactsInQueue, oldestSince } = state;
            const load = { contactsInQueue, contactsScheduled: 0, agentsStaffed: agentsAvailable + agentsAtWork, agentsAvailable, ...(oldestSince && { oldestSince }) };
            return [id, n === 0 ? load : { contactsInQueue: 0, contactsScheduled: 0, agentsStaffed: 0, agentsAvailable: 0 }];
          }),
        ),
      handleSecondsOf: async () => state.handleSeconds,
      estimateOf: async () => undefined,
    },
    push: {
      send: async (target: { endpointArn: string } | { webhookId: string }, message: PushMessage) => {
        if (state.fate === 'lost') throw new Error('not sent');
        if (state.fate === 'refused') return 'refused' as const;
        pushed.push({ endpointArn: 'endpointArn' in target ? target.endpointArn : target.webhookId, message, at: state.now });
        if (state.fate === 'unanswered') throw new Error('no answer');
        return 'taken' as const;
      },
    },
    putAttributes: async (contactId: string, attributes: Record<string, string>) => void attached.set(contactId, attributes),
    limits,
    enforceRateLimits: createEnforceRateLimits(limits),
    tokens: {
      issue: async ({ names }: { names: string }) => {
        const token = randomSecrets.token();
        tokens.set(token, names);
        return token;
      },
      find: async (_holder: string, token: string) => tokens.get(token),
    },
    secrets: randomSecrets,
    ids: keyedIds,
    policy: { ...CALL_IN_POLICY },
    callInNumber: CALL_IN_NUMBER,
    queues: new Map([[QUEUE.queueId, QUEUE]]),
    offers: new Map([[QUEUE.queueId, { assumedHandleSeconds: 300 }]]),
    hours: { of: async () => undefined },
    defaultCountry: 'DE',
    askForCode: 'withheld-too' as const,
    pushTargets: { applications: ['arn:aws:sns:eu-central-1:111122223333:app/GCM/shop'], webhooks: ['shop'] },
    clock,
    notices,
    sweepMark: createInMemoryRoundMark(),
    time: endlessTime,
  };
  const steps = { ...wireCallInRequests(ports), ...wireCallInTurns(ports), ...wireCallInMatching(ports) };
  return {
    ...{ state, ports, steps, callIns, turns, pushed, attached, failures, decided, counted },
    pass: (seconds: number) => void (state.now = plusSeconds(state.now, seconds)),
    ask: (n: number, kind: CallIn['kind'] = 'delayed', more: Partial<CallInAsk> = {}) =>
      steps.requestCallIn({ number: numberOf(n), queueId: QUEUE.queueId, kind, push: { endpointArn: endpointOf(n) }, holder: 'shop', customer: `shop ${n}`, ...more }),
    /** Returns the state that the asker is told. */
    stateOf: async (id: string) => {
      const found = await steps.lookUpCallIn(id);
      if ('refusal' in found) return found.refusal.code;
      return found.callIn.phase === 'ended' ? found.callIn.outcome : found.callIn.phase;
    },
    accept: (id: string, token: string) => steps.acceptCallIn({ id, token }),
    /** Delivers the newest message, as SQS does. */
    turn: async () => {
      const message = turns.sent.at(-1);
      if (message) await steps.takeTurn(message);
    },
    tick: () => steps.sweepCallIns(),
    recognise: (callerId: string | undefined, contactId: string) => steps.recogniseCaller({ ...(callerId && { callerId }), contactId }),
    enter: (code: string, contactId: string, callerId?: string) => steps.matchCode({ ...(callerId && { callerId }), contactId }, code),
  };
}

export function numberOf(n: number): string {
  return `+4930123456${String(n).padStart(2, '0')}`;
}

export function endpointOf(n: number): string {
  return `arn:aws:sns:eu-central-1:111122223333:endpoint/GCM/shop/${n}`;
}

export type CallInWorld = ReturnType<typeof createCallInWorld>;

/** Requests a call-in, and fails the test if it is refused. */
export async function asked(world: CallInWorld, n: number, kind: CallIn['kind'] = 'delayed') {
  const answer = await world.ask(n, kind);
  if ('refusal' in answer) throw new Error(`Refused: ${answer.refusal.code}`);
  return answer;
}

/** Requests a call-in whose turn has come and whose customer accepted. */
export async function acceptedCallIn(world: CallInWorld, n: number): Promise<{ id: string; token: string; code: string }> {
  const { callIn, token } = await asked(world, n);
  world.state.agentsAvailable += 1;
  await world.turn();
  const answer = await world.accept(callIn.id, token);
  if ('refusal' in answer || answer.code === undefined) throw new Error('It was not accepted.');
  return { id: callIn.id, token, code: answer.code };
}
