import { ConsoleRefusal } from '../console-refusal';
import type { ChatWindow } from '../chats/chat-window';
import type { AgentDesk, Chat, Console, Phone } from '../console';
import type { CentreContext } from '../centre-context';
import { receiveCall } from '../contacts/receive-call';
import type { Desk } from '../routing/desk';
import type { OutsidePhone } from '../telephony/outside-phone';
import { isE164 } from '../telephony/is-e164';
import { phoneOf } from '../telephony/phone-of';
import { agentActions } from './agent-actions';
import { viewDesk } from './view-desk';

/** The people at the ends of the lines. */
export function createConsole(ctx: CentreContext): Console {
  const deskOf = (desk: Desk): AgentDesk => ({ view: () => viewDesk(ctx, desk), ...agentActions(ctx, desk) });
  return {
    agents: () => [...ctx.desks.values()].map(deskOf),
    agent(nameOrId) {
      const user = ctx.store.findUser(nameOrId);
      const desk = user && ctx.desks.get(user.id);
      if (desk) return deskOf(desk);
      const names = [...ctx.store.users.values()].map((each) => each.username).join(', ');
      throw new ConsoleRefusal(`There is no agent "${nameOrId}". There are: ${names || 'none'}.`);
    },
    phone: (number) => createPhone(ctx, phoneOf(ctx, number)),
    chat(contactId) {
      const window = ctx.chats.get(contactId);
      if (!window) throw new ConsoleRefusal(`There is no chat that began with the contact ${contactId}.`);
      return createChat(ctx, contactId, window);
    },
    chats: () => [...ctx.chats].map(([contactId, window]) => createChat(ctx, contactId, window)),
    phones: () => [...ctx.phones.values()].map((phone) => createPhone(ctx, phone)),
  };
}

function createChat(ctx: CentreContext, contactId: string, window: ChatWindow): Chat {
  return {
    view: () => ({
      contactId,
      state: ctx.store.contacts.get(window.contactId ?? contactId)!.state,
      messages: [...window.messages],
      ...(window.screen && { screen: window.screen.view }),
    }),
    say: (text) => window.say(text),
    choose: (action, output = {}) => window.choose(action, output),
    leave: () => window.leave(),
  };
}

function createPhone(ctx: CentreContext, phone: OutsidePhone): Phone {
  return {
    view: () => phone.view(),
    behave: (behavior) => phone.behave(behavior),
    call: (to, shows) => call(ctx, phone, { to, shows }),
    answer: () => phone.answer(),
    hangUp: () => phone.hangUp(),
    press: (digits) => phone.press(digits),
    say: (words) => phone.say(words),
  };
}

function call(ctx: CentreContext, phone: OutsidePhone, { to, shows }: { to: string; shows: string | undefined }): string {
  const number = ctx.store.numberByAddress(to);
  if (!number) throw new ConsoleRefusal(`${to} is not a number of this instance; outside phones call those only.`);
  if (shows !== undefined && shows !== 'withheld' && !isE164(shows)) throw new ConsoleRefusal(`"${shows}" cannot be shown as the caller: give a number in E.164, such as +4930123456, or "withheld".`);
  const leg = phone.startCall(to);
  const from = shows === 'withheld' ? ctx.switches.withheldNumberShows : (shows ?? phone.number);
  return receiveCall(ctx, { number, from: from === 'nothing' ? undefined : from, leg }).contact.id;
}
