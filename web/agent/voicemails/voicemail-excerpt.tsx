import Button from '@cloudscape-design/components/button';
import type { Voicemail } from '../../api/voicemail';
import { showNumber, showSeconds } from '../../page/format';
import { shortenText } from '../../page/shorten-text';

export interface VoicemailExcerptProps {
  voicemail: Voicemail;
  /** Whether recording and transcript are shown. */
  open: boolean;
  onToggle: () => void;
}

/** The beginning of the message, and a button for the rest. */
export function VoicemailExcerpt({ voicemail, open, onToggle }: VoicemailExcerptProps) {
  const { from, transcript, transcriptAwaited, lengthSeconds } = voicemail;
  const caller = from ? showNumber(from) : 'a withheld number';
  return (
    <>
      <div>{shortenText(transcript) || (transcriptAwaited ? 'The transcript is being made' : 'No transcript')}</div>
      <Button variant="inline-link" ariaExpanded={open} ariaLabel={`Listen to the message from ${caller}`} onClick={onToggle}>
        {lengthSeconds === undefined ? 'Listen' : `Listen, ${showSeconds(lengthSeconds)}`}
      </Button>
    </>
  );
}
