import type { Callback, CallbackIn, Promised, Waiting } from '../../../../lambda/domain/callback/callback';
import { scheduleCallback, type CallbackOrder } from '../../../../lambda/usecases/schedule-callback';
import { ADA } from '../../../fakes/dial-ports';
import type { createPromisePorts } from '../../../fakes/promise-ports';

type Made = ReturnType<typeof createPromisePorts>;

/** One callback for 030 12345678 in Support, nobody's, due at 15:00 in London unless told otherwise. */
export async function promised({ ports }: Pick<Made, 'ports'>, order: Partial<CallbackOrder> = {}): Promise<Callback & Promised> {
  const answer = await scheduleCallback(ports, {
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

/** It stands in the line of its queue, on the contact `c2` that `c1` handed off. */
export async function standing({ ports, clock }: Pick<Made, 'ports' | 'clock'>, callback: Callback & Promised): Promise<CallbackIn<Waiting>> {
  clock.at = callback.dueAt;
  const waiting = {
    ...callback,
    phase: 'waiting',
    handoffContactId: 'c1',
    admittedAt: callback.dueAt,
    line: { queueId: callback.queueId },
    since: callback.dueAt,
    attentionAt: callback.purgeAt,
  } as CallbackIn<Waiting>;
  const save = await ports.store.save(waiting);
  if (save === 'overtaken') throw new Error('It was changed meanwhile.');
  return save.saved as CallbackIn<Waiting>;
}
