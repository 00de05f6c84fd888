import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { VoicemailFilter as Filter } from './use-voicemails';

/** Which voicemails are shown: unanswered ones or answered ones, and words or a number to look for. */
export function VoicemailFilter({ filter, onAsk }: { filter: Filter; onAsk: (filter: Filter) => void }) {
  return (
    <SpaceBetween direction="horizontal" size="s">
      <SegmentedControl
        label="Which voicemails"
        selectedId={filter.state}
        onChange={({ detail }) => onAsk({ ...filter, state: detail.selectedId as Filter['state'] })}
        options={[
          { id: 'unanswered', text: 'Unanswered' },
          { id: 'done', text: 'Answered' },
        ]}
      />
      <TextFilter filteringText={filter.search} filteringPlaceholder="Number or words" filteringAriaLabel="Look for a number or words" onDelayedChange={({ detail }) => onAsk({ ...filter, search: detail.filteringText })} onChange={() => undefined} />
    </SpaceBetween>
  );
}
