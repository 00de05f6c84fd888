/** Every situation that a shipped flow can meet, and its required result: reports, callbacks made, and the end. */
import { action, flow } from '../runner/run-to-end';
import { CALLBACK_OFFER } from './offer-situations';
import { SOURCE_NUMBER, type ShippedName, type Situation } from './shipped-flow';
import type { Told } from './told';

const agent = 'arn:aws:connect:eu-central-1:111122223333:instance/i/agent/ada';
const attributes = { dialback_id: 'c1', dialback_number: '+4915112345678', dialback_agent: agent };
const view = { Attributes: attributes };
const recorded = { Attributes: { ...attributes, dialback_recording: 'announced' } };
const withCallerId = { Attributes: { ...attributes, dialback_caller_id: '+493012345678' } };
const admit = { payload: { decision: 'proceed', reason: '' } };
const byAgent = { target: { agentId: agent } };
const timing = { initialCallDelaySeconds: 1, maximumConnectionAttempts: 1, retryDelaySeconds: 259_200 };
/** The answer of `flow-do-not-call` to who may be listed. */
const LISTED = { payload: { decision: 'listed', reason: 'x' } };
const press = (digits: string) => [{ digits }];

const handoff: Omit<Told, 'flow'>[] = [
  { title: 'makes a callback in the agent’s own queue', situation: { view, admit }, outcomes: [], callbacks: [timing], last: 'disconnect' },
  { title: 'shows the customer the caller id of the settings', situation: { view: withCallerId, admit }, outcomes: [], callbacks: [{ ...timing, callerId: '+493012345678' }], last: 'disconnect' },
  { title: 'makes it in a named queue', situation: { view: { Attributes: { ...attributes, dialback_queue: 'arn:aws:connect:queue' } }, admit }, outcomes: [], callbacks: [timing], last: 'disconnect' },
  { title: 'makes it though the agent’s screen is refused', situation: { view, admit, refusedHook: 'DefaultAgentUI' }, outcomes: [], callbacks: [timing], last: 'disconnect' },
  { title: 'makes none when the function says stop', situation: { view, admit: { payload: { decision: 'stop' } } }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'makes none when the function fails', situation: { view }, outcomes: [], callbacks: [], last: 'disconnect' },
  ...(['InvalidCallbackNumber', 'CallbackNumberNotDialable'] as const).flatMap((error): Omit<Told, 'flow'>[] => {
    const outcomes = [error === 'InvalidCallbackNumber' ? 'number-invalid' : 'number-not-dialable'];
    const situation = { view, admit, script: { setCallbackNumber: error } };
    return [
      { title: `reports ${error}`, situation, outcomes, callbacks: [], last: 'disconnect' },
      { title: `drops the line when the report of ${error} is not taken`, situation: { ...situation, reports: 'failed' }, outcomes, callbacks: [], last: 'disconnect' },
    ];
  }),
  ...([
    ['an agent that Connect does not know', { view, admit, fails: 'setTargetQueue' }, 'queue-not-found', []],
    ['a queue that Connect does not know', { view: { Attributes: { ...attributes, dialback_queue: 'arn:x' } }, admit, fails: 'setTargetQueue' }, 'queue-not-found', []],
    ['a whisper that is refused', { view, admit, fails: 'setHook' }, 'whisper-refused', []],
    ['a callback that is refused', { view, admit, script: { createCallback: 'failed' } }, 'callback-refused', [timing]],
    ['a callback with caller id that is refused', { view: withCallerId, admit, script: { createCallback: 'failed' } }, 'callback-refused', [timing]],
  ] as [string, Situation, string, object[]][]).flatMap(([what, situation, outcome, callbacks]) => [
    { title: `reports ${what}`, situation, outcomes: [outcome], callbacks, last: 'disconnect' },
    { title: `drops the line when the report of ${what} is not taken`, situation: { ...situation, reports: 'failed' as const }, outcomes: [outcome], callbacks, last: 'disconnect' },
  ]),
];

