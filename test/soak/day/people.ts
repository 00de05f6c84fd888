import type { Agent } from '../../../lambda/agents/domain/agent';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import { wireAppRequests } from '../../../lambda/functions/wiring/app-requests';
import { wireDials } from '../../../lambda/functions/wiring/dials';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { dialByHand } from '../by-hand';
import { waitInQueue } from '../callers';
import type { Desk } from '../desks';
import type { World } from '../world';
import { type Asked, isClick } from './book';
import { inFunction } from './in-function';
import { type Place, ZONE } from './place';
import { sayWhatCame } from './words';

const KINDS = ['agent', 'agent', 'own', 'app', 'app', 'caller', 'caller', 'click', 'click', 'legacy', 'by-hand'] as const;

/** One customer: they leave a voicemail, or announce a call, or a callback is promised to them, or an agent calls them. */
export async function liveThrough(place: Place, nth: number): Promise<void> {
  const { world, book, voicemails, announced } = place;
  const kind = world.chance.oneOf(['voicemail', 'announced', ...Array.from({ length: 8 }, () => 'call' as const)] as const);
  if (kind === 'call') await liveThroughCall(place, nth);
  else {
    await (kind === 'voicemail' ? voicemails.leave(`v-${nth}`, numberOf(nth)) : announced.announce(nth));
    world.tally.count(`day: ${kind}`);
  }
  book.leave();
}

function numberOf(nth: number): string {
  return `+4930${5_000_000 + nth}`;
}

/** A callback is promised, or an agent calls; somebody may think better of it; and the agents say what came of the calls, or not. */
async function liveThroughCall(place: Place, nth: number): Promise<void> {
  const { world } = place;
  const asked = await ask(place, { number: numberOf(nth), key: `key-${nth}` });
  if (asked) {
    const minds = changeMind(place, asked);
    await sayWhatCame(place, asked);
    await minds;
  }
  world.tally.count(`day: ${asked?.origin ?? 'nothing came of it'}`);
}

async function ask(place: Place, { number, key }: { number: string; key: string }): Promise<Asked | undefined> {
  const { world, book } = place;
  const { chance } = world;
  const { agent, serves } = chance.oneOf(world.desks.filter(({ loggedIn, serves: queues }) => loggedIn && queues.size > 0));
  const queueId = chance.oneOf([...serves]);
  const at = { in: { minutes: chance.wholeBetween(1, 180) }, zone: ZONE };
  const kind = chance.oneOf(KINDS);
  switch (kind) {
    case 'agent':
    case 'own':
      return inFunction(place, async (ports) => {
        const answer = await wireAgentCallbacks(ports).scheduleCallback({ agent, number, queueId, at, own: kind === 'own', idempotencyKey: key });
        if ('refusal' in answer) return undefined;
        return book.note({ id: answer.callback.id, origin: 'agent', number, queueId, dueAtMs: Date.parse(answer.callback.dueAt), ...(kind === 'own' && { whose: agent }) });
      });
    case 'app':
      return inFunction(place, async (ports) => {
        const answer = await wireAppRequests(ports).requestCallback({ app: 'shop', customerId: number, number, queueId, idempotencyKey: key });
        return 'refusal' in answer ? undefined : book.note({ id: answer.callback.id, origin: 'app', number, queueId, dueAtMs: Date.parse(answer.callback.dueAt) });
      });
    case 'caller':
      await waitInQueue(world, { number, queueId });
      return noteCaller(place, number);
    case 'click':
    case 'legacy':
      return inFunction(place, async (ports) => {
        const answer = await wireDials(ports, wireAgentCallbacks(ports)).startDial({ agent, number, mode: kind === 'legacy' ? kind : 'queued-callback', idempotencyKey: key });
        return 'callback' in answer ? book.note({ id: answer.callback.id, origin: kind === 'legacy' ? 'legacy-click' : kind, number, whose: agent }) : undefined;
      });
    case 'by-hand':
      await dialByHand(world, number);
      return noteByHand(place, number);
  }
}

/** An agent who answered the caller after all has settled what they chose. */
function noteCaller({ world, book }: Place, number: string): Asked | undefined {
  const call = world.centre.lastOf(number)!;
  const root = world.centre.contacts.get(call.rootContactId)!;
  if (!root.isCallers || root.order.callbackId === '') return undefined;
  const { queueId } = root.order.line as { queueId: string };
  const [letIn] = book.letIn(root.order.callbackId);
  return book.note({ id: root.order.callbackId, origin: 'caller', number, queueId, dueAtMs: letIn!.dueAtMs! });
}

