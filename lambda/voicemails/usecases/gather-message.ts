import type { AgentDirectory } from '../../agents/ports/agents';
import { callerNumber } from '../../numbers/domain/caller-number';
import type { Message } from '../domain/voicemail';
import { queueOfArn } from '../domain/voicemail-source';
import type { MessageContacts } from '../ports/voicemails';

export interface GatherMessageNeeds {
  contacts: MessageContacts;
  agentsByName: AgentDirectory;
  agentsById: AgentDirectory;
  defaultCountry: string;
}

interface Left {
  contactId: string;
  tags: Readonly<Record<string, string>>;
  /** The time of the message where its contact does not tell. */
  savedAt: string;
}

/** Undefined where what was recorded is no message. */
export type GatherMessage = (left: Left) => Promise<Message | undefined>;

/** What a message says of itself. */
export function createGatherMessage({ contacts, agentsByName, agentsById, defaultCountry }: GatherMessageNeeds): GatherMessage {
  return async ({ contactId, tags, savedAt }) => {
    const facts = await contacts.facts(contactId, tags);
    if (!facts) return undefined;
    const from = callerNumber(facts.from, defaultCountry);
    const queue = queueOfArn(facts.queueArn);
    const queueId = queue && 'queueId' in queue ? queue.queueId : undefined;
    const queueName = queueId && (await contacts.queueName(queueId));
    const forAgent = queue && 'userId' in queue ? await agentsById.find(queue.userId) : facts.preferredAgent && (await agentsByName.find(facts.preferredAgent));
    return { leftAt: facts.leftAt ?? savedAt, ...(from && { from }), ...(queueId && { queueId }), ...(queueName && { queueName }), ...(forAgent && { forAgent }) };
  };
}
