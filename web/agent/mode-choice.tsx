import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DialMode } from '../../lambda/http/api-types';

const modes = [
  { value: 'queued-callback', label: 'You first', description: 'You accept, then the customer is called. Nobody waits on hold.' },
  { value: 'legacy', label: 'Customer first (deprecated)', description: 'The customer is called at once and holds until you are free.' },
];

/** Shown only where the administrator still allows the old way. */
export function ModeChoice({ mode, onChange }: { mode: DialMode; onChange: (mode: DialMode) => void }) {
  return (
    <Box margin={{ top: 's' }}>
      <ExpandableSection headerText="Who is called first" variant="footer" defaultExpanded={mode === 'legacy'}>
        <SpaceBetween size="s">
          <RadioGroup ariaLabel="Who is called first" items={modes} value={mode} onChange={({ detail }) => onChange(detail.value as DialMode)} />
          {mode === 'legacy' && (
            <Alert type="warning" header="Customer first is deprecated">
              If you are busy when the customer answers, they wait on hold. Calling you first avoids that; use this only while you are asked to.
            </Alert>
          )}
        </SpaceBetween>
      </ExpandableSection>
    </Box>
  );
}
