import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';
import type { VoicemailFilter as Filter } from './read-voicemails';
import { t } from '../../words/t';

/** Which voicemails are shown: unanswered ones or answered ones, and words or a number to look for. The service is asked when the agent stops typing. */
export function VoicemailFilter({ filter, onAsk }: { filter: Filter; onAsk: (filter: Filter) => void }) {
  const [text, setText] = useState(filter.search);
  return (
    <SpaceBetween direction="horizontal" size="s">
      <SegmentedControl
        label={t('Which voicemails')}
        selectedId={filter.state}
        onChange={({ detail }) => onAsk({ ...filter, state: detail.selectedId as Filter['state'] })}
        options={[
          { id: 'unanswered', text: t('Unanswered') },
          { id: 'done', text: t('Answered') },
        ]}
      />
      <TextFilter
        filteringText={text}
        filteringPlaceholder={t('Number or words')}
        filteringAriaLabel={t('Look for a number or words')}
        filteringClearAriaLabel={t('Look for nothing')}
        onChange={({ detail }) => setText(detail.filteringText)}
        onDelayedChange={({ detail }) => onAsk({ ...filter, search: detail.filteringText })}
      />
    </SpaceBetween>
  );
}
