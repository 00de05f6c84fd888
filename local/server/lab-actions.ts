/** The acts of people in the simulation, by HTTP. Every word and number is checked. Unknown ones are refused by name. */
import type { AgentDesk, Console, Phone, PhoneBehavior } from '../../emulator/connect/console';
import type { AgentAction, PhoneAction } from '../lab-types';
import { LabRefusal } from './lab-problem';

type Body = Record<string, unknown>;

const agentActions: Record<AgentAction, (desk: AgentDesk, body: Body) => void> = {
  login: (desk) => desk.login(),
  logout: (desk) => desk.logout(),
  status: (desk, body) => desk.setStatus(textIn(body, 'status')),
  accept: (desk) => desk.accept(),
  reject: (desk) => desk.reject(),
  'hang-up': (desk) => desk.hangUp(),
  clear: (desk) => desk.clear(),
};

const phoneActions: Record<PhoneAction, (phone: Phone, body: Body) => void> = {
  behave: (phone, body) => phone.behave(behaviorIn(body)),
  answer: (phone) => phone.answer(),
  'hang-up': (phone) => phone.hangUp(),
  press: (phone, body) => phone.press(textIn(body, 'digits')),
  say: (phone, body) => phone.say(textIn(body, 'words')),
  call: (phone, body) => void phone.call(textIn(body, 'to'), 'shows' in body ? textIn(body, 'shows') : undefined),
};

export function actOnAgent(console: Console, { name, action, body }: { name: string; action: string; body: Body }): AgentDesk {
  const act = chosen(agentActions, action, 'action of agents');
  const desk = console.agents().find((each) => each.view().username === name);
  if (!desk) throw new LabRefusal(`There is no agent "${name}". There are: ${console.agents().map((each) => each.view().username).join(', ')}.`, 404);
  act(desk, body);
  return desk;
}

export function actOnPhone(console: Console, { number, action, body }: { number: string; action: string; body: Body }): Phone {
  const act = chosen(phoneActions, action, 'action of phones');
  const phone = console.phone(phoneNumberIn(number));
  act(phone, body);
  return phone;
}

/** Reads a number in E.164 from a phone's address. */
export function phoneNumberIn(number = ''): string {
  if (/^\+[1-9]\d{6,14}$/.test(number)) return number;
  throw new LabRefusal(`"${number}" is no phone number in E.164, like +442079460142.`);
}

/** The members of each kind of behaviour: seconds, 0 to 600, but `beeps`. */
const behaviors: Record<PhoneBehavior['kind'], { required: string[]; optional: string[] }> = {
  answers: { required: ['afterSeconds'], optional: ['hangsUpAfterSeconds'] },
  voicemail: { required: ['afterSeconds'], optional: ['beeps'] },
  fax: { required: ['afterSeconds'], optional: [] },
  silent: { required: ['afterSeconds'], optional: [] },
  busy: { required: [], optional: [] },
  'no-answer': { required: [], optional: [] },
  invalid: { required: [], optional: [] },
  blocked: { required: [], optional: [] },
  'by-hand': { required: [], optional: [] },
};

function behaviorIn({ kind, ...members }: Body): PhoneBehavior {
  const { required, optional } = chosen(behaviors, String(kind), 'behaviour of phones');
  for (const [name, value] of Object.entries(members)) {
    if (![...required, ...optional].includes(name)) throw new LabRefusal(`${name} means nothing for a phone that ${String(kind)}.`);
    if (name === 'beeps') requireFlag(name, value);
    else if (typeof value !== 'number' || value < 0 || value > 600) throw new LabRefusal(`${name} is ${JSON.stringify(value)}. It must be a number of seconds from 0 to 600.`);
  }
  const missing = required.find((name) => !(name in members));
  if (missing) throw new LabRefusal(`${missing} is missing: a number of seconds from 0 to 600.`);
  return { kind, ...members } as PhoneBehavior;
}

function requireFlag(name: string, value: unknown): void {
  if (typeof value !== 'boolean') throw new LabRefusal(`${name} is ${JSON.stringify(value)}. It must be true or false.`);
}

/** Reads whole seconds, up to a week. Nothing in Connect waits longer. */
export function secondsToAdvance({ advanceSeconds }: Body): number {
  if (Number.isInteger(advanceSeconds) && Number(advanceSeconds) >= 1 && Number(advanceSeconds) <= 604_800) return Number(advanceSeconds);
  throw new LabRefusal(`advanceSeconds is ${JSON.stringify(advanceSeconds)}. It must be a whole number from 1 to 604800.`);
}

function textIn(body: Body, name: string): string {
  const value = body[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new LabRefusal(`${name} is ${JSON.stringify(value) ?? 'missing'}. It must be text.`);
}

function chosen<T>(register: Record<string, T>, name: string, what: string): T {
  if (Object.hasOwn(register, name)) return register[name]!;
  throw new LabRefusal(`"${name}" is no ${what}. There are: ${Object.keys(register).join(', ')}.`, 404);
}
