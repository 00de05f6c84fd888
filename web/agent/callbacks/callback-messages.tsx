import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import type { CallbackMessage } from './callback-message';
import { t } from '../../words/t';

/** What went well is read, and then goes. The list shows it anyway. */
const READ_MILLISECONDS = 12_000;
/** More would cover the page. The others follow when one goes. */
const AT_MOST = 3;

/** The results of what the agent asked for, newest first, at the foot of the page: they cover little, and move nothing. */
export function CallbackMessages({ messages, onDismiss }: { messages: CallbackMessage[]; onDismiss: (id: string) => void }) {
  if (messages.length === 0) return null;
  return (
    <section className="messages" aria-label={t('Messages')}>
      <SpaceBetween size="xs">
        {messages.slice(0, AT_MOST).map((message) => (
          <Message key={`${message.id} ${message.header}`} message={message} onDismiss={() => onDismiss(message.id)} />
        ))}
      </SpaceBetween>
    </section>
  );
}

function Message({ message: { type, header, content, insist }, onDismiss }: { message: CallbackMessage; onDismiss: () => void }) {
  const goes = type === 'success';
  useEffect(() => {
    if (!goes) return;
    const timer = window.setTimeout(onDismiss, READ_MILLISECONDS);
    return () => window.clearTimeout(timer);
    // How it is dismissed may be another function at each drawing.
  }, [goes]);
  return (
    <div role={type === 'error' || type === 'warning' ? 'alert' : 'status'}>
      <Alert {...{ type, header }} dismissible dismissAriaLabel={t('Dismiss: {header}', { header })} onDismiss={onDismiss} action={insist && <Button onClick={insist}>{t('Call all the same')}</Button>}>
        {content}
      </Alert>
    </div>
  );
}
