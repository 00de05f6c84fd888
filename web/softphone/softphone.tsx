import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useEffect } from 'react';
import { useLab } from '../lab/use-lab';
import { Beside } from '../page/beside';
import { phoneOfDesk } from './lab-phone';
import type { Phone } from './phone';
import { SoftphoneStatus } from './softphone-status';
import { useOpenDesk } from './use-open-desk';
import { t } from '../words/t';

/** The simulated desk changes seldom. The journal tells at once when it does. */
const pauseMilliseconds = 5_000;

export interface SoftphoneProps {
  labUrl: string;
  username: string;
  /** Called when the desk has changed. */
  onPhone: (phone: Phone) => void;
}

/** The agent's softphone on the local run, in place of Connect's own: its status. What it offers stands in the call at hand. */
export function Softphone({ labUrl, username, onPhone }: SoftphoneProps) {
  const { lab, state, failure, dismissFailure } = useLab({ labUrl, pauseMilliseconds });
  const desk = state?.agents.find((agent) => agent.username === username);
  const queues = state?.queues;
  useOpenDesk(desk, lab);
  useEffect(() => {
    if (desk && queues) onPhone(phoneOfDesk(desk, queues, lab));
    // A part of the state that says the same keeps its identity. The list of queues counts who waits, and is no news of this desk.
  }, [desk, lab, queues !== undefined, onPhone]);

  return (
    <section id="softphone" aria-label={t('Softphone')}>
      <Container header={<Header variant="h2">{t('Softphone')}</Header>}>
        <div className="softphone-status">{desk && state && <SoftphoneStatus desk={desk} statuses={state.statuses} lab={lab} />}</div>
      </Container>
      <Beside>
        {failure && (
          <Alert type="error" dismissible onDismiss={dismissFailure}>
            {failure}
          </Alert>
        )}
      </Beside>
    </section>
  );
}
