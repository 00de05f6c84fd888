import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Steps from '@cloudscape-design/components/steps';
import { useEffect, useState } from 'react';
import type { ContactJourney } from '../../../lambda/http/journey-api-types';
import { showClock, showDayAndTime, showSeconds } from '../../page/format';
import type { BoardClient } from '../board-client';
import { t } from '../../words/t';

/** What the contacts of an activity went through, line by line. One of which nothing is noted is left out. */
export function ContactLines({ client, contactIds }: { client: BoardClient; contactIds: readonly string[] }) {
  const [journeys, setJourneys] = useState<readonly ContactJourney[]>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    void Promise.allSettled(contactIds.map((id) => client.contact(id))).then((asked) => {
      setJourneys(onceEach(asked.map((one) => (one.status === 'fulfilled' ? one.value : undefined))));
      setFailure(asked.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []))[0]);
    });
  }, [client, contactIds]);
  if (!journeys) return <Spinner />;
  if (journeys.length === 0 && !failure) return <Box>{t('Nothing is noted of its contacts.')}</Box>;
  return (
    <SpaceBetween size="m">
      {failure && <Alert type="error">{failure}</Alert>}
      {journeys.map(({ contactId, lines, talkingSeconds, result }) => (
        <SpaceBetween key={contactId} size="xxs">
          <Box variant="h4">
            {[lines[0] ? showDayAndTime(lines[0].at) : t('A contact'), ...(talkingSeconds === null ? [] : [t('{time} of talk', { time: showSeconds(talkingSeconds) })])].join(', ')}
            {result ? `: ${result.sentence}` : ''}
          </Box>
          <Steps ariaLabel={t('Steps of contact {contactId}', { contactId })} steps={lines.map(({ at, detail }) => ({ status: 'success', statusIconAriaLabel: t('Done'), annotation: showClock(at), header: detail }))} />
        </SpaceBetween>
      ))}
    </SpaceBetween>
  );
}

/** The call to our own number leads to the journey of its callback. */
function onceEach(found: readonly (ContactJourney | undefined)[]): ContactJourney[] {
  return [...new Map(found.flatMap((journey) => (journey ? [[journey.contactId, journey] as const] : []))).values()];
}
