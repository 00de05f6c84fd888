import type { OpeningHours } from '../../lambda/calendar/domain/opening-hours';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { decide } from '../../lambda/callbacks/domain/decide';
import type { Decision } from '../../lambda/callbacks/domain/decision';
import type { CallbackEvent } from '../../lambda/callbacks/domain/event';
import type { QueuePolicy } from '../../lambda/queues/domain/queue-policy';
import { OUTCOMES } from '../../lambda/callbacks/domain/outcome';
import { POLICY } from '../../lambda/callbacks/domain/policy';
import { CALLER_EVENTS, CLOSED_EVENTS, CUSTOMER_FIRST_EVENTS, EVENTS, PROMISED_EVENTS } from './callback-events';
import { CALLER_SAMPLES, CLOSED_TILL_NOON, CUSTOMER_FIRST_SAMPLES, CUSTOMERS_FIRST, HAND_SAMPLES, PROMISED_SAMPLES, QUEUE, SAMPLES } from './callback-samples';

/** A time within all leases. A quarter of an hour after the click, the samples' own times would be too old. */
const NOW = '2026-11-23T09:01:30.000Z';
const HEAD = ['| What happens | Next | Then does | Why |', '|---|---|---|---|'];

/** Prints the state page: the answer of `decide` for every state and every event, of both origins. */
export function printCallbackStates(): string {
  return [
    '# The states of a callback',
    '',
    '`npm run docs:print` prints this page from the decisions themselves. A test fails when it is stale. "–" means that nothing',
    'changes and nothing is written. The times are those of one example: the callback was clicked, or due, at 09:00:00, and the event comes 90 seconds later.',
    '',
    'Seven words name the ways in which a callback goes away:',
    '',
    '| Word | Meaning |',
    '|---|---|',
    '| cancel | Somebody decides that the callback will not be made: an agent, the customer in their app, or a customer who calls in. |',
    '| withdraw | Dialback takes a callback out of its line in Connect. |',
    '| claim | An agent opens a callback to look at it first. Nobody else calls until they call, hand it back, or have had their time (`lookAtMostMinutes`). |',
    '| put back | The callback goes back on the list. Nobody was called, so it costs no retry. |',
    '| give up | An offer that a caller chose could not be kept. |',
    '| dismiss | A missed callback is taken off the list of missed ones: by an agent, or because its customer is promised another, or calls in. |',
    '| purge | The purge time came, or the end of the business day, and nobody calls any more. |',
    '',
    '# A click',
    '',
    ...Object.entries(SAMPLES).flatMap(([name, callback]) => sectionOf(`${name}${callback.mode === 'legacy' ? ' (legacy)' : ''}`, callback, { events: EVENTS })),
    '# A call that an agent dialled by hand',
    '',
    'The agent ada dialled the customer in the Contact Control Panel. Dialback only hears of it, and keeps it in the book of who is being called. Nobody looks after it: its',
    'entry counts as over two minutes after it began to ring, or an hour after they began to talk, should Connect tell nothing of its end.',
    '',
    ...Object.entries(HAND_SAMPLES).flatMap(([name, callback]) => sectionOf(name, callback, { events: EVENTS })),
    '# A callback promised for a time',
    '',
    'The agent ada promised it, in the queue Support, which tries again after 30 minutes. `withdrawn` is `waiting` while it is being withdrawn from its line.',
    '`to be tried again` is `pending` after a call of ada’s in which the customer hung up at once. `claimed` is `pending` while ben looks at it first, until 09:02:30.',
    '`being taken out to look` is `waiting` after ben opened it there.',
    '',
    ...Object.entries(PROMISED_SAMPLES).flatMap(([name, callback]) => sectionOf(name, callback, { events: PROMISED_EVENTS })),
    ...sectionOf('pending, its queue closed until 12:00 since it was promised', PROMISED_SAMPLES.pending, { events: CLOSED_EVENTS, hours: CLOSED_TILL_NOON }),
    '# A callback whose customer is called before an agent',
    '',
    'Its queue calls customers first. `calling` is written before the call is placed. Until Connect has said which call it is, there may be one: it is dialled again as the same call, and nobody changes the callback.',
    '',
    ...Object.entries(CUSTOMER_FIRST_SAMPLES).flatMap(([name, callback]) => sectionOf(name, callback, { events: CUSTOMER_FIRST_EVENTS, queue: CUSTOMERS_FIRST })),
    '# A callback that a caller chose in the queue',
    '',
    'It is like any other promised callback, but an agent may answer the caller before their call is over.',
    '',
    ...Object.entries(CALLER_SAMPLES).flatMap(([name, callback]) => sectionOf(`${name} (caller)`, callback, { events: CALLER_EVENTS })),
    '# Outcomes',
    '',
    '| Code | What the agent reads |',
    '|---|---|',
    ...Object.entries(OUTCOMES).map(([code, { en }]) => `| \`${code}\` | ${en} |`),
    '',
  ].join('\n');
}

function sectionOf(title: string, callback: Callback, { events, hours, queue = QUEUE }: { events: Record<string, CallbackEvent>; hours?: OpeningHours; queue?: QueuePolicy }): string[] {
  const rows = Object.entries(events).map(([name, event]) => {
    const decision = decide(callback, event, { now: NOW, policy: POLICY, queue, hours });
    return `| ${name} | ${nextOf(callback, decision)} | ${effectsOf(decision)} | ${decision.reason} |`;
  });
  return [`## ${title}`, '', ...HEAD, ...rows, ''];
}

function nextOf(callback: Callback, decision: Decision): string {
  if ('refused' in decision) return `*refused: ${decision.refused}*`;
  if (decision.next === callback) return '–';
  return decision.next.phase === 'ended' ? `ended: ${decision.next.outcome.code}` : decision.next.phase;
}

function effectsOf(decision: Decision): string {
  return 'refused' in decision ? '' : decision.effects.map((effect) => effect.type).join(', ');
}
