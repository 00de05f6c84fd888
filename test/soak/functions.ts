import type { CallbackEvent } from '../../lambda/callbacks/domain/event';
import type { Acceptance } from '../../lambda/callers/usecases/accept-offer';
import { admitHandoff, reportHandoff } from '../../lambda/callbacks/usecases/admit-handoff';
import { createAskRulesAgain } from '../../lambda/agenda/usecases/ask-rules-again';
import { dispatchDue } from '../../lambda/agenda/usecases/dispatch-due';
import { resendLost } from '../../lambda/agenda/usecases/resend-lost';
import { createFollow } from '../../lambda/callbacks/usecases/advance-callback';
import { createSettleAnswer } from '../../lambda/callers/usecases/settle-answer';
import { wireCallerSteps } from '../../lambda/functions/wiring/caller-steps';
import { applyContactEvent } from '../../lambda/callbacks/usecases/apply-contact-event';
import { type ContactNews } from '../../lambda/callbacks/domain/contact-news';
import { createLookOnce } from '../../lambda/dials/usecases/look-once';
import { wireHandDialledSteps } from '../../lambda/functions/wiring/hand-dialled';
import { wireSweepLines, wireSweepOverdue } from '../../lambda/functions/wiring/dispatch-and-sweep';
import type { Order } from './contact';
import { checkAdmission } from './pauses';
import { createPorts, type Ports } from './ports';
import { checkAllowed } from './rules';
import type { HowItEnded } from './trouble';
import type { World } from './world';

/** Seconds after which Lambda tries an event again, twice. */
const EVENT_RETRY_SECONDS = [60, 120];

export async function bringEvent(world: World, news: ContactNews): Promise<void> {
  for (const pause of [...EVENT_RETRY_SECONDS, 0]) {
    const how = await world.trouble.run('event-contact', (process) => settle(createPorts(world, process), news));
    if (how === 'done') return;
    await world.life.sleep(pause);
  }
  world.tally.count('contact event given up');
}

function settle(ports: Ports, news: ContactNews): Promise<void> {
  if (news.isByHand) return followHandDialled(ports, news);
  return news.cameIn ? createSettleAnswer({ ...ports, follow: createFollow(ports) })(news) : applyContactEvent(ports, news);
}

function followHandDialled(ports: Ports, news: ContactNews): Promise<void> {
  const agentsById = { find: async (userId: string) => ports.agentsByName.find(userId.replace('u-', '')) };
  return wireHandDialledSteps({ ...ports, agentsById, lookOnce: createLookOnce(ports) })(news);
}

/** Seconds until the stream of the lists is read, and read again. */
const STREAM_SECONDS = 1;
/** A batch that fails comes again so often. */
const STREAM_RETRIES = 5;

export async function bringListed(world: World, number: string): Promise<void> {
  for (let tries = 0; tries <= STREAM_RETRIES; tries += 1) {
    await world.life.sleep(STREAM_SECONDS);
    const how = await world.trouble.run('stream-lists', async (process) => {
      const ports = createPorts(world, process);
      const takenOut = await createAskRulesAgain({ ...ports, follow: createFollow(ports) })([number]);
      if (takenOut > 0) world.tally.count('lists: taken out of line at once');
    });
    if (how === 'done') return;
  }
}

export async function tick(world: World): Promise<void> {
  await world.trouble.run('tick-dispatch', (process) => dispatchDue(createPorts(world, process)));
}

export async function sweep(world: World): Promise<void> {
  await world.trouble.run('tick-sweep', async (process) => {
    const ports = createPorts(world, process);
    await wireSweepLines(ports)();
    await wireSweepOverdue(ports)();
    await resendLost(ports);
  });
}

/** Longest time that a flow waits for a function. */
const FLOW_PATIENCE_SECONDS = 8;

export async function askAdmission(world: World, callbackId: string, asked: Extract<CallbackEvent, { type: 'admission-asked' }>): Promise<boolean> {
  let proceed = false;
  await inFlow(world, async (ports) => {
    const askedAtMs = world.life.nowMs();
    ({ proceed } = await admitHandoff(ports, callbackId, asked));
    const callback = world.tables.find(callbackId);
    // A customer who is called before an agent is on the line by then: their call was placed before.
    if (!proceed || !callback || asked.customerFirst) return;
    checkAdmission(world, callback, askedAtMs);
    checkAllowed(world, callback, { askedAtMs });
  });
  return proceed;
}

/** Returns the callback that the caller's own call must make. `promised`: it is made without it. `stop`: they wait on. `unheard`: the flow got no answer. */
export async function askAcceptance(world: World, acceptance: Acceptance): Promise<Order | 'promised' | 'stop' | 'unheard'> {
  let answer: Order | 'promised' | 'stop' | 'unheard' = 'unheard';
  await inFlow(world, async (ports) => {
    const askedAtMs = world.life.nowMs();
    const given = await wireCallerSteps(ports).acceptOffer(acceptance);
    if ('refused' in given) answer = 'stop';
    else if ('promised' in given) answer = 'promised';
    else {
      checkAllowed(world, given.accepted, { askedAtMs, atAnyHour: true });
      answer = { callbackId: given.accepted.id, number: given.accepted.number, version: given.accepted.version, line: { queueId: acceptance.queueId }, isClick: false };
    }
  });
  return answer;
}

export function giveUp(world: World, acceptance: Acceptance): Promise<void> {
  return inFlow(world, (ports) => wireCallerSteps(ports).giveUpOffer(acceptance));
}

export function report(world: World, callbackId: string, told: Extract<CallbackEvent, { type: 'reported' }>): Promise<void> {
  return inFlow(world, (ports) => reportHandoff(ports, callbackId, told));
}

async function inFlow(world: World, work: (ports: Ports) => Promise<void>): Promise<void> {
  const run: Promise<HowItEnded> = world.trouble.run('flow-handoff', (process) => work(createPorts(world, process)));
  await Promise.race([run, world.life.sleep(FLOW_PATIENCE_SECONDS)]);
}
