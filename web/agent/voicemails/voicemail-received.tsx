import Box from '@cloudscape-design/components/box';
import type { Voicemail } from '../../api/voicemail';
import { showDayAndTime } from '../../page/format';

/** The time of the message, and the queue or agent that it is for. */
export function VoicemailReceived({ voicemail }: { voicemail: Voicemail }) {
  return (
    <>
      <div>{showDayAndTime(voicemail.receivedAt)}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {voicemail.queueName}
      </Box>
    </>
  );
}
