import { button, field, make } from './dom';
import type { NumberCheck, Request, Slot, Wait } from './read-answers';
import { fill, type Words } from './words';

export interface Speech {
  words: Words;
  /** A tag of BCP 47, for times. */
  tag: string;
}

/** What a form was sent with. */
export type Filled = (values: FormData) => void;

/** The wait, and the wish. `wait` and `slots` are undefined where they could not be asked for. */
export function askView({ words, tag }: Speech, { wait, slots, onAsk }: { wait: Wait | undefined; slots: readonly Slot[]; onAsk: Filled }): Node[] {
  const when = (value: string, label: string, isFirst: boolean) => {
    const input = make('input', { type: 'radio', name: 'when', value, id: `when-${value}`, checked: isFirst, disabled: value === 'slot' && slots.length === 0 });
    return make('div', { class: 'choice' }, input, make('label', { for: input.id }, label));
  };
  const time = field(words.time, slotChoice('slot', { slots, tag, none: words.noTimes }));
  time.hidden = true;
  const choices = make('fieldset', { part: 'choices', onchange: () => (time.hidden = choices.querySelector('input:checked')?.getAttribute('value') !== 'slot') }, make('legend', {}, words.when), when('soon', words.soon, true), when('slot', words.at, false));
  return [
    ...(wait ? [make('p', { part: 'wait' }, waitSentence(words, wait))] : []),
    form(
      onAsk,
      choices,
      time,
      field(words.number, make('input', { type: 'tel', name: 'number', autocomplete: 'tel', required: true, maxlength: 40 })),
      field(words.comment, make('textarea', { name: 'comment', rows: 2, maxlength: 500 })),
      make('div', { class: 'buttons' }, button(words.ask, { type: 'submit', main: true })),
    ),
  ];
}

export function codeView({ words }: Speech, { check, onCode, onCall, onBack }: { check: NumberCheck; onCode: Filled; onCall: () => void; onBack: () => void }): Node[] {
  return [
    make('p', {}, fill(check.by === 'call' ? words.codeCalled : words.code, { number: check.number })),
    form(
      onCode,
      field(words.codeField, make('input', { name: 'code', inputmode: 'numeric', autocomplete: 'one-time-code', required: true, maxlength: 12, pattern: '\\s*([0-9]\\s*){6}' })),
      make('div', { class: 'buttons' }, button(words.confirm, { type: 'submit', main: true }), check.by === 'text' ? button(words.callInstead, { onclick: onCall }) : undefined, button(words.back, { onclick: onBack })),
    ),
  ];
}

export interface RequestActions {
  onMove: () => void;
  onCancel: () => void;
  onAnother: () => void;
}

export function requestView({ words, tag }: Speech, { request, actions }: { request: Request; actions: RequestActions }): Node[] {
  const { state, outcome, beingCancelled, dueAt } = request;
  const isOver = state === 'over';
  const says = isOver ? words[`outcome.${outcome ?? 'failed'}`] : words[`state.${beingCancelled ? 'being-cancelled' : state}`];
  const buttons = isOver
    ? [button(words.another, { main: true, onclick: actions.onAnother })]
    : [state === 'scheduled' && !beingCancelled ? button(words.move, { onclick: actions.onMove }) : undefined, beingCancelled || state === 'talking' ? undefined : button(words.cancel, { onclick: actions.onCancel })];
  return [make('p', { role: 'status', part: 'state' }, says), ...(state === 'scheduled' && !beingCancelled ? [make('p', { part: 'time' }, fill(words.due, { time: timeIn(dueAt, tag, 'long') }))] : []), make('div', { class: 'buttons' }, ...buttons)];
}

export function timeView({ words, tag }: Speech, { slots, onSave, onBack }: { slots: readonly Slot[]; onSave: Filled; onBack: () => void }): Node[] {
  return [form(onSave, field(words.time, slotChoice('slot', { slots, tag, none: words.noTimes })), make('div', { class: 'buttons' }, button(words.save, { type: 'submit', main: true, disabled: slots.length === 0 }), button(words.back, { onclick: onBack })))];
}

function form(onFilled: Filled, ...children: Node[]): HTMLFormElement {
  const made = make('form', {
    onsubmit: (event) => {
      event.preventDefault();
      onFilled(new FormData(made));
    },
  }, ...children);
  return made;
}

function slotChoice(name: string, { slots, tag, none }: { slots: readonly Slot[]; tag: string; none: string }): HTMLSelectElement {
  const inOrder = slots.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const options = inOrder.map(({ startsAt }) => make('option', { value: startsAt }, timeIn(startsAt, tag, 'short')));
  return make('select', { name }, ...(options.length > 0 ? options : [make('option', { value: '' }, none)]));
}

function waitSentence(words: Words, { waitSeconds }: Wait): string {
  if (waitSeconds === null) return words.waitUnknown;
  if (waitSeconds === 0) return words.noWait;
  const minutes = Math.ceil(waitSeconds / 60);
  return minutes <= 1 ? words['wait.minute'] : fill(words['wait.minutes'], { minutes });
}

/** On the clock of whoever looks, with its zone. A choice on a phone has room for the short one. */
function timeIn(instant: string, tag: string, names: 'long' | 'short'): string {
  if (Number.isNaN(Date.parse(instant))) return '–';
  return new Intl.DateTimeFormat(tag, { weekday: names, day: 'numeric', month: names, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date(instant));
}
