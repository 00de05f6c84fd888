import * as v from 'valibot';
import type { Phone } from '../connect/console';
import { phoneBehaviour } from './phone-behaviour';
import { withBody, type RemoteRoute } from './remote-route';

/** Phones outside are named by their number; one comes into being when it is first named. Each answers the phone as it is afterwards. */
export const phoneRoutes: RemoteRoute[] = [
  { method: 'GET', path: '/phones', says: 'Every outside phone that was ever named or called.', run: ({ console }) => console.phones().map((phone) => phone.view()) },
  { method: 'GET', path: '/phones/{number}', says: 'One phone: its state, what it heard, the text messages it got, how it behaves.', run: ({ console }, { labels }) => console.phone(labels.number!).view() },
  withBody({
    method: 'POST',
    path: '/phones/{number}/behave',
    says: 'Says what the phone does when it is called: `answers`, `voicemail` (`beeps: false` has no beep), `fax`, `silent`, `no-answer`, `busy`, `invalid`, `blocked`, or `by-hand` (it rings until `answer`).',
    example: '{"kind": "answers", "afterSeconds": 4, "hangsUpAfterSeconds": 60}',
    body: phoneBehaviour,
    run: ({ console }, { labels, body }) => after(console.phone(labels.number!), (phone) => phone.behave(body)),
  }),
  withBody({
    method: 'POST',
    path: '/phones/{number}/call',
    says: 'Calls a number of the instance. `shows`: the caller id that it shows, or `withheld`.',
    example: '{"to": "+442079460100"}',
    body: v.strictObject({ to: v.string(), shows: v.optional(v.string()) }),
    run: ({ console }, { labels, body }) => after(console.phone(labels.number!), (phone) => void phone.call(body.to, body.shows)),
  }),
  withBody({
    method: 'POST',
    path: '/phones/{number}/press',
    says: 'Presses keys.',
    example: '{"digits": "1"}',
    body: v.strictObject({ digits: v.string() }),
    run: ({ console }, { labels, body }) => after(console.phone(labels.number!), (phone) => phone.press(body.digits)),
  }),
  withBody({
    method: 'POST',
    path: '/phones/{number}/say',
    says: 'Says something: a bot hears it, and automated interactions that are recorded have the words in their recording.',
    example: '{"words": "Please call me back before noon."}',
    body: v.strictObject({ words: v.pipe(v.string(), v.minLength(1), v.maxLength(5000)) }),
    run: ({ console }, { labels, body }) => after(console.phone(labels.number!), (phone) => phone.say(body.words)),
  }),
  { method: 'GET', path: '/pushes', says: 'Every push that SNS sent to a device, oldest first.', run: ({ pushes }) => pushes() },
  { method: 'POST', path: '/phones/{number}/answer', says: 'Picks up.', run: ({ console }, { labels }) => after(console.phone(labels.number!), (phone) => phone.answer()) },
  { method: 'POST', path: '/phones/{number}/hang-up', says: 'Hangs up, or declines what rings.', run: ({ console }, { labels }) => after(console.phone(labels.number!), (phone) => phone.hangUp()) },
];

function after(phone: Phone, act: (phone: Phone) => void): unknown {
  act(phone);
  return phone.view();
}
