import { SECOND } from '../../centre-context';
import type { HostScope } from './host-scope';
import { pause } from './speak';

/** Waits for the time to pass, or for a customer of a chat to write again; what they wrote stays to be read. Bots never leave a chat. */
export async function waitFor(scope: HostScope, seconds: number, events: readonly string[]): Promise<string | void> {
  const { ctx, lifeline, part } = scope;
  const { leg, contact } = lifeline;
  if (contact.channel !== 'CHAT' || !leg || !events.includes('CustomerReturned')) return pause(scope, seconds * SECOND);
  await leg.input.heard(ctx.time, { milliseconds: seconds * SECOND, signal: part.signal });
  return leg.input.spoken ? 'CustomerReturned' : undefined;
}
