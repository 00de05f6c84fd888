import type { AgentDirectory } from '../../agents/ports/agents';
import type { Agent } from '../../agents/domain/agent';
import { mergeFacts } from '../../callbacks/domain/contact-facts';
import type { ContactNews } from '../../callbacks/domain/contact-news';
import type { ContactIndex } from '../../callbacks/ports/callback-store';
import type { SeenContact } from '../../callbacks/ports/contacts';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { callerNumber } from '../../numbers/domain/caller-number';
import type { LookOnce } from './look-once';
import type { NoteHandDialled } from './note-hand-dialled';

export interface FollowHandDialledNeeds {
  follow: Follow;
  contactIndex: Pick<ContactIndex, 'callbackOf'>;
  lookOnce: LookOnce;
  noteHandDialled: NoteHandDialled;
  /** Finds agents by their user ids. */
  agentsById: AgentDirectory;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
  /** Country of a number that Connect shows in national form. */
  defaultCountry: string;
}

export type FollowHandDialled = (news: ContactNews) => Promise<void>;

/**
 * Follows calls that agents dial by hand in the CCP. Their events name no number, so Connect is asked once for each; from then on the events themselves
 * tell the rest.
 */
export function createFollowHandDialled(needs: FollowHandDialledNeeds): FollowHandDialled {
  const { follow, contactIndex, lookOnce, noteHandDialled, defaultCountry, clock } = needs;
  return async (news) => {
    const { facts, rootContactId, over } = news;
    const isBeginning = !over && facts.connectedAt === undefined;
    const known = isBeginning ? undefined : await contactIndex.callbackOf(facts.contactId);
    if (known) return void (await follow(known, { type: 'contact-seen', facts, rootContactId }));
    await lookOnce(facts.contactId, async (contact) => {
      const seen = mergeFacts(contact.facts, facts);
      const number = callerNumber(contact.customerNumber, defaultCountry);
      if (number !== undefined) await noteHandDialled({ agent: await agentOf(needs, contact, facts.agentId), number, facts: seen, now: clock.now() });
    });
  };
}

/** Connect may name no agent before the customer answers. */
async function agentOf({ agentsById, notices }: FollowHandDialledNeeds, contact: SeenContact, told: string | undefined): Promise<Agent> {
  const userId = told ?? contact.userId;
  const agent = userId && (await agentsById.find(userId).catch((error: unknown) => notices.failed('name-of-agent', '', error)));
  return agent || { userId: userId ?? 'unknown', username: 'An agent' };
}
