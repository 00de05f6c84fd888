import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { CallbackCard } from '../callbacks/callback-card';
import { CallCard } from './call-card';
import { ClickCard } from './click-card';
import type { Dials } from './use-dials';

export interface CallListProps {
  dials: Dials;
  callbacks: ScheduledCallback[];
  /** The number of one of them proved right. */
  onVerify: (callback: ScheduledCallback) => void;
}

/** Every call the agent asked for, and the promised ones that reach them now. Those on their way are open, those that have ended are closed. */
export function CallList({ dials, callbacks, onVerify }: CallListProps) {
  const count = dials.clicks.length + dials.dials.length + callbacks.length;
  return (
    <section aria-label="Your calls">
      <Container header={<Header variant="h2">Your calls</Header>}>
        {count === 0 ? (
          <Box color="text-body-secondary" textAlign="center" padding="s">
            Calls that you ask for are followed here, step by step.
          </Box>
        ) : (
          <SpaceBetween size="m">
            {dials.clicks.map((click) => (
              <ClickCard key={click.key} click={click} onRetry={() => dials.retry(click)} onDismiss={() => dials.dismiss(click.key)} />
            ))}
            {callbacks.map((callback) => (
              <CallbackCard key={callback.id} callback={callback} onVerify={() => onVerify(callback)} />
            ))}
            {dials.dials.map((dial, index) => (
              <CallCard key={dial.id} dial={dial} newest={index === 0} />
            ))}
          </SpaceBetween>
        )}
      </Container>
    </section>
  );
}
