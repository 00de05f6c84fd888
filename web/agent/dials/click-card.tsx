import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { showNumber } from '../../page/format';
import type { OpenClick } from './dial-board';

export interface ClickCardProps {
  click: OpenClick;
  onRetry: () => void;
  onDismiss: () => void;
}

/** A click that is not yet a call, was refused, or got no answer. */
export function ClickCard({ click, onRetry, onDismiss }: ClickCardProps) {
  const number = showNumber(click.request.number);
  const { result } = click;
  if (result.kind === 'sending') return <StatusIndicator type="loading">Asking for the call to {number}</StatusIndicator>;
  if (result.kind === 'refused') {
    return (
      <div role="alert" data-code={result.code}>
        <Alert type="error" header={`${number} was not called`} dismissible onDismiss={onDismiss}>
          {result.detail}
        </Alert>
      </div>
    );
  }
  return (
    <div role="alert">
      <Alert
        type="warning"
        header={`The call to ${number} is not confirmed`}
        dismissible
        onDismiss={onDismiss}
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        No answer came back, so it may or may not have been placed. Trying again is safe: it cannot make a second call.
      </Alert>
    </div>
  );
}
