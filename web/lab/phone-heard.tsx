import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import type { LabPhone } from '../../local/lab-types';
import { t } from '../words/t';

/** Hold prompts repeat as long as the caller waits. */
const shownPrompts = 4;

/** The sounds on the phone as text and, after the call, how it ended. */
export function PhoneHeard({ phone: { heard, state } }: { phone: LabPhone }) {
  return (
    <LiveRegion tagName="div">
      {heard.length > 0 && (
        <div className="heard">
          <Box variant="awsui-key-label">{state === 'idle' ? t('Heard in the last call') : t('Heard on the line')}</Box>
          {heard.slice(-shownPrompts).map((prompt, index) => (
            <Box key={heard.length - index} color="text-body-secondary">
              “{prompt}”
            </Box>
          ))}
        </div>
      )}
    </LiveRegion>
  );
}
