import { type QueueRule, repeated, type Rule } from './rule';

const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;

const isOfTheInstance: QueueRule = function* ({ arn }, field, { instanceArn }) {
  if (!arn.startsWith(`${instanceArn}/`)) yield `${field}.arn is a queue of another instance than ${instanceArn}. Name a queue of this instance.`;
};

const whisperIsOfTheInstance: QueueRule = function* ({ outboundWhisper }, field, { instanceArn }) {
  if (outboundWhisper.kind === 'own' && !outboundWhisper.arn.startsWith(`${instanceArn}/`)) yield `${field}.outboundWhisper.arn is a flow of another instance than ${instanceArn}. Name a flow of this instance.`;
};

const showsANumber: QueueRule = function* (queue, field, { callerId }) {
  if (callerId === 'from-queue' && !queue.callerId) yield `${field}.callerId is missing, and callerId is 'from-queue': a twin queue without a number cannot call anybody. Name a number of the instance in either.`;
};

const doesNotShowTheDedicatedNumber: QueueRule = function* ({ callerId }, field, { dedicatedNumber }) {
  if (dedicatedNumber.kind !== 'existing' || !callerId) return;
  if (callerId.number === dedicatedNumber.number || callerId.arn === dedicatedNumber.arn) yield `${field}.callerId is the dedicated number ${dedicatedNumber.number}: customers who ring back would be turned away. Name a number that people answer.`;
};

const retriesComeBeforeThePurge: QueueRule = function* ({ retries, retryMinutes, purgeMinutes }, field) {
  if (retries > 0 && retryMinutes >= purgeMinutes) yield `${field}.retryMinutes is ${retryMinutes}, but purgeMinutes is ${purgeMinutes}: no retry would come before the purge. Make retryMinutes less, or set retries to 0.`;
};

const othersComeBeforeThePurge: QueueRule = function* ({ ownerPatienceMinutes, purgeMinutes }, field) {
  if (ownerPatienceMinutes >= purgeMinutes) yield `${field}.ownerPatienceMinutes is ${ownerPatienceMinutes}, but purgeMinutes is ${purgeMinutes}: no other agent would be offered it before the purge. Make ownerPatienceMinutes less, or purgeMinutes more.`;
};

const looksEndBeforeThePurge: QueueRule = function* ({ lookAtMostMinutes, purgeMinutes }, field) {
  if (lookAtMostMinutes !== undefined && lookAtMostMinutes >= purgeMinutes) yield `${field}.lookAtMostMinutes is ${lookAtMostMinutes}, but purgeMinutes is ${purgeMinutes}: nobody would call before the purge whom an agent looks at first. Make lookAtMostMinutes less, or purgeMinutes more.`;
};

const ownedIsPromised: QueueRule = function* ({ ownedAtMostHours, aheadAtMostHours }, field) {
  if (ownedAtMostHours > aheadAtMostHours) yield `${field}.ownedAtMostHours is ${ownedAtMostHours}, but aheadAtMostHours is ${aheadAtMostHours}: nothing is promised so far ahead. Make ownedAtMostHours ${aheadAtMostHours} at most, or leave it out.`;
};

/** A day ahead is the least that slots have, so it is none too many. */
const slotsMayBePromised: QueueRule = function* ({ slots, aheadAtMostHours }, field) {
  if (!slots || slots.daysAhead * HOURS_A_DAY <= Math.max(aheadAtMostHours, HOURS_A_DAY)) return;
  yield `${field}.slots.daysAhead is ${slots.daysAhead}, but aheadAtMostHours is ${aheadAtMostHours}: times would be offered that may not be promised. Make daysAhead ${Math.max(1, Math.floor(aheadAtMostHours / HOURS_A_DAY))} at most, or aheadAtMostHours ${slots.daysAhead * HOURS_A_DAY} or more.`;
};

