import Button from '@cloudscape-design/components/button';
import { memo } from 'react';
import type { Voicemail } from '../../api/voicemail';
import { showNumber, showSeconds } from '../../page/format';
import { usePhoneNumbers } from '../../page/phone-numbers';
import { shortenText } from '../../page/shorten-text';
import { t } from '../../words/t';

export interface VoicemailExcerptProps {
  voicemail: Voicemail;
  /** Whether recording and transcript are shown. */
  open: boolean;
  onToggle: () => void;
}

/** The beginning of the message, and a button for the rest. */
export function VoicemailExcerpt({ voicemail: { from, transcript, transcriptAwaited, lengthSeconds }, open, onToggle }: VoicemailExcerptProps) {
  return (
    <>
      <div className="at-most-two-lines">{shortenText(transcript) || (transcriptAwaited ? t('The transcript is being made') : t('No transcript'))}</div>
      <Listen from={from} lengthSeconds={lengthSeconds} open={open} onToggle={onToggle} />
    </>
  );
}

interface ListenProps extends Pick<VoicemailExcerptProps, 'open' | 'onToggle'> {
  from: string;
  lengthSeconds: number | undefined;
}

/** What a click does depends on the voicemail and on whether it is open. The list may be read many times before somebody listens. */
const Listen = memo(
  function ListenButton({ from, lengthSeconds, open, onToggle }: ListenProps) {
    usePhoneNumbers();
    const caller = from ? showNumber(from) : t('a withheld number');
    return (
      <Button variant="inline-link" ariaExpanded={open} ariaLabel={t('Listen to the message from {caller}', { caller })} onClick={onToggle}>
        {lengthSeconds === undefined ? t('Listen') : t('Listen, {lengthSeconds}', { lengthSeconds: showSeconds(lengthSeconds) })}
      </Button>
    );
  },
  (before, now) => before.from === now.from && before.lengthSeconds === now.lengthSeconds && before.open === now.open,
);
