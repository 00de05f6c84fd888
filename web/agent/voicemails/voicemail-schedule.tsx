import Button from '@cloudscape-design/components/button';
import type { Voicemail } from '../../api/voicemail';
import { showNumber } from '../../page/format';

/** Calls the caller back at another time. A withheld number is asked for in the form. */
export function VoicemailSchedule({ voicemail: { from }, onSchedule }: { voicemail: Voicemail; onSchedule: () => void }) {
  return (
    <div>
      <Button variant="inline-link" iconName="calendar" ariaLabel={`Schedule a callback to ${from ? showNumber(from) : 'the caller who withheld their number'}`} onClick={onSchedule}>
        Call later
      </Button>
    </div>
  );
}
