import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CallCard } from './call-card';
import { ClickCard } from './click-card';
import type { Dials } from './use-dials';

/** Every call the agent asked for, newest first: those on their way are open, those that have ended are closed. */
export function CallList({ dials }: { dials: Dials }) {
  const count = dials.clicks.length + dials.dials.length;
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
            {dials.dials.map((dial, index) => (
              <CallCard key={dial.id} dial={dial} newest={index === 0} />
            ))}
          </SpaceBetween>
        )}
      </Container>
    </section>
  );
}
