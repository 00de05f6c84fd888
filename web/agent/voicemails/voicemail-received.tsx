import Box from '@cloudscape-design/components/box';
import { memo } from 'react';
import type { Voicemail } from '../../api/voicemail';
import { showDayAndTime } from '../../page/format';

/** The time of the message, and the queue or agent that it is for. */
export const VoicemailReceived = memo(function Received({ receivedAt, queueName }: Pick<Voicemail, 'receivedAt' | 'queueName'>) {
  return (
    <>
      <div>{showDayAndTime(receivedAt)}</div>
      <Box color="text-body-secondary" fontSize="body-s">
        {queueName}
      </Box>
    </>
  );
});