const slotsComeAfterTheirLead: QueueRule = function* ({ slots, aheadAtMostHours }, field) {
  if (!slots) return;
  const { leadMinutes, daysAhead } = slots;
  const [most, because] = daysAhead * HOURS_A_DAY < aheadAtMostHours ? [daysAhead * HOURS_A_DAY, `daysAhead is ${daysAhead}`] : [aheadAtMostHours, `aheadAtMostHours is ${aheadAtMostHours}`];
  if (leadMinutes >= most * MINUTES_AN_HOUR) yield `${field}.slots.leadMinutes is ${leadMinutes}, but ${because}, which is ${most * MINUTES_AN_HOUR} minutes: no slot would ever be offered. Make leadMinutes less than that.`;
};

const slotsFitTheLine: QueueRule = function* ({ slots, queuedAtMost }, field) {
  if (!slots || queuedAtMost === 'unlimited' || slots.capacity <= queuedAtMost) return;
  yield `${field}.slots.capacity is ${slots.capacity}, but queuedAtMost is ${queuedAtMost}: customers who chose the same time would wait for each other to leave the line. ` +
    `Make queuedAtMost ${slots.capacity} or more, or 'unlimited', or capacity ${queuedAtMost} or less.`;
};

/** Connect orders those who stand there. Whoever waits for a seat in the line would lose their place to callers who came later. */
const orderNeedsRoom: QueueRule = function* ({ order, queuedAtMost }, field) {
  if (order === 'by-time' && queuedAtMost !== 'unlimited') yield `${field}.queuedAtMost is ${queuedAtMost}, but order is 'by-time': callbacks that wait for room in the line would lose their place to callers. Set queuedAtMost to 'unlimited', or order to 'callbacks-first'.`;
};

const customersWhoComeFirstAreGreeted: QueueRule = function* ({ mode, customerFirst }, field) {
  if (mode === 'customer-first' && !customerFirst) yield `${field}.customerFirst is missing, and mode is 'customer-first': customers would not hear who calls. Say customerFirst.announcedAs.`;
  if (mode === 'agent-first' && customerFirst) yield `${field}.customerFirst is set, but mode is 'agent-first': no customer is called before an agent. Set mode to 'customer-first', or leave customerFirst out.`;
};

/** The flow of the call is another one: an outbound whisper runs only where an agent comes first. */
const nobodyWhispersToThem: QueueRule = function* ({ mode, outboundWhisper }, field) {
  if (mode === 'customer-first' && outboundWhisper.kind === 'own') yield `${field}.outboundWhisper is own, but mode is 'customer-first': Connect runs no outbound whisper where the customer is called first. Leave outboundWhisper out, or set mode to 'agent-first'.`;
};

/** A key that is guessed would be refused by Connect, or be passed over: then an agent would be called first. */
const connectsKeysAreKnown: QueueRule = function* ({ customerFirst }, field) {
  if (customerFirst?.calledBy === 'connect') yield `${field}.customerFirst.calledBy is 'connect', but AWS publishes nowhere by which keys a flow asks for Connect's own customer-first callbacks. Set calledBy to 'dialback', and see docs/operator/customer-first.md for what would help.`;
};

/** A preview keeps an agent who reads, and the customer would be called meanwhile. */
const nobodyLooksFirst: QueueRule = function* ({ mode, lookAtMostMinutes }, field) {
  if (mode === 'customer-first' && lookAtMostMinutes !== undefined) yield `${field}.lookAtMostMinutes is ${lookAtMostMinutes}, but mode is 'customer-first': customers are called before an agent is, so nobody looks at a callback first. Leave lookAtMostMinutes out, or set mode to 'agent-first'.`;
};

