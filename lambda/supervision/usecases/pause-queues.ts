import { type Asking, supervises } from '../../agents/domain/role';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Pauses } from '../../pauses/domain/pause';
import type { PauseSwitch } from '../../pauses/ports/pauses';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { SupervisionRefusal } from '../domain/refusals';

export interface PauseQueuesNeeds {
  pauses: PauseSwitch;
  queues: ReadonlyMap<string, QueuePolicy>;
  clock: Clock;
}

type Answer = { pauses: Pauses } | { refusal: SupervisionRefusal<'queue-not-supervised'> };

export interface PauseQueues {
  read(): Promise<Pauses>;
  /** @param queueId undefined: everything, which administrators alone may pause */
  pause(asking: Asking, order: { queueId: string | undefined; why: string }): Promise<Answer>;
  resume(asking: Asking, queueId: string | undefined): Promise<Answer>;
}

/** A supervisor stops the calls of their queues, and lets them go on, as the operator's commands do. */
export function createPauseQueues({ pauses, queues, clock }: PauseQueuesNeeds): PauseQueues {
  const mayPause = ({ role }: Asking, queueId: string | undefined) => supervises(role, queueId) && (queueId === undefined || queues.has(queueId));
  return {
    read: () => pauses.read(),
    async pause(asking, { queueId, why }) {
      if (!mayPause(asking, queueId)) return { refusal: { code: 'queue-not-supervised' } };
      await pauses.pause({ since: clock.now(), why, by: 'supervisor', who: asking.agent.username }, queueId);
      return { pauses: await pauses.read() };
    },
    async resume(asking, queueId) {
      if (!mayPause(asking, queueId)) return { refusal: { code: 'queue-not-supervised' } };
      await pauses.resume(queueId);
      return { pauses: await pauses.read() };
    },
  };
}
