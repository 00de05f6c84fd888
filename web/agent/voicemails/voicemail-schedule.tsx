import Button from '@cloudscape-design/components/button';
import type { Voicemail } from '../../api/voicemail';
import { showNumber } from '../../page/format';

/** Promises the caller a callback for another time. If the number was withheld, the form asks for it. */
export function VoicemailSchedule({ voicemail: { from }, onSchedule }: { voicemail: Voicemail; onSchedule: () => void }) {
  return (
    <div>
      <Button variant="inline-link" iconName="calendar" ariaLabel={`Call later: ${from ? showNumber(from) : 'the caller who withheld their number'}`} onClick={onSchedule}>
        Call later
      </Button>
    </div>
  );
}