/** Without detection nobody can tell a machine from a person who presses nothing. */
const machinesAreDetected: QueueRule = function* ({ customerFirst }, field) {
  if (!customerFirst || customerFirst.proof === 'answer-machine-detection') return;
  const { proof, answeringMachine, notDetected } = customerFirst;
  const set = [answeringMachine.kind !== 'hang-up' && 'answeringMachine', notDetected !== 'live-voice' && 'notDetected'].find((name) => name !== false);
  if (set) yield `${field}.customerFirst.${set} is set, but proof is '${proof}': nothing tells of machines. Set proof to 'answer-machine-detection', or leave ${set} out.`;
};

const flowsOfAnswersAreOfTheInstance: QueueRule = function* ({ customerFirst }, field, { instanceArn }) {
  for (const name of ['liveVoice', 'answeringMachine'] as const) {
    const reaction = customerFirst?.[name];
    if (reaction?.kind === 'to-flow' && !reaction.arn.startsWith(`${instanceArn}/`)) yield `${field}.customerFirst.${name}.arn is a flow of another instance than ${instanceArn}. Name a flow of this instance.`;
  }
};

/** Rules about each queue by itself. */
export const queueRules: readonly QueueRule[] = [
  isOfTheInstance,
  whisperIsOfTheInstance,
  showsANumber,
  doesNotShowTheDedicatedNumber,
  retriesComeBeforeThePurge,
  othersComeBeforeThePurge,
  looksEndBeforeThePurge,
  ownedIsPromised,
  slotsMayBePromised,
  slotsComeAfterTheirLead,
  slotsFitTheLine,
  orderNeedsRoom,
  customersWhoComeFirstAreGreeted,
  nobodyWhispersToThem,
  nobodyLooksFirst,
  connectsKeysAreKnown,
  machinesAreDetected,
  flowsOfAnswersAreOfTheInstance,
];

const noQueueIsNamedTwice: Rule = function* ({ queues }) {
  for (const field of ['arn', 'name'] as const) {
    const values = queues.map((queue) => queue[field].toLowerCase());
    for (const { n, first } of repeated(values)) yield `queues.${n}.${field} is ${queues[n]![field]}, as queues.${first}.${field} is. A queue has one twin, and each twin a name of its own.`;
  }
};

/** One reading of their agents names the queues. */
const CUSTOMER_FIRST_QUEUES_AT_MOST = 100;

const oneReadingTellsOfThem: Rule = function* ({ queues }) {
  const many = queues.filter(({ mode }) => mode === 'customer-first').length;
  if (many > CUSTOMER_FIRST_QUEUES_AT_MOST) yield `${many} queues have the mode 'customer-first'. Connect tells of the agents of ${CUSTOMER_FIRST_QUEUES_AT_MOST} queues at a time: let no more of them have it.`;
};

/** Their agents would be counted on twice. */
const overdialsAlone: Rule = function* ({ queues }) {
  const first = queues.flatMap(({ mode }, n) => (mode === 'customer-first' ? [n] : []));
  const n = first.find((each) => queues[each]!.customerFirst?.overdialCaution !== undefined);
  if (n !== undefined && first.length > 1) yield `queues.${n}.customerFirst.overdialCaution is set, but another queue has the mode 'customer-first' too: both might call customers for the same agents. Leave overdialCaution out, or let one queue have the mode.`;
};

const eventsAreRead: Rule = function* ({ agentEventStream, queues, instanceArn }) {
  if (!agentEventStream) return;
  if (queues.every(({ mode }) => mode !== 'customer-first')) yield `agentEventStream is set, but no queue has the mode 'customer-first': nobody reads how agents are. Leave agentEventStream out.`;
  const [, , , region, account] = instanceArn.split(':');
  if (!agentEventStream.arn.includes(`:kinesis:${region}:${account}:`)) yield `agentEventStream.arn is ${agentEventStream.arn}, but the instance is in ${region}:${account}, and sends its events to a stream there. Name that one.`;
};

/** Rules between queues. */
export const betweenQueues: readonly Rule[] = [noQueueIsNamedTwice, oneReadingTellsOfThem, overdialsAlone, eventsAreRead];
