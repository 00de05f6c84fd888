import * as v from 'valibot';
import type { Chat } from '../connect/console';
import { withBody, type RemoteRoute } from './remote-route';

/** Chats are named by the contact that StartChatContact answered. Each answers the chat as it is afterwards. */
export const chatRoutes: RemoteRoute[] = [
  { method: 'GET', path: '/chats', says: 'Every chat.', run: ({ console }) => console.chats().map((chat) => chat.view()) },
  { method: 'GET', path: '/chats/{contact}', says: 'One chat: its messages, and the view that the customer is shown.', run: ({ console }, { labels }) => console.chat(labels.contact!).view() },
  withBody({
    method: 'POST',
    path: '/chats/{contact}/say',
    says: 'The customer writes a message.',
    example: '{"text": "hello"}',
    body: v.strictObject({ text: v.string() }),
    run: ({ console }, { labels, body }) => after(console.chat(labels.contact!), (chat) => chat.say(body.text)),
  }),
  withBody({
    method: 'POST',
    path: '/chats/{contact}/choose',
    says: 'The customer chooses an action of the view that is shown.',
    example: '{"action": "ActionSelected", "output": {"choice": "Refund"}}',
    body: v.strictObject({ action: v.string(), output: v.optional(v.record(v.string(), v.unknown())) }),
    run: ({ console }, { labels, body }) => after(console.chat(labels.contact!), (chat) => chat.choose(body.action, body.output)),
  }),
  { method: 'POST', path: '/chats/{contact}/leave', says: 'The customer leaves the chat.', run: ({ console }, { labels }) => after(console.chat(labels.contact!), (chat) => chat.leave()) },
];

function after(chat: Chat, act: (chat: Chat) => void): unknown {
  act(chat);
  return chat.view();
}
