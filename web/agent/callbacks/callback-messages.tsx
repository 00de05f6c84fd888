import Button from '@cloudscape-design/components/button';
import Flashbar from '@cloudscape-design/components/flashbar';
import type { CallbackMessage } from './callback-message';

/** The results of what the agent asked for, newest first. */
export function CallbackMessages({ messages, onDismiss }: { messages: CallbackMessage[]; onDismiss: (id: string) => void }) {
  if (messages.length === 0) return null;
  return (
    <Flashbar
      items={messages.map(({ id, type, header, content, insist }) => ({
        ...{ id, type, header, content },
        ariaRole: type === 'error' || type === 'warning' ? 'alert' : 'status',
        ...(insist && { action: <Button onClick={insist}>Call all the same</Button> }),
        dismissible: true,
        onDismiss: () => onDismiss(id),
      }))}
    />
  );
}
