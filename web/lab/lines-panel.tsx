import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import { memo } from 'react';
import type { LabQueue, LabWaiting } from '../../local/lab-types';
import { showNumber, showSpan } from '../page/format';
import { usePhoneNumbers } from '../page/phone-numbers';
import { t } from '../words/t';

/** Who waits in which queue, in the order in which they are served, and who would serve them. */
export const LinesPanel = memo(function LinesPanel({ queues, now }: { queues: LabQueue[]; now: string }) {
  usePhoneNumbers();
  // An agent's own is there while somebody waits in it.
  const shown = queues.filter(({ kind, line, servedBy }) => line.length > 0 || (kind === 'STANDARD' && servedBy > 0));
  return (
    <section aria-label={t('Lines')}>
      <Container header={<Header variant="h2" description={t('Who waits, whoever is next first, and which agents are idle.')}>{t('Lines')}</Header>}>
        <div className="lines">
          {shown.map((queue) => (
            <Line key={queue.id} queue={queue} now={now} />
          ))}
        </div>
      </Container>
    </section>
  );
});

function Line({ queue: { name, kind, line, idle }, now }: { queue: LabQueue; now: string }) {
  const title = kind === 'AGENT' ? t('{username}’s own queue', { username: name }) : name;
  return (
    <div className="line" role="group" aria-label={title}>
      <Box variant="h3" fontSize="heading-xs">{title}</Box>
      <ol className="line-waiting">
        {line.map((waiting) => (
          <Waiting key={waiting.contactId} waiting={waiting} now={now} />
        ))}
        {line.length === 0 && <li className="line-empty">{t('Nobody waits.')}</li>}
      </ol>
      <Box color={idle.length > 0 ? 'text-status-success' : 'text-body-secondary'} fontSize="body-s">
        {idle.length > 0 ? t('Idle: {names}', { names: idle.join(', ') }) : t('No agent is idle.')}
      </Box>
    </div>
  );
}

function Waiting({ waiting: { kind, number, since, offeredTo }, now }: { waiting: LabWaiting; now: string }) {
  return (
    <li className={offeredTo === undefined ? 'waiting' : 'waiting waiting-offered'}>
      <Icon name={kind === 'callback' ? 'call' : 'user-profile'} /> {kind === 'callback' ? t('Callback to {number}', { number: showNumber(number) }) : t('Caller {number}', { number: showNumber(number) })}
      <Box fontSize="body-s" color="text-body-secondary">
        {offeredTo === undefined ? showSpan(Date.parse(now) - Date.parse(since)) : t('rings at {username}', { username: offeredTo })}
      </Box>
    </li>
  );
}
