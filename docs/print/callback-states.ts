import type { OpeningHours } from '../../lambda/domain/calendar/opening-hours';
import type { Callback } from '../../lambda/domain/callback/callback';
import { decide } from '../../lambda/domain/callback/decide';
import type { Decision } from '../../lambda/domain/callback/decision';
import type { CallbackEvent } from '../../lambda/domain/callback/event';
import { OUTCOMES } from '../../lambda/domain/callback/outcome';
import { POLICY } from '../../lambda/domain/callback/policy';
import { CALLER_EVENTS, CLOSED_EVENTS, EVENTS, PROMISED_EVENTS } from './callback-events';
import { CALLER_SAMPLES, CLOSED_TILL_NOON, PROMISED_SAMPLES, QUEUE, SAMPLES } from './callback-samples';

/** A quarter of an hour after the click's own times in the samples would age them; this is within all leases' end. */
const NOW = '2026-11-23T09:01:30.000Z';
const HEAD = ['| What happens | Next | Then does | Why |', '|---|---|---|---|'];

/** The state page: what `decide` says for every state and every event, of both origins. Printed, never written by hand. */
export function printCallbackStates(): string {
  return [
    '# The states of a callback',
    '',
    'Printed by `npm run docs:print` from the decisions themselves; a test fails when this page is stale. "–" means that nothing',
    'changes and nothing is written. The times are those of one example: clicked, or due, at 09:00:00, looked at 90 seconds later.',
    '',
    '# A click',
    '',
    ...Object.entries(SAMPLES).flatMap(([name, callback]) => sectionOf(`${name}${callback.mode === 'legacy' ? ' (legacy)' : ''}`, callback, { events: EVENTS })),
    '# What is promised for a time',
    '',
    'Of ada, in the queue Support, which tries again after 30 minutes. `withdrawn` is `waiting` while it is being taken out of its line.',
    '',
    ...Object.entries(PROMISED_SAMPLES).flatMap(([name, callback]) => sectionOf(name, callback, { events: PROMISED_EVENTS })),
    ...sectionOf('pending, its queue closed until 12:00 since it was promised', PROMISED_SAMPLES.pending, { events: CLOSED_EVENTS, hours: CLOSED_TILL_NOON }),
    '# What a caller chose in the queue',
    '',
    'Like any other, and an agent may answer the caller before their call is over.',
    '',
    ...Object.entries(CALLER_SAMPLES).flatMap(([name, callback]) => sectionOf(`${name} (caller)`, callback, { events: CALLER_EVENTS })),
    '# Outcomes',
    '',
    '| Code | What the agent reads |',
    '|---|---|',
    ...Object.entries(OUTCOMES).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`),
    '',
  ].join('\n');
}

function sectionOf(title: string, callback: Callback, { events, hours }: { events: Record<string, CallbackEvent>; hours?: OpeningHours }): string[] {
  const rows = Object.entries(events).map(([name, event]) => {
    const decision = decide(callback, event, { now: NOW, policy: POLICY, queue: QUEUE, hours });
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
