import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { memo } from 'react';
import type { AgentDeskView, LabQueue } from '../../local/lab-types';
import { usePhoneNumbers } from '../page/phone-numbers';
import { SoftphoneCall } from '../softphone/softphone-call';
import { SoftphoneStatus } from '../softphone/softphone-status';
import type { Lab } from './use-lab';
import { t } from '../words/t';

export interface DesksPanelProps {
  agents: AgentDeskView[];
  /** The statuses among which an agent chooses. */
  statuses: string[];
  queues: LabQueue[];
  lab: Lab;
}

/** Each agent's desk, as their own softphone shows it. */
export function DesksPanel({ agents, ...instance }: DesksPanelProps) {
  return (
    <section aria-label={t('Agents')}>
      <Container header={<Header variant="h2" counter={`(${agents.length})`}>{t('Agents')}</Header>}>
        <div className="desks">
          {agents.map((desk) => (
            <Desk key={desk.userId} desk={desk} {...instance} />
          ))}
        </div>
      </Container>
    </section>
  );
}

interface DeskProps extends Omit<DesksPanelProps, 'agents'> {
  desk: AgentDeskView;
}

const Desk = memo(function Desk({ desk, statuses, queues, lab }: DeskProps) {
  usePhoneNumbers();
  return (
    <article aria-label={t('Agent {username}', { username: desk.username })}>
      <Box variant="h3">{desk.username}</Box>
      <Box color="text-body-secondary" fontSize="body-s" margin={{ bottom: 'xs' }}>
        {desk.routingProfile}
      </Box>
      <SoftphoneStatus desk={desk} statuses={statuses} lab={lab} />
      <Box margin={{ top: 's' }}>
        <SoftphoneCall desk={desk} queues={queues} lab={lab} />
      </Box>
    </article>
  );
});
