import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useLab } from '../lab/use-lab';
import { SoftphoneCall } from './softphone-call';
import { SoftphoneStatus } from './softphone-status';
import { useOfferInTitle } from './use-offer-in-title';
import { useOpenDesk } from './use-open-desk';

/** The simulated desk changes seldom. The journal tells at once when it does. */
const pauseMilliseconds = 5_000;

export interface SoftphoneProps {
  labUrl: string;
  username: string;
  /** Called when the desk has changed. The product's own view of the agent is then out of date. */
  onChange: () => void;
}

/** The agent's softphone on the local run, in place of Connect's own. */
export function Softphone({ labUrl, username, onChange }: SoftphoneProps) {
  const { lab, state, failure, dismissFailure } = useLab({ labUrl, pauseMilliseconds });
  const desk = state?.agents.find((agent) => agent.username === username);
  const offered = desk?.contact?.ringing === true;
  const signature = `${desk?.loggedIn} ${desk?.status} ${desk?.contact?.contactId} ${desk?.contact?.state} ${offered}`;
  useOpenDesk(desk, lab);
  useEffect(onChange, [signature]);
  useOfferInTitle(offered);

  if (!desk || !state) return null;
  return (
    <section id="softphone" aria-label="Softphone">
      <Container header={<Header variant="h2">Softphone</Header>}>
        <SpaceBetween size="m">
          <SoftphoneStatus desk={desk} statuses={state.statuses} lab={lab} />
          {failure && (
            <Alert type="error" dismissible onDismiss={dismissFailure}>
              {failure}
            </Alert>
          )}
          <SoftphoneCall desk={desk} queues={state.queues} lab={lab} />
        </SpaceBetween>
      </Container>
    </section>
  );
}
