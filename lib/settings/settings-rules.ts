import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';
import type { CheckedSettings } from './settings';

/** What ties settings together: each rule answers with the field at fault and why, or nothing. */
type Rule = (settings: CheckedSettings) => string | undefined;

/** The source may be claimed by the stack too; two claims never give the same number. */
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

const numbersLiveWithTheInstance: Rule = (settings) => {
  const home = settings.instanceArn.split(':').slice(3, 5).join(':');
  for (const field of ['dedicatedNumber', 'source'] as const) {
    const setting = settings[field];
    if (setting.kind === 'claim') continue;
    const place = setting.arn.split(':').slice(3, 5).join(':');
    if (place !== home) return `${field}.arn is in ${place}, but the instance is in ${home}. A number and its instance share region and account.`;
  }
  return undefined;
};

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

export const settingsRules: readonly Rule[] = [
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
];
