import type { Callback, CallbackIn, Waiting } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { CallbackOrder } from '../../../lambda/agent-callbacks/usecases/schedule-callback';
import { ADA } from '../../fakes/dial-ports';
import type { createPromisePorts } from '../../fakes/promise-ports';

type Made = ReturnType<typeof createPromisePorts>;

/** Promises one callback for 030 12345678 in Support, with no owner. Default time: 15:00 in London. */
export async function promised({ scheduleCallback }: Pick<Made, 'scheduleCallback'>, order: Partial<CallbackOrder> = {}): Promise<Callback & Promised> {
  const answer = await scheduleCallback({
    agent: ADA,
    number: '030 12345678',
    queueId: 'q-support',
    at: { local: '2026-11-23T15:00', zone: 'Europe/London' },
    own: false,
    idempotencyKey: 'key-1',
    ...order,
  });
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer.callback;
}

/** Puts it into the line of its queue, on the contact `c2` that `c1` handed off. */
export async function standing({ ports, clock }: Pick<Made, 'ports' | 'clock'>, callback: Callback & Promised): Promise<CallbackIn<Waiting>> {
  clock.at = callback.dueAt;
  const waiting = {
    ...callback,
    phase: 'waiting',
    attempt: { handoffContactId: 'c1', admittedAt: callback.dueAt, line: { queueId: callback.queueId } },
    checkAt: callback.purgeAt,
  } as CallbackIn<Waiting>;
  const save = await ports.store.save(waiting);
  if (save === 'overtaken') throw new Error('It was changed meanwhile.');
  return save.saved as CallbackIn<Waiting>;
}
