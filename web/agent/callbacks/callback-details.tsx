import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { showNumber } from '../../page/format';
import { Opened } from '../../page/beside';
import { useAgentName } from '../agent-name';
import { CallNotices } from '../journey/call-notices';
import { CallJourney } from '../journey/call-journey';
import { describeCall } from '../journey/describe-call';
import { CallbackFacts } from './callback-facts';
import { isTakenFrom } from './callback-row-actions';
import { LookFirst, type LookFirstProps, mayLookFirst, whyNotLookFirst } from './look-first';
import { t } from '../../words/t';

export interface CallbackDetailsProps extends Omit<LookFirstProps, 'callback'> {
  callback: ScheduledCallback;
  onClose: () => void;
}

/** One callback: the promise, and its journey. The agent may keep it while they read, and then call or hand it back. */
export function CallbackDetails({ callback, onClose, ...lookFirst }: CallbackDetailsProps) {
  const username = useAgentName();
  const calledFirst = whyNotLookFirst(callback);
  const title = t('Callback to {number}', { number: showNumber(callback.number) });
  return (
    <Opened label={title} onClose={onClose}>
      <Container header={<Header variant="h2" actions={<Button iconName="close" variant="icon" ariaLabel={t('Close the details')} onClick={onClose} />}>{title}</Header>}>
        <SpaceBetween size="m">
          {mayLookFirst(callback) && !isTakenFrom(callback, username) && <LookFirst callback={callback} {...lookFirst} />}
          {calledFirst && <Box color="text-body-secondary">{calledFirst}</Box>}
          <Box variant="p">{describeCall(callback, username).advice}</Box>
          <CallNotices notices={callback.notices} />
          <CallbackFacts callback={callback} />
          <CallJourney call={callback} />
        </SpaceBetween>
      </Container>
    </Opened>
  );
}
