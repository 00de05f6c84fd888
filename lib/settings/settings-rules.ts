import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/min';
import { OUTCOMES } from '../../lambda/callbacks/domain/outcome';
import { callsPerSecondOf, scheduledAtMost, scheduledCallsPerSecondOf } from './rates';
import type { CheckedSettings } from './settings';
import { DEFAULT_STACK_NAME } from './stack-name';

/** A rule between settings. It returns the field at fault and why, or nothing. */
type Rule = (settings: CheckedSettings) => string | undefined;

/** The stack may claim the source too. Two claims never give the same number. */
const sourceDiffersFromDedicatedNumber: Rule = ({ dedicatedNumber, source }) => {
  if (dedicatedNumber.kind !== 'existing' || source.kind === 'claim') return undefined;
  if (source.number !== dedicatedNumber.number && source.arn !== dedicatedNumber.arn) return undefined;
  return (
    `source is the dedicated number ${dedicatedNumber.number}: Connect does not place a call from a number to itself and reports nothing. ` +
    'Name another number of the instance, or a queue whose outbound caller id is another number.'
  );
};

const callerIdIsNotTheDedicatedNumber: Rule = ({ dedicatedNumber, callerId }) =>
  dedicatedNumber.kind === 'existing' && callerId === dedicatedNumber.number
    ? `callerId is the dedicated number ${callerId}: customers who ring back would be turned away. Name a number that people answer.`
    : undefined;

const legacyIsWanted: Rule = ({ dialMode, legacy }) =>
  dialMode === 'legacy' && !legacy.allowed
    ? 'dialMode is "legacy", but legacy.allowed is false. Legacy mode keeps customers waiting: use "queued-callback", or set legacy.allowed to true.'
    : undefined;

const legacyIsAcceptedOnlyWhenAllowed: Rule = ({ legacy }) =>
  legacy.acceptedBecause && !legacy.allowed
    ? 'legacy.acceptedBecause gives a reason for a mode that legacy.allowed turns off. Remove the reason, or set legacy.allowed to true.'
    : undefined;

const defaultCountryIsAllowed: Rule = ({ defaultCountry, allowedCountries }) =>
  allowedCountries.includes(defaultCountry)
    ? undefined
    : `defaultCountry is ${defaultCountry}, which allowedCountries (${allowedCountries.join(', ')}) leaves out: numbers typed without a country code would all be refused.`;

const statusesDiffer: Rule = ({ orderGuarantee }) =>
  orderGuarantee.kind === 'hold-status' && orderGuarantee.holdStatusId === orderGuarantee.routableStatusId
    ? 'orderGuarantee.holdStatusId and orderGuarantee.routableStatusId are the same status: the agent would never be held. Name a status of type CUSTOM to hold in.'
    : undefined;

const numbersLiveWithTheInstance: Rule = ({ instanceArn, dedicatedNumber, source, queues }) => {
  const numbers: Record<string, string | undefined> = {
    dedicatedNumber: dedicatedNumber.kind === 'claim' ? undefined : dedicatedNumber.arn,
    source: source.kind === 'claim' ? undefined : source.arn,
    ...Object.fromEntries(queues.map(({ callerId }, n) => [`queues.${n}.callerId`, callerId?.arn])),
  };
  const [field, elsewhere] = Object.entries(numbers).find(([, arn]) => arn && placeOf(arn) !== placeOf(instanceArn)) ?? [];
  return elsewhere && `${field}.arn is in ${placeOf(elsewhere)}, but the instance is in ${placeOf(instanceArn)}. A number and its instance share region and account.`;
};

/** Region and account of an ARN. */
function placeOf(arn: string): string {
  return arn.split(':').slice(3, 5).join(':');
}

const sourceQueueIsOfTheInstance: Rule = ({ source, instanceArn }) =>
  source.kind === 'queue' && !source.arn.startsWith(`${instanceArn}/`)
    ? `source.arn is a queue of another instance than ${instanceArn}. Name a queue of this instance.`
    : undefined;

const claimIsNotChosenByItsBearer: Rule = ({ signIn, identity }) =>
  signIn.kind === 'cognito' && !['cognito:username', 'username'].includes(identity.claim)
    ? `identity.claim is ${identity.claim}, which people in a Cognito pool can change themselves, or which is no name in Connect: they could act as other agents. Use cognito:username (id tokens) or username (access tokens).`
    : undefined;

const prefixIsOfItsCountry: Rule = (settings) => {
  for (const field of ['dedicatedNumber', 'source'] as const) {
    const setting = settings[field];
    if (setting.kind !== 'claim' || !setting.prefix) continue;
    const start = `+${getCountryCallingCode(setting.country as CountryCode)}`;
    if (!setting.prefix.startsWith(start)) return `${field}.prefix is ${setting.prefix}, but numbers of ${setting.country} start with ${start}: Connect would find none to claim.`;
  }
  return undefined;
};