function noteByHand({ world, book }: Place, number: string): Asked | undefined {
  const contact = world.centre.lastOf(number);
  if (!contact?.byHand) return undefined;
  contact.order.callbackId = contact.id;
  return book.note({ id: contact.id, origin: 'by-hand', number, whose: contact.byHand });
}

const MINDS = ['none', 'none', 'none', 'cancel', 'call-in', 'edit', 'call-now'] as const;

/** One of them changes their mind once: before the time, around it, or after it. */
async function changeMind(place: Place, asked: Asked): Promise<void> {
  const { life, chance } = place.world;
  if (asked.origin === 'by-hand') return;
  const mind = chance.oneOf(MINDS);
  const untilDue = ((asked.dueAtMs ?? life.nowMs()) - life.nowMs()) / 1000;
  await life.sleep(Math.max(1, chance.is(0.4) ? chance.between(0, Math.max(1, untilDue)) : untilDue + chance.between(-5, 90)));
  if (mind === 'call-in') return void (await callIn(place, asked));
  if (mind === 'cancel') return void (await (isClick(asked) ? takeBack(place, asked) : cancel(place, asked)));
  if (isClick(asked)) return;
  if (mind === 'edit') await edit(place, asked);
  if (mind === 'call-now') await callNow(place, asked);
}

async function callIn(place: Place, asked: Asked): Promise<void> {
  const { life } = place.world;
  const answer = await inFunction(place, (ports) => wireCancelForInboundCall(ports)({ callerId: asked.number, rootContactId: 'c0', cameInAt: life.now() }));
  place.world.tally.count(`day: call-in: ${answer?.decision}`);
  asked.calledIn = { atMs: life.nowMs(), heard: answer!.decision };
}

async function cancel(place: Place, asked: Asked): Promise<void> {
  const agent = handler(place.world, asked);
  const answer = await inFunction(place, (ports) => wireAgentCallbacks(ports).cancelCallback({ agent, id: asked.id }));
  place.world.tally.count(`day: cancel: ${answer && 'refusal' in answer ? answer.refusal.code : 'done'}`);
  if (answer && !('refusal' in answer)) noteTakenBack(place, asked, answer.callback);
}

/** One that was over by then is at most taken off the list of missed ones. */
function noteTakenBack({ world }: Place, asked: Asked, callback: Callback): void {
  if (callback.phase === 'ended' && callback.outcome.code !== 'cancelled') return;
  asked.takenBackAtMs = world.life.nowMs();
}

async function takeBack(place: Place, asked: Asked): Promise<void> {
  const answer = await inFunction(place, async (ports) => {
    const click = await ports.store.find(asked.id);
    return click?.origin === 'click' ? wireDials(ports, wireAgentCallbacks(ports)).takeBackClick(click, asked.whose!) : undefined;
  });
  place.world.tally.count(`day: take back: ${answer && 'refusal' in answer ? answer.refusal.code : 'done'}`);
  if (answer && !('refusal' in answer)) noteTakenBack(place, asked, answer.callback);
}

async function edit(place: Place, asked: Asked): Promise<void> {
  const { world } = place;
  const at = { in: { minutes: world.chance.wholeBetween(1, 60) }, zone: ZONE };
  const answer = await inFunction(place, (ports) => wireAgentCallbacks(ports).editCallback({ agent: handler(world, asked), id: asked.id, at }));
  world.tally.count(`day: edit: ${answer && 'refusal' in answer ? answer.refusal.code : 'done'}`);
  if (answer && 'callback' in answer) asked.dueAtMs = Date.parse((answer.callback as { dueAt: string }).dueAt);
}

async function callNow(place: Place, asked: Asked): Promise<void> {
  const { world } = place;
  const answer = await inFunction(place, (ports) => wireAgentCallbacks(ports).callNow({ agent: handler(world, asked), id: asked.id }));
  world.tally.count(`day: call now: ${answer && 'refusal' in answer ? answer.refusal.code : 'done'}`);
}

function handler({ desks, chance }: World, { whose, queueId }: Asked): Agent {
  if (whose) return whose;
  const serving = desks.filter(({ loggedIn, serves }: Desk) => loggedIn && serves.has(queueId!));
  return chance.oneOf(serving).agent;
}
