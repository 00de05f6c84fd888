import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import { memo } from 'react';
import type { JournalLine } from '../../local/lab-types';
import { showDayAndClock } from '../page/format';
import { describeDetail, kindLabels } from './describe-line';

const colors: Partial<Record<JournalLine['kind'], BadgeProps['color']>> = { block: 'blue', contact: 'green', agent: 'green', phone: 'green', 'text-message': 'green', push: 'green', fault: 'red' };

/** Characters that fit beside the rest in about two lines. A longer line can be opened. */
const shownCharacters = 150;

/** One line of the journal. Lines never change, so each is drawn once. */
export const JournalRow = memo(function JournalRow({ line }: { line: JournalLine }) {
  const detail = describeDetail(line);
  const heading = (
    <>
      <strong>{line.what}</strong>
      {line.contactId && <code title={line.contactId}> {line.contactId.slice(0, 8)}</code>}{' '}
    </>
  );
  return (
    <div className="journal-row" data-kind={line.kind}>
      <time dateTime={line.at}>{showDayAndClock(line.at)}</time>
      <Badge color={colors[line.kind] ?? 'grey'}>{kindLabels()[line.kind] ?? line.kind}</Badge>
      {detail.length <= shownCharacters ? (
        <div>
          {heading}
          {detail}
        </div>
      ) : (
        <details>
          <summary>
            {heading}
            {detail.slice(0, shownCharacters)}…
          </summary>
          <pre>{JSON.stringify(line.detail, null, 2)}</pre>
        </details>
      )}
    </div>
  );
});
