import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { Voicemail } from '../../api/voicemail';
import { showDayAndTime, showNumber } from '../../page/format';

export interface VoicemailMessageProps {
  voicemail: Voicemail;
  followedBy: ReactNode;
  onClose: () => void;
}

/** Recording and transcript of one voicemail, and what followed it. */
export function VoicemailMessage({ voicemail, followedBy, onClose }: VoicemailMessageProps) {
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
        {followedBy}
      </SpaceBetween>
    </Container>
  );
}
