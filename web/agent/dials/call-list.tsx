import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { later } from '../../page/later';
import type { CallCardsProps } from './call-cards';

const CallCards = later(async () => (await import('./call-cards')).CallCards);

/** Every call that the agent clicked, and the promised ones that reach them now. */
export function CallList(props: CallCardsProps) {
  const { dials, callbacks } = props;
  const count = dials.clicks.length + dials.dials.length + callbacks.length;
  return (
    <section aria-label="Your calls">
      <Container header={<Header variant="h2">Your calls</Header>}>
        {count === 0 ? (
          <Box color="text-body-secondary" textAlign="center" padding="s">
            You can follow your calls here, step by step.
          </Box>
        ) : (
          <CallCards {...props} />
        )}
      </Container>
    </section>
  );
}
