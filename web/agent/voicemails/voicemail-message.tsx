import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { Voicemail } from '../../api/voicemail';
import { Opened } from '../../page/beside';
import { showDayAndTime, showNumber } from '../../page/format';
import { t } from '../../words/t';

export interface VoicemailMessageProps {
  voicemail: Voicemail;
  recording: ReactNode;
  actions: ReactNode;
  followedBy: ReactNode;
  onClose: () => void;
}

/** Recording and transcript of one voicemail, and what followed it. */
export function VoicemailMessage({ voicemail, recording, actions, followedBy, onClose }: VoicemailMessageProps) {
  const caller = voicemail.from ? showNumber(voicemail.from) : t('a withheld number');
  const title = t('Message from {caller}', { caller });
  return (
    <Opened label={title} onClose={onClose}>
      <Container
        header={
          <Header
            variant="h2"
            description={t('{time}, left for {queueName}', { time: showDayAndTime(voicemail.receivedAt), queueName: voicemail.queueName })}
            actions={<Button iconName="close" variant="icon" ariaLabel={t('Close the message')} onClick={onClose} />}
          >
            {title}
          </Header>
        }
      >
        <SpaceBetween size="m">
          {recording}
          <Box variant="p">{voicemail.transcript || (voicemail.transcriptAwaited ? t('The transcript is being made.') : t('There is no transcript of this message.'))}</Box>
          {actions}
          {followedBy}
        </SpaceBetween>
      </Container>
    </Opened>
  );
}
