/** Every situation that the offer to waiting callers can meet, and its required result. */
import { WAITING, type Told } from './told';
import type { Situation } from './shipped-flow';

type Offered = Omit<Told, 'flow'>;

const NUMBER = '+4915112345678';
const answer = (payload: object) => ({ payload });
const offer = (kind: string, number = NUMBER, mayName = 'yes') => answer({ offer: kind, number, mayName, choice: 'choice-1', reason: 'x' });
const accepted = answer({ decision: 'proceed', id: 'c1', version: '1', number: NUMBER, queue: 'arn:support', callerId: 'none', recording: 'none', retriesLeft: '3' });
const three = answer({ found: '3', last: 't3', spoken1: 'today at 3 PM', slot1: 't1', spoken2: 'today at 4 PM', slot2: 't2', spoken3: 'today at 5 PM', slot3: 't3' });
const two = answer({ found: '2', last: 't2', spoken1: 'a', slot1: 't1', spoken2: 'b', slot2: 't2' });
const one = answer({ found: '1', last: 't1', spoken1: 'a', slot1: 't1' });
const booked = answer({ decision: 'booked', spoken: 'today at 3 PM' });
const callback = { initialCallDelaySeconds: 10, maximumConnectionAttempts: 1, retryDelaySeconds: 259_200 };
const keys = (...pressed: string[]) => pressed.map((digits) => ({ digits }));
const silence = { timedOut: true } as const;

const made = (title: string, situation: Situation, callbacks: object[] = [callback]): Offered => ({ title, situation, outcomes: ['queued'], callbacks, last: 'disconnect' });
/** An agent comes after ten minutes. Until then callers must not be cut off. */
const waits = (title: string, situation: Situation, callbacks: object[] = []): Offered => ({ title, situation: { takenAfterSeconds: 600, ...situation }, outcomes: [], callbacks, last: WAITING });
const caller = { offer: offer('both'), accept: accepted, slots: three, book: booked, 'give-up': answer({ decision: 'given-up' }) };
const immediate: Situation = { caller, script: { inputs: keys('1', '1') } };
const slot = (pressed: string[], answers: Situation['caller'] = {}): Situation => ({ caller: { ...caller, ...answers }, script: { inputs: keys('2', '1', ...pressed) } });

