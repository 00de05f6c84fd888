import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { t } from '../../words/t';

/** docs/supervisor/reports.md says the same at length. */
const meanings = (): Record<string, string> => ({
  [t('Ended')]: t('Callbacks, clicks and calls by hand that are over. Each counts on the day, and in the hour, in which it ended; what an agent says of it later changes that day.'),
  [t('Reached')]: t('The last call was answered, and an agent said that they reached the customer.'),
  [t('Answered, nobody said')]: t('The last call was answered, by the customer or by a voicemail: no agent has said what came of it.'),
  [t('Missed')]: t('Over, and the customer was not reached: the line was full, the purge time came, or the retries are used up.'),
  [t('Withdrawn')]: t('Taken back before that: by an agent or the customer, because the customer called in, or was reached otherwise.'),
  [t('In time')]: t('Of the promises whose time came: the last call was placed within 5 minutes of the time that it was for.'),
  [t('Placed, offered, taken, answered')]: t('Calls that were made for a customer, retries too; that came into a queue; that an agent took; in which somebody answered, a person or a voicemail.'),
});

export function Definitions() {
  return (
    <ExpandableSection headerText={t('What each number means')}>
      <KeyValuePairs columns={2} items={Object.entries(meanings()).map(([label, value]) => ({ label, value }))} />
    </ExpandableSection>
  );
}