const everyQueueIsOfTheInstance: Rule = ({ queues, instanceArn }) => {
  const n = queues.findIndex(({ arn }) => !arn.startsWith(`${instanceArn}/`));
  return n < 0 ? undefined : `queues.${n}.arn is a queue of another instance than ${instanceArn}. Name a queue of this instance.`;
};

const everyWhisperIsOfTheInstance: Rule = ({ queues, instanceArn }) => {
  const n = queues.findIndex(({ outboundWhisper }) => outboundWhisper.kind === 'own' && !outboundWhisper.arn.startsWith(`${instanceArn}/`));
  return n < 0 ? undefined : `queues.${n}.outboundWhisper.arn is a flow of another instance than ${instanceArn}. Name a flow of this instance.`;
};

const noQueueIsNamedTwice: Rule = ({ queues }) => {
  for (const field of ['arn', 'name'] as const) {
    const values = queues.map((queue) => queue[field].toLowerCase());
    const n = values.findIndex((value, at) => values.indexOf(value) < at);
    if (n >= 0) return `queues.${n}.${field} is ${queues[n]![field]}, as queues.${values.indexOf(values[n]!)}.${field} is. A queue has one twin, and each twin a name of its own.`;
  }
  return undefined;
};

const everyQueueShowsANumber: Rule = ({ queues, callerId }) => {
  const n = callerId === 'from-queue' ? queues.findIndex((queue) => !queue.callerId) : -1;
  return n < 0 ? undefined : `queues.${n}.callerId is missing, and callerId is 'from-queue': a twin queue without a number cannot call anybody. Name a number of the instance in either.`;
};

const noQueueShowsTheDedicatedNumber: Rule = ({ queues, dedicatedNumber }) => {
  if (dedicatedNumber.kind !== 'existing') return undefined;
  const n = queues.findIndex(({ callerId }) => callerId?.number === dedicatedNumber.number || callerId?.arn === dedicatedNumber.arn);
  return n < 0 ? undefined : `queues.${n}.callerId is the dedicated number ${dedicatedNumber.number}: customers who ring back would be turned away. Name a number that people answer.`;
};

const retriesComeBeforeThePurge: Rule = ({ queues }) => {
  const n = queues.findIndex(({ retries, retryMinutes, purgeMinutes }) => retries > 0 && retryMinutes >= purgeMinutes);
  if (n < 0) return undefined;
  const { retryMinutes, purgeMinutes } = queues[n]!;
  return `queues.${n}.retryMinutes is ${retryMinutes}, but purgeMinutes is ${purgeMinutes}: no retry would come before the purge. Make retryMinutes less, or set retries to 0.`;
};

const slotsFitTheLine: Rule = ({ queues }) => {
  const n = queues.findIndex(({ slots, queuedAtMost }) => slots && queuedAtMost !== 'unlimited' && slots.capacity > queuedAtMost);
  if (n < 0) return undefined;
  const { slots, queuedAtMost } = queues[n]!;
  return (
    `queues.${n}.slots.capacity is ${slots!.capacity}, but queuedAtMost is ${queuedAtMost}: customers who chose the same time would wait for each other to leave the line. ` +
    `Make queuedAtMost ${slots!.capacity} or more, or 'unlimited', or capacity ${queuedAtMost} or less.`
  );
};

const appsAskForQueues: Rule = ({ apps, queues }) =>
  apps.length > 0 && queues.length === 0 ? 'apps names who may ask for callbacks, but queues is empty: there is nothing to ask for. Name a queue, or no app.' : undefined;

const noKeyIsNamedTwice: Rule = ({ apps }) => {
  const digests = apps.map(({ keyDigest }) => keyDigest);
  const n = digests.findIndex((digest, at) => digests.indexOf(digest) < at);
  return n < 0 ? undefined : `apps.${n}.keyDigest is that of apps.${digests.indexOf(digests[n]!)} too: nobody could tell who is asking. Give each a key of its own.`;
};

const callInsHaveQueuesAndApps: Rule = ({ callIns, queues, apps }) => {
  const missing = callIns && [queues.length === 0 && 'queues', apps.length === 0 && 'apps'].find(Boolean);
  return missing ? `callIns is set, but ${missing} names none: apps announce calls, for queues. Name one, or leave callIns out.` : undefined;
};

const callInNumberIsAnswered: Rule = ({ callIns, dedicatedNumber }) =>
  callIns && dedicatedNumber.kind === 'existing' && callIns.number === dedicatedNumber.number
    ? `callIns.number is the dedicated number ${callIns.number}: customers would be turned away. Name a number whose flow has the module call-in-match.`
    : undefined;

