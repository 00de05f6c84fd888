import { ConsoleRefusal } from '../console-refusal';
import { isE164 } from '../telephony/is-e164';
import { mayDial } from '../telephony/callback-number-problem';
import { showState } from '../routing/change-desk';
import type { Desk } from '../routing/desk';
import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { connectToAgent } from './join-agent';
import { endpointOf, openContact } from './open-contact';
import { dialUnderWhisper } from './outbound-whisper';
import { partOf } from './part-of';
import { runScript } from './run-script';

/** A call that the agent dials by hand, under the default outbound queue of the routing profile. */
export function agentDials(ctx: CentreContext, desk: Desk, number: string): void {
  if (!isE164(number)) throw new ConsoleRefusal(`"${number}" is not a phone number in E.164, such as +4930123456.`);
  if (!mayDial(ctx, number)) throw new ConsoleRefusal(`This instance may not dial ${number}.`);
  const user = ctx.store.users.get(desk.userId)!;
  const { defaultOutboundQueueId } = ctx.store.routingProfiles.get(user.routingProfileId)!;
  const now = ctx.time.iso();
  const lifeline = openContact(ctx, {
    method: 'OUTBOUND',
    customerEndpoint: endpointOf(number),
    also: { state: 'ACCEPTED', queue: { kind: 'STANDARD', queueId: defaultOutboundQueueId }, agent: { userId: desk.userId, acceptedAt: now } },
  });
  lifeline.handling = partOf(lifeline);
  desk.slot = { contactId: lifeline.contact.id, state: 'CONNECTING', since: now, ringing: false, heard: [], endsWithIt: [] };
  showState(ctx, desk, 'CONNECTING');
  runScript(ctx, lifeline, () => connect(ctx, lifeline, desk));
}

async function connect(ctx: CentreContext, lifeline: Lifeline, desk: Desk): Promise<void> {
  const reached = await dialUnderWhisper(ctx, lifeline, desk);
  if (reached === 'reached') connectToAgent(ctx, lifeline, desk);
  else if (reached !== 'overtaken') closeContact(ctx, lifeline, reached.failed);
}
