import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { memo } from 'react';
import type { Dial } from '../../../lambda/http/api-types';
import type { Voicemail } from '../../api/voicemail';
import { showNumber } from '../../page/format';
import { usePhoneNumbers } from '../../page/phone-numbers';
import { SHORTCUTS, takesFocus } from '../../page/use-shortcuts';
import type { OpenClick } from '../dials/dial-board';
import { t } from '../../words/t';

export interface VoicemailCallButtonProps {
  voicemail: Voicemail;
  click?: OpenClick;
  dial?: Dial;
  onCall: () => void;
}

/** The caller's number. A click calls it, unless an earlier click or call on it is under way. It is drawn again for what it shows alone: lists are read often. */
export const VoicemailCallButton = memo(CallButton, isSame);

/** What a click does depends on the voicemail alone. */
function isSame(before: VoicemailCallButtonProps, now: VoicemailCallButtonProps): boolean {
  return before.voicemail.contactId === now.voicemail.contactId && before.voicemail.from === now.voicemail.from && before.click?.result.kind === now.click?.result.kind && before.dial?.state === now.dial?.state;
}

function CallButton({ voicemail, click, dial, onCall }: VoicemailCallButtonProps) {
  usePhoneNumbers();
  if (!voicemail.from) return <Box color="text-body-secondary">{t('Number withheld')}</Box>;
  const number = showNumber(voicemail.from);
  return (
    <Button
      variant="inline-link"
      iconName="call"
      ariaLabel={t('Call {number}', { number })}
      loading={click?.result.kind === 'sending'}
      loadingText={t('Asking for the call to {number}', { number })}
      disabled={!!dial && dial.state !== 'ended'}
      disabledReason={t('This call is already under way.')}
      nativeButtonAttributes={takesFocus(SHORTCUTS.next)}
      onClick={onCall}
    >
      {number}
    </Button>
  );
}
