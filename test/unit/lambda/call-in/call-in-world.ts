import { createHashedCodes } from '../../../../lambda/adapters/hashed-codes';
import { digestIds } from '../../../../lambda/adapters/digest-ids';
import { randomSecrets } from '../../../../lambda/adapters/random-tokens';
import type { CallIn } from '../../../../lambda/domain/call-in/call-in';
import { plusSeconds } from '../../../../lambda/domain/callback/instant';
import type { PushMessage } from '../../../../lambda/ports/push';
import type { DecisionRecord } from '../../../../lambda/ports/surroundings';
import { acceptCallIn } from '../../../../lambda/usecases/call-in/accept-call-in';
import { lookUpCallIn } from '../../../../lambda/usecases/call-in/cancel-call-in';
import { matchCode, recogniseCaller } from '../../../../lambda/usecases/call-in/match-call-in';
import type { CallInAsk } from '../../../../lambda/usecases/call-in/check-call-in-ask';
import { requestCallIn } from '../../../../lambda/usecases/call-in/request-call-in';
import { takeTurn } from '../../../../lambda/usecases/call-in/take-turn';
import { tendCallIns } from '../../../../lambda/usecases/call-in/tend-call-ins';
import { CALL_IN_POLICY } from '../../../../docs/print/call-in-states';
import { QUEUE } from '../../../../docs/print/callback-samples';
import { createInMemoryCallIns, createInMemoryCodes, createInMemoryTurns } from '../../../fakes/in-memory-call-ins';
import { createInMemoryPlaceBook } from '../../../fakes/in-memory-place-book';

export const CALL_IN_NUMBER = '+493099999999';
export const OPEN_FROM = '2026-11-23T09:00:00.000Z';

/** What happens to a push: taken, refused, or failed before or after it was sent. */
export type PushFate = 'taken' | 'refused' | 'lost' | 'unanswered';

/** Everything around announced calls that a test wants to move. */
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
  const ports = {
    callIns,
    line: callIns,
    turns,
    codeIndex: codes,
    tries: codes,
    codes: createHashedCodes({ key: 'key of the tests', secrets: randomSecrets }),
    places: createInMemoryPlaceBook(clock),
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
    attributes: { put: async (contactId: string, attributes: Record<string, string>) => void attached.set(contactId, attributes) },
    limits: { use: async ({ name }: { name: string }) => (name === state.fullLimit ? 60 : undefined) },
    tokens: {
      issue: async ({ names }: { names: string }) => {
        const token = randomSecrets.token();
        tokens.set(token, names);
        return token;
      },
      find: async (_holder: string, token: string) => tokens.get(token),
    },
    secrets: randomSecrets,
    ids: digestIds,
    policy: CALL_IN_POLICY,
    callInNumber: CALL_IN_NUMBER,
    queues: new Map([[QUEUE.queueId, QUEUE]]),
    offers: new Map([[QUEUE.queueId, { assumedHandleSeconds: 300 }]]),
    hours: { of: async () => undefined },
    defaultCountry: 'DE',
    askForCode: 'withheld-too' as const,
    pushTargets: { applications: ['arn:aws:sns:eu-central-1:111122223333:app/GCM/shop'], webhooks: ['shop'] },
    clock,
    notices,
  };
  return {
    ...{ state, ports, callIns, turns, pushed, attached, failures, decided, counted },
    pass: (seconds: number) => void (state.now = plusSeconds(state.now, seconds)),
    ask: (n: number, kind: CallIn['kind'] = 'delayed', more: Partial<CallInAsk> = {}) =>
      requestCallIn(ports, { number: numberOf(n), queueId: QUEUE.queueId, kind, push: { endpointArn: endpointOf(n) }, holder: 'shop', customer: `shop ${n}`, ...more }),
    /** As who asked is told. */
    stateOf: async (id: string) => {
      const found = await lookUpCallIn(ports, id);
      if ('refusal' in found) return found.refusal.code;
      return found.callIn.phase === 'ended' ? found.callIn.outcome : found.callIn.phase;
    },
    accept: (id: string, token: string) => acceptCallIn(ports, { id, token }),
    /** Brings the newest message, as SQS does. */
    turn: async () => {
      const message = turns.sent.at(-1);
      if (message) await takeTurn(ports, message);
    },
    tick: () => tendCallIns(ports),
    recognise: (callerId: string | undefined, contactId: string) => recogniseCaller(ports, { ...(callerId && { callerId }), contactId }),
    enter: (code: string, contactId: string, callerId?: string) => matchCode(ports, { ...(callerId && { callerId }), contactId }, code),
  };
}

export function numberOf(n: number): string {
  return `+4930123456${String(n).padStart(2, '0')}`;
}

export function endpointOf(n: number): string {
  return `arn:aws:sns:eu-central-1:111122223333:endpoint/GCM/shop/${n}`;
}

export type CallInWorld = ReturnType<typeof createCallInWorld>;

/** Asked for, or the test is wrong. */
export async function asked(world: CallInWorld, n: number, kind: CallIn['kind'] = 'delayed') {
  const answer = await world.ask(n, kind);
  if ('refusal' in answer) throw new Error(`Refused: ${answer.refusal.code}`);
  return answer;
}

/** It is its turn, and its customer accepted. */
export async function acceptedCallIn(world: CallInWorld, n: number): Promise<{ id: string; token: string; code: string }> {
  const { callIn, token } = await asked(world, n);
  world.state.agentsAvailable += 1;
  await world.turn();
  const answer = await world.accept(callIn.id, token);
  if ('refusal' in answer || answer.code === undefined) throw new Error('It was not accepted.');
  return { id: callIn.id, token, code: answer.code };
}
