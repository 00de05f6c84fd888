import type { CallbackEvent } from '../../lambda/domain/callback/event';
import type { DispatchMessage } from '../../lambda/ports/dispatch';
import { acceptOffer, type Acceptance } from '../../lambda/usecases/accept-offer';
import { admitHandoff, reportHandoff } from '../../lambda/usecases/admit-handoff';
import { bringWhatIsNear } from '../../lambda/usecases/bring-what-is-near';
import { dispatchCallback } from '../../lambda/usecases/dispatch-callback';
import { dispatchDue } from '../../lambda/usecases/dispatch-due';
import { giveUpOffer } from '../../lambda/usecases/give-up-offer';
import { recheckOverdue } from '../../lambda/usecases/recheck-overdue';
import { settleAnswer } from '../../lambda/usecases/settle-answer';
import { settleContact, type ContactNews } from '../../lambda/usecases/settle-contact';
import { tendDue } from '../../lambda/usecases/tend-due';
import type { Order } from './contact';
import { createPorts, type Ports } from './ports';
import type { HowItEnded } from './trouble';
import type { World } from './world';

/** SQS brings a message again when its consumer failed or died. */
const VISIBILITY_SECONDS = 30;
const RECEIVES = 50;

export function bringMessage(world: World, message: DispatchMessage, receive = 1): void {
  const { messages, life, trouble, tally } = world;
  const tryIt = async () => {
    const how = await trouble.run('queue-dispatch', (process) => dispatchCallback(createPorts(world, process), message));
    if (how === 'done') messages.underWay -= 1;
    else if (receive < RECEIVES) life.after(VISIBILITY_SECONDS, () => bringMessage(world, message, receive + 1));
    else {
      tally.count('message in the failure queue');
      messages.underWay -= 1;
    }
  };
  void tryIt();
}

/** Lambda tries an event again, twice. */
const EVENT_RETRY_SECONDS = [60, 120];

export async function bringEvent(world: World, news: ContactNews): Promise<void> {
  for (const pause of [...EVENT_RETRY_SECONDS, 0]) {
    const how = await world.trouble.run('event-contact', (process) => (news.cameIn ? settleAnswer : settleContact)(wireNear(createPorts(world, process)), news));
    if (how === 'done') return;
    await world.life.sleep(pause);
  }
  world.tally.count('contact event given up');
}

export async function tick(world: World): Promise<void> {
  await world.trouble.run('tick-dispatch', (process) => dispatchDue(createPorts(world, process)));
}

export async function sweep(world: World): Promise<void> {
  await world.trouble.run('tick-sweep', async (process) => {
    const ports = wireNear(createPorts(world, process));
    await tendDue(ports);
    await recheckOverdue(ports);
  });
}

/** What a flow waits for a function at most. */
const FLOW_PATIENCE_SECONDS = 8;

export async function askAdmission(world: World, callbackId: string, asked: Extract<CallbackEvent, { type: 'admission-asked' }>): Promise<boolean> {
  let proceed = false;
  await inFlow(world, async (ports) => {
    ({ proceed } = await admitHandoff(ports, callbackId, asked));
  });
  return proceed;
}

/** The callback that the caller's own call is to make; `stop`: they wait on; `unheard`: the flow was not told. */
export async function askAcceptance(world: World, acceptance: Acceptance): Promise<Order | 'stop' | 'unheard'> {
  let answer: Order | 'stop' | 'unheard' = 'unheard';
  await inFlow(world, async (ports) => {
    const given = await acceptOffer(ports, acceptance);
    if ('refused' in given) answer = 'stop';
    else answer = { callbackId: given.accepted.id, number: given.accepted.number, version: given.accepted.version, line: { queueId: acceptance.queueId }, isClick: false };
  });
  return answer;
}

export function giveUp(world: World, acceptance: Acceptance): Promise<void> {
  return inFlow(world, (ports) => giveUpOffer(ports, acceptance));
}

export function report(world: World, callbackId: string, told: Extract<CallbackEvent, { type: 'reported' }>): Promise<void> {
  return inFlow(world, (ports) => reportHandoff(ports, callbackId, told));
}

async function inFlow(world: World, work: (ports: Ports) => Promise<void>): Promise<void> {
  const run: Promise<HowItEnded> = world.trouble.run('flow-handoff', (process) => work(wireNear(createPorts(world, process))));
  await Promise.race([run, world.life.sleep(FLOW_PATIENCE_SECONDS)]);
}

function wireNear(ports: Ports): Ports {
  return { ...ports, store: bringWhatIsNear(ports.store, ports) };
}
