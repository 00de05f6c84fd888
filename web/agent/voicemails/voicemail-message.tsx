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
  recording: ReactNode;
  actions: ReactNode;
  followedBy: ReactNode;
  onClose: () => void;
}

/** Recording and transcript of one voicemail, and what followed it. */
export function VoicemailMessage({ voicemail, recording, actions, followedBy, onClose }: VoicemailMessageProps) {
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
        {recording}
        <Box variant="p">{voicemail.transcript || (voicemail.transcriptAwaited ? 'The transcript is being made.' : 'There is no transcript of this message.')}</Box>
        {actions}
        {followedBy}
      </SpaceBetween>
    </Container>
  );
}
