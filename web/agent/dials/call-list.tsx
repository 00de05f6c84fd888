import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { OwnOutcome, SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import { CallbackCard } from '../callbacks/callback-card';
import { CallCard } from './call-card';
import { ClickCard } from './click-card';
import type { Dials } from './use-dials';

export interface CallListProps {
  dials: Dials;
  callbacks: ScheduledCallback[];
  /** The operator's own outcomes. */
  own: readonly OwnOutcome[];
  onSay: (callback: ScheduledCallback, said: SayOutcomeRequest) => Promise<SendResult<ScheduledCallback>>;
  /** The agent confirmed the number of one callback. */
  onVerify: (callback: ScheduledCallback) => void;
}

/** Every call that the agent clicked, and the promised ones that reach them now. Running calls are open, ended ones are closed. */
export function CallList({ dials, callbacks, own, onSay, onVerify }: CallListProps) {
  const count = dials.clicks.length + dials.dials.length + callbacks.length;
  return (
    <section aria-label="Your calls">
      <Container header={<Header variant="h2">Your calls</Header>}>
        {count === 0 ? (
          <Box color="text-body-secondary" textAlign="center" padding="s">
            You can follow your calls here, step by step.
          </Box>
        ) : (
          <SpaceBetween size="m">
            {dials.clicks.map((click) => (
              <ClickCard
                key={click.key}
                click={click}
                onRetry={() => dials.retry(click)}
                onCallOwed={(callbackId) => dials.callOwed(click, callbackId)}
                onCallAllTheSame={(refusedAs) => dials.callAllTheSame(click, refusedAs)}
                onDismiss={() => dials.dismiss(click.key)}
              />
            ))}
            {callbacks.map((callback) => (
              <CallbackCard key={callback.id} callback={callback} own={own} onSay={(said) => onSay(callback, said)} onVerify={() => onVerify(callback)} />
            ))}
            {dials.dials.map((dial, index) => (
              <CallCard key={dial.id} dial={dial} newest={index === 0} own={own} onSay={(said) => dials.sayOutcome(dial, said)} onTakeBack={() => dials.takeBack(dial)} />
            ))}
          </SpaceBetween>
        )}
      </Container>
    </section>
  );
}
