import Alert from '@cloudscape-design/components/alert';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { BoardActionResult, BoardCallback } from '../../lambda/http/board-api-types';
import { showNumber } from '../page/format';
import { t } from '../words/t';

/** What becomes of each callback: refused ones first, since somebody must see to them. */
export function ActionResults({ results, callbacks, isDone }: { results: readonly BoardActionResult[]; callbacks: readonly BoardCallback[]; isDone: boolean }) {
  const numbers = new Map(callbacks.map(({ id, number, crmRecord }) => [id, crmRecord ? `${showNumber(number)} (${crmRecord})` : showNumber(number)]));
  const refused = results.filter((result) => 'refused' in result);
  const sorted = [...refused, ...results.filter((result) => 'done' in result)];
  return (
    <>
      <Alert type={refused.length > 0 ? 'warning' : isDone ? 'success' : 'info'}>{summaryOf(results.length - refused.length, refused.length, isDone)}</Alert>
      <ul className="action-results" aria-label={isDone ? t('What was done') : t('What will happen')}>
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
  if (refused === 0) return isDone ? t('{done} done.', { done }) : t('{done} will be done.', { done });
  return isDone ? t('{done} done, {refused} refused.', { done, refused }) : t('{done} will be done, {refused} will be refused.', { done, refused });
}
