import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Multiselect from '@cloudscape-design/components/multiselect';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextFilter from '@cloudscape-design/components/text-filter';
import { memo, useMemo, useState } from 'react';
import type { JournalLine } from '../../local/lab-types';
import { isBusLine, kindLabels, kinds, matchesWords } from './describe-line';
import { JournalRow } from './journal-row';
import type { JournalView } from './use-journal';
import { t } from '../words/t';

/** Number of lines that are drawn at first, many times a screenful, and that each wish for older ones adds. The filter looks through all that were read. */
const drawnLines = 200;
/** Functions and AWS calls are left out at first, because they are many: every read of the agent's page is one. */
const shownAtFirst: JournalLine['kind'][] = ['block', 'contact', 'agent', 'phone', 'text-message', 'push', 'webhook', 'event', 'fault'];

/** The journal as it grows, newest first: flow blocks with the branch each took, contact events, functions, AWS calls. */
export const JournalPanel = memo(function JournalPanel({ journal }: { journal: JournalView }) {
  const [words, setWords] = useState('');
  const [drawn, setDrawn] = useState(drawnLines);
  const [shown, setShown] = useState<string[]>(shownAtFirst);
  const lines = useMemo(
    () => journal.lines.filter((line) => shown.includes(line.kind) && !isBusLine(line) && matchesWords(line, words)),
    [journal.lines, shown, words],
  );
  const showOlder = () => {
    setDrawn(drawn + drawnLines);
    if (lines.length < drawn + drawnLines && journal.more) journal.showOlder();
  };
  return (
    <section aria-label={t('Journal')}>
      <Container
        header={
          <Header variant="h2" counter={`(${lines.length})`} actions={<Button onClick={journal.clear}>{t('Clear the view')}</Button>}>
            {t('Journal')}
          </Header>
        }
      >
        <SpaceBetween size="s">
          <div className="journal-filter">
            <TextFilter filteringText={words} filteringPlaceholder={t('Flow, block, contact, number')} filteringAriaLabel={t('Filter the journal')} onChange={({ detail }) => setWords(detail.filteringText)} />
            <Multiselect
              ariaLabel={t('Kinds of lines')}
              placeholder={t('{count} of {all} kinds', { count: shown.length, all: kinds().length })}
              hideTokens
              selectedOptions={shown.map((value) => ({ value, label: kindLabels()[value as JournalLine['kind']] }))}
              options={kinds()}
              onChange={({ detail }) => setShown(detail.selectedOptions.map(({ value }) => value!))}
            />
          </div>
          <div className="journal" tabIndex={0} role="log" aria-label={t('Journal, newest first')} aria-live="off">
            {lines.length === 0 && <Box color="text-body-secondary">{t('Nothing of these kinds has happened yet.')}</Box>}
            {lines.slice(0, drawn).map((line) => (
              <JournalRow key={line.order} line={line} />
            ))}
            {(lines.length > drawn || journal.more) && <Button onClick={showOlder}>{t('Show older lines')}</Button>}
          </div>
        </SpaceBetween>
      </Container>
    </section>
  );
});