const noWebhookIsNamedTwice: Rule = ({ callIns }) => {
  const ids = callIns?.webhooks.map(({ id }) => id) ?? [];
  const twice = ids.find((id, n) => ids.indexOf(id) < n);
  return twice && `callIns.webhooks names ${twice} twice. Each address has an id of its own.`;
};

const everyOutcomeHasACodeOfItsOwn: Rule = ({ outcomes }) => {
  const codes = outcomes.map(({ code }) => code);
  const n = codes.findIndex((code, at) => Object.hasOwn(OUTCOMES, code) || codes.indexOf(code) < at);
  if (n < 0) return undefined;
  const why = Object.hasOwn(OUTCOMES, codes[n]!) ? 'which is one of Dialback’s own outcomes' : `as outcomes.${codes.indexOf(codes[n]!)}.code is`;
  return `outcomes.${n}.code is ${codes[n]}, ${why}: nobody could tell the two apart. Choose another code.`;
};

const clicksAreLeftCalls: Rule = (settings) => {
  const { scheduledCallsPerSecond, accountCallsPerSecond, shareOfAccount = 1 } = settings;
  const atMost = scheduledAtMost(settings);
  if (scheduledCallsPerSecond === undefined || scheduledCallsPerSecond <= atMost) return undefined;
  return (
    `scheduledCallsPerSecond is ${scheduledCallsPerSecond}, but the stack may start ${callsPerSecondOf(settings)} calls per second (accountCallsPerSecond ${accountCallsPerSecond} × shareOfAccount ${shareOfAccount}): ` +
    `nothing would be left for agents' clicks. Make it ${atMost} at most, or leave it out.`
  );
};

const theSwitchLetsThePromisedBeCalled: Rule = (settings) => {
  const { atMostPlacementsPerMinute: atMost } = settings;
  const scheduled = Math.ceil(60 * scheduledCallsPerSecondOf(settings));
  if (atMost === 'unlimited' || atMost > scheduled) return undefined;
  return `atMostPlacementsPerMinute is ${atMost}, but ${scheduled} promised callbacks may start in a minute when many are due at once: Dialback would pause itself on a busy day. Make it more than ${scheduled}.`;
};

const shareIsSaid: Rule = ({ stackName, shareOfAccount }) =>
  stackName !== DEFAULT_STACK_NAME && shareOfAccount === undefined
    ? `stackName is ${stackName}, so this may be one of several stacks, and shareOfAccount does not say which part of the account's calls per second it may use. ` +
      'Say 1 if it is the only one in its account and region; else parts that are 1 together at most, like 0.5 for each of two.'
    : undefined;

const someoneServesThePage: Rule = ({ page, pageOrigins, signIn }) => {
  if (page.kind !== 'none') return undefined;
  if (pageOrigins.length === 0) return 'page is none, but pageOrigins is empty: no page could call the API. Name the origin of yours, or let the stack serve the page.';
  return signIn.kind === 'cognito' && signIn.callbackUrls.length === 0
    ? 'page is none, but signIn.callbackUrls is empty: the sign-in page could send nobody back. Name the address of yours, or let the stack serve the page.'
    : undefined;
};

const voicemailsMayBeAsked: Rule = ({ page }) => {
  if (page.kind !== 'cloudfront' || page.voicemailsUrl === undefined) return undefined;
  const { origin } = new URL(page.voicemailsUrl);
  return page.services.includes(origin) ? undefined : `page.voicemailsUrl is on ${origin}, which page.services leaves out: browsers would not ask it. Name it there.`;
};

export const settingsRules: readonly Rule[] = [
  someoneServesThePage,
  voicemailsMayBeAsked,
  sourceDiffersFromDedicatedNumber,
  callerIdIsNotTheDedicatedNumber,
  legacyIsWanted,
  legacyIsAcceptedOnlyWhenAllowed,
  defaultCountryIsAllowed,
  statusesDiffer,
  numbersLiveWithTheInstance,
  sourceQueueIsOfTheInstance,
  claimIsNotChosenByItsBearer,
  prefixIsOfItsCountry,
  everyQueueIsOfTheInstance,
  everyWhisperIsOfTheInstance,
  noQueueIsNamedTwice,
  everyQueueShowsANumber,
  noQueueShowsTheDedicatedNumber,
  retriesComeBeforeThePurge,
  slotsFitTheLine,
  appsAskForQueues,
  noKeyIsNamedTwice,
  callInsHaveQueuesAndApps,
  callInNumberIsAnswered,
  noWebhookIsNamedTwice,
  everyOutcomeHasACodeOfItsOwn,
  clicksAreLeftCalls,
  theSwitchLetsThePromisedBeCalled,
  shareIsSaid,
];
