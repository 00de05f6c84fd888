import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CallbackMessage } from './callback-message';

/** The results of what the agent asked for, newest first. */
export function CallbackMessages({ messages, onDismiss }: { messages: CallbackMessage[]; onDismiss: (id: string) => void }) {
  if (messages.length === 0) return null;
  return (
    <SpaceBetween size="xs">
      {messages.map(({ id, type, header, content, insist }) => (
        <div key={id} role={type === 'error' || type === 'warning' ? 'alert' : 'status'}>
          <Alert {...{ type, header }} dismissible dismissAriaLabel={`Dismiss: ${header}`} onDismiss={() => onDismiss(id)} action={insist && <Button onClick={insist}>Call all the same</Button>}>
            {content}
          </Alert>
        </div>
      ))}
    </SpaceBetween>
  );
}
