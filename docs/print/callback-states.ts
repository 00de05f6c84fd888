import { decide } from '../../lambda/domain/callback/decide';
import { POLICY } from '../../lambda/domain/callback/policy';
import { OUTCOMES } from '../../lambda/domain/callback/outcome';
import { EVENTS, SAMPLES } from './callback-samples';

/** A quarter of an hour after the click's own times in the samples would age them; this is within all leases' end. */
const NOW = '2026-11-23T09:01:30.000Z';

/** The state page: what `decide` says for every state and every event. Printed, never written by hand. */
export function printCallbackStates(): string {
  const sections = Object.entries(SAMPLES).map(([phase, callback]) => {
    const rows = Object.entries(EVENTS).map(([name, event]) => {
      const decision = decide(callback, event, { now: NOW, policy: POLICY });
      if ('refused' in decision) return `| ${name} | *refused: ${decision.refused}* | | ${decision.reason} |`;
      const to = decision.next === callback ? '–' : decision.next.phase === 'ended' ? `ended: ${decision.next.outcome.code}` : decision.next.phase;
      return `| ${name} | ${to} | ${decision.effects.map((effect) => effect.type).join(', ')} | ${decision.reason} |`;
    });
    return [`## ${phase}${callback.mode === 'legacy' ? ' (legacy)' : ''}`, '', '| What happens | Next | Then does | Why |', '|---|---|---|---|', ...rows, ''].join('\n');
  });
  const outcomes = Object.entries(OUTCOMES).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`);
  return [
    '# The states of a callback',
    '',
    'Printed by `npm run docs:print` from the decisions themselves; a test fails when this page is stale. "–" means that nothing',
    'changes and nothing is written. The times are those of one example: clicked at 09:00:00, looked at 90 seconds later.',
    '',
    ...sections,
    '## Outcomes',
    '',
    '| Code | What the agent reads |',
    '|---|---|',
    ...outcomes,
    '',
  ].join('\n');
}
