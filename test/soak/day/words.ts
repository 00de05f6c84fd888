import type { Agent } from '../../../lambda/agents/domain/agent';
import { answeredAttempt } from '../../../lambda/callbacks/domain/agent-of-call';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import { wireDials } from '../../../lambda/functions/wiring/dials';
import { type Asked, isClick } from './book';
import { inFunction } from './in-function';
import { type Place, ZONE } from './place';

const WORDS = ['reached', 'reached', 'reached', 'sold', 'voicemail', 'wrong-person', 'wrong-number', 'not-interested', 'in-a-meeting', 'try-again'] as const;
const CLICK_WORDS = ['reached', 'reached', 'sold', 'voicemail', 'wrong-number', 'not-interested'] as const;

/** Two days are more than any of them is followed for. */
const LOOKS = 400;

/** The agents say within minutes of each call what came of it: seven times of ten, and now and then they say another word afterwards. */
export async function sayWhatCame(place: Place, asked: Asked): Promise<void> {
  const { world, book } = place;
  const { life, chance } = world;
  const spokenOf = new Set<string>();
  for (let look = 0; look < LOOKS && !isDone(place, asked); look += 1) {
    await life.sleep(chance.between(30, 200));
    const call = asked.origin === 'by-hand' ? world.centre.contacts.get(asked.id) : book.letIn(asked.id).map((letIn) => book.callOf(letIn)).findLast((made) => made?.facts.connectedAt);
    if (!call?.facts.connectedAt || call.state !== 'over' || spokenOf.has(call.id) || !isShown(place, asked, call.id)) continue;
    spokenOf.add(call.id);
    while (chance.is(0.6)) {
      await life.sleep(chance.between(1, 90));
      await say(place, asked, { agent: place.world.desks.find(({ agent }) => agent.userId === call.facts.agentId)!.agent });
    }
  }
}

/** The page of the agents has heard that this call was answered: they are asked about no other. */
function isShown({ world }: Place, { id, origin }: Asked, contactId: string): boolean {
  const callback = origin === 'by-hand' ? world.tables.ofContact(id) : world.tables.find(id);
  return callback !== undefined && answeredAttempt(callback)?.call?.contactId === contactId;
}

/** Nobody will call for it any more, as the people of its queue see it. */
function isDone({ world }: Place, { id, origin }: Asked): boolean {
  const callback = origin === 'by-hand' ? world.tables.ofContact(id) : world.tables.find(id);
  return origin === 'by-hand' ? world.centre.contacts.get(id)!.state === 'over' && world.chance.is(0.3) : callback?.phase === 'ended' && callback.checkAt === undefined && world.chance.is(0.2);
}

async function say(place: Place, asked: Asked, { agent }: { agent: Agent }): Promise<void> {
  const { world } = place;
  const isOfAgent = isClick(asked) || asked.origin === 'by-hand';
  const outcome = world.chance.oneOf(isOfAgent ? CLICK_WORDS : WORDS);
  const at = outcome === 'try-again' && { at: { in: { minutes: world.chance.wholeBetween(1, 60) }, zone: ZONE } };
  const answer = await inFunction(place, async (ports) => {
    const callback = asked.origin === 'by-hand' ? world.tables.ofContact(asked.id) : await ports.store.find(asked.id);
    if (!callback) return undefined;
    const callbacks = wireAgentCallbacks(ports);
    return isOfAgent ? wireDials(ports, callbacks).sayClickOutcome({ callback, agent, outcome } as never) : callbacks.sayCallbackOutcome({ id: asked.id, agent, outcome, ...at } as never);
  });
  const refused = answer && 'refusal' in answer ? (answer as { refusal: { code: string } }).refusal.code : undefined;
  world.tally.count(`day: said ${outcome}: ${refused ?? (answer ? 'noted' : 'nothing there')}`);
  if (answer && !refused) asked.said.push({ atMs: world.life.nowMs(), word: outcome });
}