const own = { CustomerEndpoint: { Address: SOURCE_NUMBER } };
const parking: Omit<Told, 'flow'>[] = [
  { title: 'lets in its own source number without a word', situation: { view: own }, outcomes: [], callbacks: [], last: 'park' },
  { title: 'turns a stranger away', situation: { view: { CustomerEndpoint: { Address: '+4915100000000' } } }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'turns a stranger away in whatever voice there is', situation: { view: { CustomerEndpoint: { Address: '+4915100000000' } }, fails: 'setVoice' }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'turns away a stranger whom it cannot even tell so', situation: { view: { CustomerEndpoint: null }, script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'drops the line rather than play hold music', situation: { view: own, fails: 'setHook' }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'drops the line without its queue', situation: { view: own, fails: 'setTargetQueue' }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'drops the line when its queue is full', situation: { view: own, script: { transfer: 'QueueAtCapacity' } }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'drops the line when the transfer fails', situation: { view: own, script: { transfer: 'failed' } }, outcomes: [], callbacks: [], last: 'disconnect' },
];

const parkingQueue: Omit<Told, 'flow'>[] = [
  { title: 'lets nobody wait for longer than a minute', situation: {}, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'drops the line when it cannot be silent', situation: { script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'disconnect' },
];

const waitsRecorded = { dialback_customer_waits: 'yes', dialback_announced: 'yes' };
const agentWhisper: Omit<Told, 'flow'>[] = [
  { title: 'reads the comment', situation: { view: { Attributes: { dialback_has_comment: 'yes', dialback_comment: 'Invoice 17' } } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'tells any agent of a queue that it is a callback', situation: { view: { Attributes: { dialback_queue: 'arn:x' } } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'ends when nothing can be said to them either', situation: { view: { Attributes: { dialback_queue: 'arn:x' } }, script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'tells the agent that the call is recorded', situation: { view: { Attributes: { dialback_recording: 'announced' } } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'goes on where that cannot be said', situation: { view: { Attributes: { dialback_recording: 'announced' } }, mute: true }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'speaks in whatever voice there is', situation: { view: { Attributes: {} }, fails: 'setVoice' }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'says nothing while a customer who was called first waits for it', situation: { view: { Attributes: { dialback_customer_waits: 'yes', dialback_queue: 'arn:x' } } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'says one word to an agent whose customer waits, and was told that they are recorded', situation: { view: { Attributes: waitsRecorded } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'says it in whatever voice there is', situation: { view: { Attributes: waitsRecorded }, fails: 'setVoice' }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'goes on where it cannot be said', situation: { view: { Attributes: waitsRecorded }, mute: true }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'says no comment where there is none', situation: { view: { Attributes: {} } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'says nothing on the call of somebody who was answered in the queue after all', situation: { view: { Attributes: { dialback_queue: 'taken-back' } } }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'ends when nothing can be said', situation: { view: { Attributes: { dialback_has_comment: 'yes', dialback_comment: 'Invoice 17' } }, script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'end' },
];

const known = { dialback_number: '+4915112345678', dialback_origin: 'app', dialback_promised_for: 'none', dialback_comment: 'none', dialback_crm_record: 'none', dialback_queue: 'none' };
const guided = (Attributes: object) => ({ Channel: 'CHAT', Attributes });
const agentView: Omit<Told, 'flow'>[] = [
  ...(['none', 'order: 4711'] as const).flatMap((dialback_context): Omit<Told, 'flow'>[] => {
    const view = guided({ ...known, dialback_context });
    const shown = (title: string, script: Situation['script']) => ({ title: `${title} with context ${dialback_context}`, situation: { view, script }, outcomes: [], callbacks: [], last: 'end' });
    return [
      shown('is over when the agent is done,', { chosen: { action: 'Back', output: {} } }),
      shown('is over when they choose anything else,', { chosen: { action: 'ActionSelected', output: {} } }),
      shown('is over when it cannot be shown,', { chosen: 'failed' }),
      shown('stays for an hour,', {}),
    ];
  }),
  { title: 'shows nothing of a callback that was taken back', situation: { view: guided({ ...known, dialback_queue: 'taken-back' }) }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'is over where next to nothing is known of the call', situation: { view: guided({ dialback_number: '+49301' }) }, outcomes: [], callbacks: [], last: 'end' },
];

const outboundWhisper: Omit<Told, 'flow'>[] = [
  { title: 'dials with the caller id of the callback', situation: { view: withCallerId }, outcomes: [], callbacks: [], last: 'end' },
  { title: 'leaves the caller id to the queue', situation: { view }, outcomes: [], callbacks: [], last: 'end' },
  ...[
    { title: 'tells the customer and records', situation: { view: recorded } },
    { title: 'records also where the voice is refused and the note is not taken', situation: { view: recorded, fails: 'setAttributes' as const } },
    { title: 'goes on where nothing can be said', situation: { view: recorded, fails: 'setVoice' as const, mute: true } },
  ].map((told) => ({ ...told, outcomes: [], callbacks: [], last: 'end' })),
];

const legacyOutbound: Omit<Told, 'flow'>[] = [
  { title: 'tells the customer that they are recorded, and puts them into the agent’s queue', situation: { view: recorded }, outcomes: ['legacy-answered'], callbacks: [], last: 'transfer' },
  { title: 'does so without recording where nothing can be said', situation: { view: recorded, fails: 'setVoice', mute: true }, outcomes: ['legacy-answered'], callbacks: [], last: 'transfer' },
  { title: 'does so though no whisper is taken', situation: { view: recorded, refusedHook: 'AgentWhisper' }, outcomes: ['legacy-answered'], callbacks: [], last: 'transfer' },
  { title: 'does so where the note is not taken', situation: { view: recorded, fails: 'setAttributes' }, outcomes: ['legacy-answered'], callbacks: [], last: 'transfer' },
  { title: 'puts the customer into the agent’s queue', situation: { view }, outcomes: ['legacy-answered'], callbacks: [], last: 'transfer' },
  { title: 'does so though the report is not taken and the hold flow is refused', situation: { view, reports: 'failed', fails: 'setHook' }, outcomes: ['legacy-answered'], callbacks: [], last: 'transfer' },
  ...([
    ['a full queue', { script: { transfer: 'QueueAtCapacity' } }, 'legacy-queue-full'],
    ['a failed transfer', { script: { transfer: 'failed' } }, 'legacy-queue-failed'],
    ['an agent that Connect does not know', { fails: 'setTargetQueue' }, 'legacy-queue-failed'],
  ] as [string, Situation, string][]).flatMap(([what, situation, outcome]) => [
    { title: `reports ${what} and apologises`, situation: { view, ...situation }, outcomes: ['legacy-answered', outcome], callbacks: [], last: 'disconnect' },
    { title: `hangs up after ${what} even if nothing more works`, situation: { view, ...situation, reports: 'failed' as const, script: { ...situation.script, prompts: 'failed' as const } }, outcomes: ['legacy-answered', outcome], callbacks: [], last: 'disconnect' },
  ]),
];

const first = { Attributes: { ...attributes, dialback_queue: 'arn:x', dialback_customer_first: 'yes', dialback_proof: 'key', dialback_company: 'Example', dialback_threshold: '2s' } };
const firstRecorded = { Attributes: { ...first.Attributes, dialback_recording: 'announced' } };
const pressed: Situation = { view: first, admit, script: { inputs: press('1') } };
const detects = (more: object = {}) => ({ Attributes: { ...first.Attributes, dialback_proof: 'answer-machine-detection', ...more } });
const toOwn = { flows: [flow([action('of-the-operator', 'DisconnectParticipant')], { id: 'arn:own-flow' })] };
const detected: Omit<Told, 'flow'>[] = [
  { title: 'puts a person whom Connect tells of into the queue, and asks for no key', situation: { view: detects(), admit, script: { status: 'CallAnswered' } }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  ...([{ status: 'VoicemailBeep' }, { status: 'VoicemailNoBeep' }] as const).map((script) => ({ title: `tells a machine who called: ${script.status}`, situation: { view: detects(), admit, script }, outcomes: ['machine-hung-up'], callbacks: [], last: 'disconnect' })),
  { title: 'takes whom Connect cannot tell for a person', situation: { view: detects({ dialback_not_detected: 'live-voice' }), admit, script: { status: 'NotDetected' as const } }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  { title: 'takes whom Connect cannot tell for a machine where the queue has it so', situation: { view: detects({ dialback_not_detected: 'answering-machine' }), admit, script: { status: 'NotDetected' as const } }, outcomes: ['machine-hung-up'], callbacks: [], last: 'disconnect' },
  { title: 'asks for the key where nothing was detected', situation: { view: detects(), admit, script: { inputs: press('1') } }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  ...(['CallAnswered', 'VoicemailBeep'] as const).map((status) => ({ title: `asks for the key where ${status} cannot be noted`, situation: { view: detects(), admit, fails: 'setAttributes' as const, script: { status, inputs: press('1') } }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' })),
  { title: 'puts a machine into the queue where the queue has it so', situation: { view: detects({ dialback_machine: 'to-queue' }), admit, script: { status: 'VoicemailBeep' as const } }, outcomes: ['machine-to-queue'], callbacks: [], last: 'transfer' },
  ...(['reported', 'failed'] as const).flatMap((reports) =>
    ([['live_voice', 'CallAnswered', 'live-voice-to-flow', 'live-voice-hung-up'], ['machine', 'VoicemailBeep', 'machine-to-flow', 'machine-hung-up']] as const).flatMap(([name, status, toFlow, hungUp]) => {
      const how = reports === 'failed' ? { reports } : {};
      const view = detects({ [`dialback_${name}`]: 'to-flow', [`dialback_${name}_flow`]: 'arn:own-flow' });
      return [
        { title: `sends ${status} on to the operator’s flow, the report ${reports}`, situation: { view, admit, ...how, script: { ...toOwn, status } }, outcomes: [toFlow], callbacks: [], last: 'of-the-operator' },
        { title: `tells ${status} who called where that flow is gone, the report ${reports}`, situation: { view, admit, ...how, script: { status } }, outcomes: [toFlow], callbacks: [], last: 'disconnect' },
        { title: `hangs up on ${status} where the queue has it so, the report ${reports}`, situation: { view: detects({ [`dialback_${name}`]: 'hang-up' }), admit, ...how, script: { status } }, outcomes: [hungUp], callbacks: [], last: 'disconnect' },
      ];
    }),
  ),
  { title: 'puts a machine into the queue though the report is not taken', situation: { view: detects({ dialback_machine: 'to-queue' }), admit, reports: 'failed', script: { status: 'VoicemailBeep' } }, outcomes: ['machine-to-queue'], callbacks: [], last: 'transfer' },
];

const customerFirst: Omit<Told, 'flow'>[] = [
  ...detected,
  { title: 'puts who presses 1 into the queue', situation: pressed, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  { title: 'tells who presses 1 that the call is recorded, before they go into the queue', situation: { ...pressed, view: firstRecorded }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  { title: 'records nothing where that cannot be said', situation: { ...pressed, view: firstRecorded, mute: true }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  { title: 'records them though the note is not taken', situation: { ...pressed, view: firstRecorded, fails: 'setAttributes' }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  { title: 'asks twice, and takes the second answer', situation: { ...pressed, script: { inputs: [{ timedOut: true }, ...press('1')] } }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  { title: 'does so in whatever voice there is', situation: { ...pressed, fails: 'setVoice' }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  { title: 'does so though the reports are not taken', situation: { ...pressed, reports: 'failed' }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  ...(['AgentWhisper', 'DefaultAgentUI'] as const).map((refusedHook) => ({ title: `does so though ${refusedHook} is refused`, situation: { ...pressed, refusedHook }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' })),
  ...[{}, { mute: true }].map((how) => ({ title: `asks for no proof where the queue wants none${how.mute ? ', also when it cannot greet' : ''}`, situation: { view: { Attributes: { ...first.Attributes, dialback_proof: 'none' } }, admit, ...how }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' })),
  ...([['a mailbox, which presses nothing', { timedOut: true }], ['another key', { digits: '2' }], ['a menu that fails', 'failed']] as const).flatMap(([what, input]) =>
    [{}, { mute: true, reports: 'failed' as const }].map((how) => ({ title: `tells ${what} who called${how.mute ? ', or hangs up' : ''}`, situation: { ...pressed, ...how, script: { inputs: [input, input, input] } }, outcomes: ['customer-not-proved'], callbacks: [], last: 'disconnect' })),
  ),
  { title: 'puts who presses 1 after the other key was named into the queue', situation: { ...pressed, script: { inputs: [{ timedOut: true }, ...press('1')] } }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' },
  ...[{}, { mute: true, reports: 'failed' as const }].map((how) => ({ title: `lists who presses 9, and ends the call${how.mute ? ', also when nothing can be said or reported' : ''}`, situation: { view: first, admit, ...how, listing: LISTED, script: { inputs: [{ timedOut: true as const }, ...press('9')] } }, outcomes: ['customer-listed-themselves'], callbacks: [], last: 'disconnect' })),
  ...([['cannot be listed', { listing: { payload: { decision: 'cannot', reason: 'x' } } }], ['is not listed, as the function fails', {}], ['is not listed, and cannot be told so', { mute: true }]] as [string, Situation][]).map(([what, situation]) => ({ title: `asks who ${what} once more whether they want to be connected`, situation: { view: first, admit, ...situation, script: { inputs: [{ timedOut: true as const }, ...press('9'), ...press('1')] } }, outcomes: ['customer-proved'], callbacks: [], last: 'transfer' })),
  ...[{ payload: { decision: 'stop', reason: '' } }, undefined].flatMap((stop) =>
    [{}, { mute: true }].map((how) => ({ title: `excuses a call that is not needed${stop ? '' : ', as far as anybody can say'}${how.mute ? ', or hangs up' : ''}`, situation: { view: first, ...(stop && { admit: stop }), ...how }, outcomes: [], callbacks: [], last: 'disconnect' })),
  ),
  ...([
    ['a full queue', { script: { inputs: press('1'), transfer: 'QueueAtCapacity' } }],
    ['a failed transfer', { script: { inputs: press('1'), transfer: 'failed' } }],
    ['a queue that Connect does not know', { fails: 'setTargetQueue' }],
    ['a queue flow that is refused', { refusedHook: 'CustomerQueue' }],
  ] as [string, Situation][]).flatMap(([what, situation]) =>
    [{}, { mute: true, reports: 'failed' as const }].map((how) => ({ title: `tells the customer of ${what} that they are called next${how.mute ? ', or hangs up' : ''}`, situation: { ...pressed, ...situation, ...how }, outcomes: ['customer-proved', 'customer-not-queued'], callbacks: [], last: 'disconnect' })),
  ),
];

const customerFirstWait: Omit<Told, 'flow'>[] = [
  { title: 'tells a customer after the threshold that they are called next', situation: { view: first }, outcomes: ['customer-without-agent'], callbacks: [], last: 'disconnect' },
  { title: 'does so though their place is not kept, in whatever voice there is', situation: { view: first, reports: 'failed', fails: 'setVoice' }, outcomes: ['customer-without-agent'], callbacks: [], last: 'disconnect' },
  { title: 'hangs up when it cannot speak', situation: { view: first, mute: true }, outcomes: ['customer-without-agent'], callbacks: [], last: 'disconnect' },
];

const coded = { view: { Attributes: { dialback_code: '012345' } } };
const spokenCode: Omit<Told, 'flow'>[] = [
  { title: 'speaks the code to who presses 1', situation: { ...coded, script: { inputs: press('1') } }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'speaks it in whatever voice there is', situation: { ...coded, fails: 'setVoice', script: { inputs: press('1') } }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'speaks it though it cannot be taken off the contact', situation: { ...coded, fails: 'setAttributes', script: { inputs: press('1') } }, outcomes: [], callbacks: [], last: 'disconnect' },
  { title: 'hangs up when it cannot be spoken', situation: { ...coded, mute: true, script: { inputs: press('1') } }, outcomes: [], callbacks: [], last: 'disconnect' },
  ...([['a mailbox, which presses nothing', { timedOut: true }], ['another key', { digits: '2' }], ['a menu that fails', 'failed']] as const).map(([what, input]) => ({
    title: `says nothing of the code to ${what}`,
    situation: { ...coded, script: { inputs: [input] } },
    outcomes: [],
    callbacks: [],
    last: 'disconnect',
  })),
];

const turned = ['legacy-turned-into-callback'];
const refused: Situation = { view, script: { inputs: press('1'), createCallback: 'failed' }, takenAfterSeconds: 80 };
const legacyHold: Omit<Told, 'flow'>[] = [
  { title: 'offers a callback, which the customer takes', situation: { view, script: { inputs: press('1') } }, outcomes: turned, callbacks: [{ ...timing, ...byAgent }], last: 'disconnect' },
  { title: 'does so though it cannot note that they wait no more', situation: { view, fails: 'setAttributes', script: { inputs: press('1') } }, outcomes: turned, callbacks: [{ ...timing, ...byAgent }], last: 'disconnect' },
  { title: 'offers it with the caller id', situation: { view: withCallerId, script: { inputs: press('1') } }, outcomes: turned, callbacks: [{ ...timing, ...byAgent, callerId: '+493012345678' }], last: 'disconnect' },
  { title: 'makes the callback without a whisper when that is refused, and hangs up though the report is not taken', situation: { view, fails: 'setHook', reports: 'failed', script: { inputs: press('1') } }, outcomes: turned, callbacks: [{ ...timing, ...byAgent }], last: 'disconnect' },
  { title: 'goes on holding when nothing, a wrong key, or no key at all is pressed', situation: { view, script: { inputs: [{ timedOut: true }, { digits: '5' }, 'failed'] }, takenAfterSeconds: 150 }, outcomes: [], callbacks: [], last: 'hold' },
  { title: 'goes on holding when the callback is refused', situation: refused, outcomes: [], callbacks: [{ ...timing, ...byAgent }], last: 'hold' },
  { title: 'goes on holding when the callback with caller id is refused', situation: { ...refused, view: withCallerId }, outcomes: [], callbacks: [{ ...timing, ...byAgent }], last: 'hold' },
  { title: 'goes on holding when the number is not valid', situation: { ...refused, script: { inputs: press('1'), setCallbackNumber: 'InvalidCallbackNumber' } }, outcomes: [], callbacks: [], last: 'hold' },
  { title: 'goes on holding when the number may not be dialled', situation: { ...refused, script: { inputs: press('1'), setCallbackNumber: 'CallbackNumberNotDialable' } }, outcomes: [], callbacks: [], last: 'hold' },
  { title: 'hangs up without thanks that cannot be said', situation: { view, mute: true, script: { inputs: press('1') } }, outcomes: turned, callbacks: [{ ...timing, ...byAgent }], last: 'disconnect' },
  { title: 'goes on holding without an apology that cannot be said', situation: { ...refused, mute: true }, outcomes: [], callbacks: [{ ...timing, ...byAgent }], last: 'hold' },
  { title: 'leaves the customer waiting in silence when it cannot speak', situation: { view, script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'end' },
];

const cancelled = { payload: { decision: 'cancelled', reason: 'x', tell: 'cancelled' } };
const kept = { payload: { decision: 'kept', reason: 'x', tell: 'kept' } };
const callbackCalledIn: Omit<Told, 'flow'>[] = [
  { title: 'tells the caller that they need not be called back, and returns', situation: { inbound: cancelled }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'tells the caller that they are called back unless they wait for an agent, and returns', situation: { inbound: kept }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'returns though it cannot tell that', situation: { inbound: kept, script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'returns though it cannot say so', situation: { inbound: cancelled, script: { prompts: 'failed' } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'returns though it cannot note the decision', situation: { inbound: cancelled, fails: 'setAttributes' }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'returns without a word where nothing is to be told', situation: { inbound: { payload: { decision: 'none', reason: 'x', tell: 'no' } } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'returns when the function fails', situation: {}, outcomes: [], callbacks: [], last: 'welcome' },
];

const doNotCall: Omit<Told, 'flow'>[] = [
  { title: 'lists a caller who presses 9, thanks them, and returns', situation: { listing: LISTED, script: { inputs: press('9') } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'does so though it cannot be noted or said', situation: { listing: LISTED, fails: 'setAttributes', mute: true, script: { inputs: press('9') } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'tells a caller who cannot be listed, and returns', situation: { listing: { payload: { decision: 'cannot', reason: 'x' } }, script: { inputs: press('9') } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'returns when the function fails, and that cannot be said either', situation: { mute: true, script: { inputs: press('9') } }, outcomes: [], callbacks: [], last: 'welcome' },
  ...([['nothing', { timedOut: true }], ['another key', { digits: '1' }], ['a menu that fails', 'failed']] as const).map(([what, input]) => ({
    title: `returns after ${what}`,
    situation: { listing: LISTED, script: { inputs: [input] } },
    outcomes: [],
    callbacks: [],
    last: 'welcome',
  })),
];

const waitingCall = { view: { ContactId: 'c1', Queue: { ARN: 'arn:support' } } };
const voicemail: Omit<Told, 'flow'>[] = [
  { title: 'takes a message that a key ends, and returns', situation: { ...waitingCall, script: { inputs: press('5') } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'takes a message that ends by itself', situation: { ...waitingCall, script: { inputs: [{ timedOut: true }] } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'returns where it cannot listen', situation: { ...waitingCall, script: { inputs: ['failed'] } }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'takes none of which nobody would know for whom it is', situation: {}, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'takes none without a word that can be said', situation: { ...waitingCall, mute: true }, outcomes: [], callbacks: [], last: 'welcome' },
  { title: 'takes one without a tone and without thanks, where only those cannot be said', situation: { ...waitingCall, muteAfter: 1 }, outcomes: [], callbacks: [], last: 'welcome' },
];

const byFlow: Record<ShippedName, Omit<Told, 'flow'>[]> = {
  handoff,
  parking,
  'parking-queue': parkingQueue,
  'agent-whisper': agentWhisper,
  'agent-view': agentView,
  'outbound-whisper': outboundWhisper,
  'customer-first': customerFirst,
  'customer-first-wait': customerFirstWait,
  'legacy-outbound': legacyOutbound,
  'legacy-hold': legacyHold,
  'spoken-code': spokenCode,
  'callback-offer': CALLBACK_OFFER,
  'modules/callback-called-in': callbackCalledIn,
  'modules/do-not-call': doNotCall,
  'modules/voicemail': voicemail,
};

export const SITUATIONS: Told[] = Object.entries(byFlow).flatMap(([flow, told]) => told.map((each) => ({ flow: flow as ShippedName, ...each })));
