import Alert from '@cloudscape-design/components/alert';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { BoardActionResult, BoardCallback } from '../../lambda/http/board-api-types';
import { showNumber } from '../page/format';

/** What becomes of each callback: refused ones first, since somebody must see to them. */
export function ActionResults({ results, callbacks, isDone }: { results: readonly BoardActionResult[]; callbacks: readonly BoardCallback[]; isDone: boolean }) {
  const numbers = new Map(callbacks.map(({ id, number, crmRecord }) => [id, crmRecord ? `${showNumber(number)} (${crmRecord})` : showNumber(number)]));
  const refused = results.filter((result) => 'refused' in result);
  const sorted = [...refused, ...results.filter((result) => 'done' in result)];
  return (
    <>
      <Alert type={refused.length > 0 ? 'warning' : isDone ? 'success' : 'info'}>{summaryOf(results.length - refused.length, refused.length, isDone)}</Alert>
      <ul className="action-results" aria-label={isDone ? 'What was done' : 'What will happen'}>
        {sorted.map((result) => (
          <li key={result.id}>
            <StatusIndicator type={'refused' in result ? 'error' : 'success'}>{numbers.get(result.id) ?? result.id}</StatusIndicator> {'refused' in result ? result.refused.sentence : result.done}
          </li>
        ))}
      </ul>
    </>
  );
}

function summaryOf(done: number, refused: number, isDone: boolean): string {
  const said = isDone ? `${done} done` : `${done} will be done`;
  return refused === 0 ? `${said}.` : `${said}, ${refused} ${isDone ? 'refused' : 'will be refused'}.`;
}
