import type { VirtualTime } from '../clock/virtual-time';
import type { Message, MessageQueue } from './message-queue';

/** Takes what can be received, and waits so long on the emulator's clock for it when there is nothing: long polling. */
export function receiveMessages(time: VirtualTime, queue: MessageQueue, { take, waitSeconds }: { take: Parameters<MessageQueue['receive']>[0]; waitSeconds: number }): Promise<Message[]> {
  const present = queue.receive(take);
  if (present.length > 0 || waitSeconds === 0) return Promise.resolve(present);
  return new Promise((resolve) => {
    const end = (messages: Message[]) => {
      stopListening();
      timer.cancel();
      resolve(messages);
    };
    const timer = time.after(waitSeconds * 1000, () => end([]));
    const stopListening = queue.onVisible(() => {
      const messages = queue.receive(take);
      if (messages.length > 0) end(messages);
    });
  });
}
