import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Voicemail } from '../../api/voicemail';
import { showDayAndTime, showNumber } from '../../page/format';

/** Recording and transcript of one voicemail. */
export function VoicemailMessage({ voicemail, onClose }: { voicemail: Voicemail; onClose: () => void }) {
  const caller = voicemail.from ? showNumber(voicemail.from) : 'a withheld number';
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`${showDayAndTime(voicemail.receivedAt)}, left for ${voicemail.queueName}`}
          actions={<Button iconName="close" variant="icon" ariaLabel="Close the message" onClick={onClose} />}
        >
          Message from {caller}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {voicemail.recordingUrl ? (
          <audio className="recording" controls preload="metadata" src={voicemail.recordingUrl} aria-label={`Recording from ${caller}`} />
        ) : (
          <Box color="text-body-secondary">The recording is not at hand.</Box>
        )}
        <Box variant="p">{voicemail.transcript || 'There is no transcript of this message.'}</Box>
      </SpaceBetween>
    </Container>
  );
}
