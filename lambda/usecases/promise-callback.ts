import { isPromised, type Callback, type Pending, type Promised } from '../domain/callback/callback';
import type { AdvancePorts } from './advance-callback';
import { createWhereOver } from './create-where-over';
import { sendWhenSoon, type SendPorts } from './send-when-soon';

export type PromisePorts = AdvancePorts & SendPorts;

export type PromiseAnswer = {
  /**
   * `created`: it is promised. `repeated`: this very request was taken before. `owed`: the customer is owed another already. `unsettled`: their
   * last one is over, but something of it is still to be taken out of Connect.
   */
  outcome: 'created' | 'repeated' | 'owed' | 'unsettled';
  /** The one that stands in the customer's place now. */
  callback: Callback & Promised;
};

/** One write. A customer is owed one callback at a time, whoever asks; what a repeat may have been cut off from is done again. */
export async function promiseCallback(ports: PromisePorts, callback: Callback & Promised & Pending): Promise<PromiseAnswer> {
  const write = await createWhereOver(ports, callback);
  const standing = write.created ? callback : write.existing;
  if (!isPromised(standing)) throw new Error(`The callback ${standing.id} stands in the place of a customer's, but was clicked.`);
  if (standing.id === callback.id) await sendWhenSoon(ports, standing);
  return { outcome: write.created ? 'created' : outcomeOf(standing, callback), callback: standing };
}

function outcomeOf(standing: Callback, asked: Callback): PromiseAnswer['outcome'] {
  if (standing.id === asked.id) return 'repeated';
  return standing.phase === 'ended' ? 'unsettled' : 'owed';
}

/** A repeat may come when what was asked for is no longer possible: it was taken all the same. */
export async function promisedBefore(ports: PromisePorts, id: string): Promise<(Callback & Promised) | undefined> {
  const callback = await ports.store.find(id);
  if (!callback || !isPromised(callback)) return undefined;
  await sendWhenSoon(ports, callback);
  return callback;
}
