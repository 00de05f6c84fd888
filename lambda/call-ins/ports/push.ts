import type { PushTarget } from '../domain/call-in';

/** A message to the app on a customer's device, which tells it in its own language. Instants are ISO, UTC. */
export type PushMessage =
  | { type: 'call-in-ready'; callInId: string; acceptUntil: string }
  | { type: 'call-in-code'; callInId: string; number: string; code: string; callUntil: string };

export interface Push {
  /**
   * Whether it was taken; whether it arrives, nobody says. `refused`: the target takes none, now or later.
   *
   * @throws Error when it is not known whether it was taken.
   */
  send(target: PushTarget, message: PushMessage): Promise<'taken' | 'refused'>;
}
