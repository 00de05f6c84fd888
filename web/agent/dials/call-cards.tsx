import SpaceBetween from '@cloudscape-design/components/space-between';
import type { OwnOutcome, SayOutcomeRequest } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { SendResult } from '../../api/send-surely';
import type { CallbackQueue } from '../callbacks/use-queues';
import { CallbackCard } from '../callbacks/callback-card';
import { CallCard } from './call-card';
import { ClickCard } from './click-card';
import type { Dials } from './use-dials';

export interface CallCardsProps {
  dials: Dials;
  callbacks: ScheduledCallback[];
  /** The operator's own outcomes. */
  own: readonly OwnOutcome[];
  /** Those of the agent, once they are known. */
  queues: CallbackQueue[] | undefined;
  onSay: (callback: ScheduledCallback, said: SayOutcomeRequest) => Promise<SendResult<ScheduledCallback>>;
  /** The agent confirmed the number of one callback. */
  onVerify: (callback: ScheduledCallback) => void;
}

/** A card for each call. Running calls are open, ended ones are closed. */
export function CallCards({ dials, callbacks, own, queues, onSay, onVerify }: CallCardsProps) {
  return (
    <SpaceBetween size="m">
      {dials.clicks.map((click) => (
        <ClickCard
          key={click.key}
          click={click}
          onRetry={() => dials.retry(click)}
          onCallOwed={(callbackId) => dials.callOwed(click, callbackId)}
          onCallAllTheSame={(refusedAs) => dials.callAllTheSame(click, refusedAs)}
          onPin={(pin) => dials.callWithPin(click, pin)}
          setPin={dials.setPin}
          onDismiss={() => dials.dismiss(click.key)}
        />
      ))}
      {callbacks.map((callback) => (
        <CallbackCard key={callback.id} callback={callback} own={own} onSay={(said) => onSay(callback, said)} onVerify={() => onVerify(callback)} />
      ))}
      {dials.dials.map((dial, index) => (
        <CallCard key={dial.id} dial={dial} newest={index === 0} own={own} queues={queues} onSay={(said) => dials.sayOutcome(dial, said)} onTakeBack={() => dials.takeBack(dial)} />
      ))}
    </SpaceBetween>
  );
}
