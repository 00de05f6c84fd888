import Button from '@cloudscape-design/components/button';
import { memo } from 'react';
import type { Voicemail } from '../../api/voicemail';
import { showNumber } from '../../page/format';
import { usePhoneNumbers } from '../../page/phone-numbers';
import { t } from '../../words/t';

/** Promises the caller a callback for another time. If the number was withheld, the form asks for it. */
export const VoicemailSchedule = memo(Schedule, (before, now) => before.voicemail.contactId === now.voicemail.contactId && before.voicemail.from === now.voicemail.from);

function Schedule({ voicemail: { from }, onSchedule }: { voicemail: Voicemail; onSchedule: () => void }) {
  usePhoneNumbers();
  return (
    <div>
      <Button variant="inline-link" iconName="calendar" ariaLabel={t('Call later: {from}', { from: from ? showNumber(from) : t('the caller who withheld their number') })} onClick={onSchedule}>
        {t('Call later')}
      </Button>
    </div>
  );
}