const offers: Offered[] = [
  made('calls back who presses 1, in the line where they stand', immediate),
  made('shows them the number of the queue', { ...immediate, script: { ...immediate.script, view: { Attributes: { dialback_caller_id: '+493012345678' } } } }, [{ ...callback, callerId: '+493012345678' }]),
  made('makes it though the agent’s screen is refused', { ...immediate, refusedHook: 'DefaultAgentUI' }),
  made('lets go though the report is not taken and thanks cannot be said', { ...immediate, reports: 'failed', mute: true }),
  made('offers being called at once alone', { ...immediate, caller: { ...caller, offer: offer('immediate') } }),
  { title: 'lets go who is called by a call of its own, as customers of the queue are called before an agent', situation: { ...immediate, caller: { ...caller, accept: answer({ decision: 'promised' }) } }, outcomes: [], callbacks: [], last: 'disconnect' },
  waits('leaves alone who is offered nothing', { caller: { offer: offer('none') } }),
  waits('leaves alone whom nobody can offer anything', {}),
  ...['both', 'immediate', 'slot'].map((kind) => waits(`waits on with who is offered ${kind} and does not choose`, { caller: { offer: offer(kind) }, script: { inputs: [silence, { digits: '7' }, 'failed'] } })),
  waits('waits on when the choice cannot be kept in mind', { caller: { offer: [answer({ offer: 'immediate' }), answer({ offer: 'slot' }), offer('none')] }, script: { inputs: keys('1', '2') } }),
  waits('waits on with who does not confirm the number', { caller, script: { inputs: [...keys('1'), silence, ...keys('1', '7'), ...keys('1'), 'failed'] } }),
  waits('does so without a word that cannot be said', { mute: true, caller, script: { inputs: [...keys('1'), silence] } }),
  { title: 'ends in silence when it cannot speak', situation: { script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'end' },
];

const tellsWait = (tellWait: string) => answer({ offer: 'both', number: NUMBER, mayName: 'yes', choice: 'choice-1', reason: 'x', tellWait, waitMinutes: '10' });
const waitsTold: Offered[] = ['minute', 'minutes', 'hour'].flatMap((tell) => [
  made(`tells the wait, as ${tell}, and then offers`, { ...immediate, caller: { ...caller, offer: tellsWait(tell) } }),
  waits(`offers nothing that cannot be said, the wait as ${tell} neither`, { mute: true, caller: { offer: tellsWait(tell) }, script: { inputs: ['failed'] } }),
]);

const right = answer({ decision: 'right', number: NUMBER });
const wrong = answer({ decision: 'wrong', tried: '1' });
const shownOnly = { ...caller, offer: offer('both', NUMBER, 'no') };
const numbers: Offered[] = [
  made('calls back at the shown number where no other may be typed', { caller: shownOnly, script: { inputs: keys('1', '1') } }),
  waits('waits on with who does not want to be called at that number, and asks for no other', { caller: shownOnly, script: { inputs: [...keys('1', '2', '1'), silence, ...keys('1'), 'failed'] } }),
  made('asks for the number that is withheld', { caller: { ...caller, offer: offer('both', 'withheld'), number: right }, script: { inputs: keys('1', '015112345678', '1') } }),
  made('calls another number that is typed, after a wrong one', { caller: { ...caller, number: [wrong, right] }, script: { inputs: keys('1', '2', '12', '015112345678', '1') } }),
  waits('waits on after the third number that cannot be called', { caller: { ...caller, offer: [offer('both', 'withheld'), offer('none')], number: [wrong, wrong, answer({ decision: 'enough' })] }, script: { inputs: keys('1', '1', '2', '3') } }),
  waits('waits on, and says so where it can, when numbers cannot be checked', { caller: { ...caller, offer: offer('both', 'withheld') }, script: { inputs: keys('1', '12') } }),
  waits('waits on when the number that was typed cannot be kept in mind', {
    caller: { ...caller, offer: offer('both', 'withheld'), number: [answer({ decision: 'right' }), answer({ decision: 'wrong' })] },
    script: { inputs: keys('1', '12', '1', '12') },
  }),
  waits('waits on when nothing can be typed', { caller: { ...caller, offer: offer('both', 'withheld'), number: wrong }, script: { inputs: [...keys('1'), 'failed', ...keys('1', '12'), 'failed'] } }),
  waits('waits on without a word that cannot be said', { mute: true, caller: { ...caller, offer: offer('both', 'withheld'), number: answer({ decision: 'enough' }) }, script: { inputs: keys('1', '1') } }),
];

const refusals: [string, Situation, object[]?][] = [
  ['the function does not answer', { caller: { ...caller, accept: { failed: 'timed out' } } }],
  ['the number is not valid', { script: { setCallbackNumber: 'InvalidCallbackNumber' } }],
  ['the number may not be dialled', { script: { setCallbackNumber: 'CallbackNumberNotDialable' } }],
  ['the attributes are refused', { fails: 'setAttributes' }],
  ['the whisper is refused', { fails: 'setHook' }],
  ['the callback is refused', { script: { createCallback: 'failed' } }, [callback]],
  ['the callback with caller id is refused', { script: { createCallback: 'failed', view: { Attributes: { dialback_caller_id: '+493012345678' } } } }, [callback]],
];
const failures: Offered[] = [
  waits('waits on when the function does not let the callback be made', { ...immediate, caller: { ...caller, accept: answer({ decision: 'stop', reason: 'x' }) } }),
  ...refusals.map(([what, situation, callbacks]) => waits(`takes it back and waits on when ${what}`, { ...immediate, ...situation, script: { ...immediate.script, ...situation.script } }, callbacks)),
  waits('waits on though it can neither take it back nor say so', { ...immediate, mute: true, caller: { ...caller, 'give-up': { failed: 'unavailable' } }, script: { ...immediate.script, createCallback: 'failed' } }, [callback]),
];

const mayLeave = (kind = 'none') => answer({ offer: kind, number: NUMBER, mayName: 'yes', choice: 'choice-1', message: 'yes', reason: 'x' });
const inQueue = { ContactId: 'c1', Queue: { ARN: 'arn:support' } };
const leaves = (script: Situation['script'], more: Situation = {}): Situation => ({ caller: { offer: mayLeave() }, script: { view: inQueue, ...script }, ...more });
const left = (title: string, situation: Situation): Offered => ({ title, situation, outcomes: [], callbacks: [], last: 'disconnect' });
const messages: Offered[] = [
  left('takes a message of who is offered no callback and presses 3', leaves({ inputs: keys('3', '1') })),
  left('takes one of who takes no callback, until it ends by itself', { ...leaves({ inputs: [silence, ...keys('3'), silence] }), caller: { offer: mayLeave('both') } }),
  left('takes one of who pressed another key before', { ...leaves({ inputs: [...keys('7', '3'), 'failed'] }), caller: { offer: mayLeave('slot') } }),
  left('takes one without a tone and without thanks, where only those cannot be said', leaves({ inputs: keys('3', '1') }, { muteAfter: 1 })),
  waits('waits on with who wants to leave none', leaves({ inputs: [silence, ...keys('4'), 'failed'] })),
  waits('waits on where nobody would know for whom it is', { ...leaves({ inputs: keys('3') }), fails: 'setAttributes' }),
  waits('waits on where neither what to do nor why not can be said', { ...leaves({ inputs: keys('3') }), mute: true }),
];

const released = (title: string, situation: Situation): Offered => ({ title, situation, outcomes: [], callbacks: [], last: 'disconnect' });
const slots: Offered[] = [
  ...['1', '2', '3'].map((key) => released(`books the time under ${key}`, slot([key]))),
  ...['1', '2'].map((key) => released(`books one of two times under ${key}`, slot([key], { slots: two }))),
  released('books the only time', slot(['1'], { slots: one })),
  released('offers times alone, and later ones', { caller: { ...caller, offer: offer('slot'), slots: [three, one] }, script: { inputs: keys('2', '1', '9', '1') } }),
  released('books a time close to the one that is typed', { caller: { ...caller, slots: [three, two] }, script: { inputs: keys('2', '1', '0', '2403302', '2') } }),
  ...Object.entries({ one, two }).map(([how, found]) => released(`takes a typed time from ${how}, too`, { caller: { ...caller, slots: [found, two] }, script: { inputs: keys('2', '1', '0', '2403302', '2') } })),
  waits('waits on with who types no time', { caller: { ...caller, slots: [three, answer({ found: 'wrong', last: 'now' })] }, script: { inputs: keys('2', '1', '0', '12') } }),
  waits('does so without saying that', { mute: true, caller: { ...caller, slots: [three, answer({ found: 'wrong', last: 'now' })] }, script: { inputs: keys('2', '1', '0', '12') } }),
  waits('waits on when no time can be typed', { caller, script: { inputs: [...keys('2', '1', '0'), 'failed'] } }),
  waits('waits on when nobody can tell the times close to it', { caller: { ...caller, slots: [three, { failed: 'timed out' }] }, script: { inputs: keys('2', '1', '0', '2403302') } }),
  released('lets go though it cannot say when', { ...slot(['1']), mute: true }),
  released('offers others when the time was taken meanwhile', slot(['1', '2'], { book: [answer({ decision: 'slot-taken', reason: 'x' }), booked] })),
  released('does so without a word that cannot be said', { ...slot(['1', '2'], { book: [answer({ decision: 'slot-taken', reason: 'x' }), booked] }), mute: true }),
  ...Object.entries({ one, two, three }).flatMap(([how, found]) => [
    waits(`goes back to the offer from ${how}`, slot(['*'], { slots: found })),
    waits(`waits on with who chooses none of ${how}`, { caller: { ...caller, slots: found }, script: { inputs: [...keys('2', '1'), silence, ...keys('2', '1', '8', '2', '1'), 'failed'] } }),
  ]),
  waits('waits on when there are no times', { ...slot([], { slots: answer({ found: '0', last: 'now' }) }) }),
  waits('waits on without a word when there are no times', { ...slot([], { slots: answer({ found: '0', last: 'now' }) }), mute: true }),
  waits('waits on when nobody can tell the times', slot([], { slots: { failed: 'timed out' } })),
  waits('waits on when a time cannot be booked', slot(['1'], { book: answer({ decision: 'not-possible', reason: 'x' }) })),
  waits('takes back what may have been booked', slot(['1'], { book: { failed: 'timed out' } })),
  waits('waits on when the time cannot be kept in mind', { caller: { ...caller, slots: answer({ found: '3' }) }, script: { inputs: keys('2', '1', '1', '2', '1', '2', '2', '1', '3', '2', '1', '9') } }),
  waits('waits on when it is not clear what was chosen', { caller: { ...caller, offer: offer('both') }, script: { inputs: keys('2', '1') } }),
];

export const CALLBACK_OFFER: Offered[] = [...offers, ...waitsTold, ...numbers, ...failures, ...messages, ...slots];
