import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { AgentDeskView } from '../../local/lab-types';
import { SoftphoneCall } from '../softphone/softphone-call';
import { SoftphoneStatus } from '../softphone/softphone-status';
import type { Lab } from './use-lab';

/** Each agent's desk, as their own softphone shows it. */
export function DesksPanel({ agents, lab }: { agents: AgentDeskView[]; lab: Lab }) {
  return (
    <section aria-label="Agents">
      <Container header={<Header variant="h2" counter={`(${agents.length})`}>Agents</Header>}>
        <div className="desks">
          {agents.map((desk) => (
            <article key={desk.userId} aria-label={`Agent ${desk.username}`}>
              <Box variant="h3">{desk.username}</Box>
              <Box color="text-body-secondary" fontSize="body-s" margin={{ bottom: 'xs' }}>
                {desk.routingProfile}
              </Box>
              <SoftphoneStatus desk={desk} statuses={lab.state?.statuses ?? []} lab={lab} />
              <Box margin={{ top: 's' }}>
                <SoftphoneCall desk={desk} lab={lab} />
              </Box>
            </article>
          ))}
        </div>
      </Container>
    </section>
  );
}
