import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';

/** docs/supervisor/reports.md says the same at length. */
const MEANINGS: Record<string, string> = {
  'Ended': 'Callbacks, clicks and calls by hand that are over. Each counts on the day, and in the hour, in which it ended; what an agent says of it later changes that day.',
  'Reached': 'The last call was answered, and an agent said that they reached the customer.',
  'Answered, nobody said': 'The last call was answered, by the customer or by a voicemail: no agent has said what came of it.',
  'Missed': 'Over, and the customer was not reached: the line was full, the purge time came, or the retries are used up.',
  'Withdrawn': 'Taken back before that: by an agent or the customer, because the customer called in, or was reached otherwise.',
  'In time': 'Of the promises whose time came: the last call was placed within 5 minutes of the time that it was for.',
  'Placed, offered, taken, answered': 'Calls that were made for a customer, retries too; that came into a queue; that an agent took; in which somebody answered, a person or a voicemail.',
};

export function Definitions() {
  return (
    <ExpandableSection headerText="What each number means">
      <KeyValuePairs columns={2} items={Object.entries(MEANINGS).map(([label, value]) => ({ label, value }))} />
    </ExpandableSection>
  );
}
