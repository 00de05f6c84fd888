import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { OwedChoice } from '../../../lambda/http/api-types';
import type { SetPinRequest } from '../../../lambda/http/rule-api-types';
import { showNumber, showTimeIn } from '../../page/format';
import { PinQuestion } from '../pin/pin-question';
import type { OpenClick } from './dial-board';
import { t } from '../../words/t';

export interface ClickCardProps {
  click: OpenClick;
  onRetry: () => void;
  /** The agent means this callback, of several. */
  onCallOwed: (callbackId: string) => void;
  /** @param refusedAs the code of the refusal that they overrule */
  onCallAllTheSame: (refusedAs: string) => void;
  onDismiss: () => void;
  onPin: (pin: string) => void;
  setPin: (request: SetPinRequest) => Promise<void>;
}

/** Refusals that an agent may overrule: they know best whether the customer wants this call too. */
const overruled = ['customer-being-called', 'owed-elsewhere', 'owed-to-several', 'callback-claimed', 'related-contact-being-called', 'outside-calling-window'];

/** A click that is not yet a call, was refused, became the call of a callback, or got no answer. */
export function ClickCard({ click, onRetry, onCallOwed, onCallAllTheSame, onDismiss, onPin, setPin }: ClickCardProps) {
  const number = showNumber(click.request.number);
  const { result } = click;
  if (result.kind === 'sending') return <StatusIndicator type="loading">{t('Asking for the call to {number}', { number })}</StatusIndicator>;
  if (result.kind === 'refused') {
    return (
      <div role="alert" data-code={result.code}>
        <Alert
          type="error"
          header={t('{number} was not called', { number })}
          dismissible
          onDismiss={onDismiss}
          action={overruled.includes(result.code) && <Button onClick={() => onCallAllTheSame(result.code)}>{t('Call all the same')}</Button>}
        >
          {result.detail}
          <PinQuestion key={result.code} code={result.code} action={t('Call')} onPin={onPin} setPin={setPin} />
          <SpaceBetween direction="horizontal" size="xs">
            {result.choices?.map((choice) => (
              <Button key={choice.callbackId} iconName="call" onClick={() => onCallOwed(choice.callbackId)}>
                {nameOf(choice)}
              </Button>
            ))}
          </SpaceBetween>
        </Alert>
      </div>
    );
  }
  if (result.kind === 'called-now') {
    return (
      <div role="status">
        <Alert type="info" header={t('{number} is owed a callback', { number })} dismissible onDismiss={onDismiss}>
          {result.sentence}
        </Alert>
      </div>
    );
  }
  return (
    <div role="alert">
      <Alert
        type="warning"
        header={t('The call to {number} is not confirmed', { number })}
        dismissible
        onDismiss={onDismiss}
        action={<Button onClick={onRetry}>{t('Try again')}</Button>}
      >
        {t('No answer came back, so the call may or may not have started. Trying again is safe: it cannot make a second call.')}
      </Alert>
    </div>
  );
}

function nameOf({ queue, local, zone, crmRecord }: OwedChoice): string {
  return `${crmRecord ? `${crmRecord}, ` : ''}${queue}, ${showTimeIn(zone, local)} (${zone})`;
}
