import Flashbar from '@cloudscape-design/components/flashbar';
import type { CallbackMessage } from './callback-message';

/** The results of what the agent asked for, newest first. */
export function CallbackMessages({ messages, onDismiss }: { messages: CallbackMessage[]; onDismiss: (id: string) => void }) {
  if (messages.length === 0) return null;
  return (
    <Flashbar
      items={messages.map(({ id, type, header, content }) => ({
        ...{ id, type, header, content },
        ariaRole: type === 'error' || type === 'warning' ? 'alert' : 'status',
        dismissible: true,
        onDismiss: () => onDismiss(id),
      }))}
    />
  );
}
