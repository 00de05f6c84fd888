import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/min';
import type { CheckedSettings } from '../settings';
import { placeOf, repeated, type Rule } from './rule';

/** The stack may claim the source too. Two claims never give the same number. */
const sourceDiffersFromDedicatedNumber: Rule = function* ({ dedicatedNumber, source }) {
  if (dedicatedNumber.kind !== 'existing' || source.kind === 'claim') return;
  if (source.number === dedicatedNumber.number || source.arn === dedicatedNumber.arn) {
    yield `source is the dedicated number ${dedicatedNumber.number}: Connect does not place a call from a number to itself and reports nothing. ` +
      'Name another number of the instance, or a queue whose outbound caller id is another number.';
  }
};

const callerIdIsNotTheDedicatedNumber: Rule = function* ({ dedicatedNumber, callerId }) {
  if (dedicatedNumber.kind === 'existing' && callerId === dedicatedNumber.number) yield `callerId is the dedicated number ${callerId}: customers who ring back would be turned away. Name a number that people answer.`;
};

const otherCallerIdsAreShown: Rule = function* ({ callerId: usual, callerIds, dedicatedNumber, allowedCountries, queues }) {
  for (const { n, first } of repeated(callerIds.map(({ number }) => number))) yield `callerIds.${n}.number is ${callerIds[n]!.number}, as callerIds.${first}.number is. Name it once, with all of its countries and queues.`;
  for (const [n, { number, countries, queues: names = [], agentsChoose }] of callerIds.entries()) {
    if (dedicatedNumber.kind === 'existing' && number === dedicatedNumber.number) yield `callerIds.${n}.number is the dedicated number ${number}: customers who ring back would be turned away. Name a number that people answer.`;
    if (number === usual) yield `callerIds.${n}.number is ${number}, which is callerId: that is shown already, and agents may choose it. Leave it out.`;
    if (!countries && !agentsChoose) yield `callerIds.${n}.countries is missing, and agentsChoose is false: nobody would see ${number}. Name countries, or let agents choose it.`;
    const others = (countries ?? []).filter((country) => !allowedCountries.includes(country));
    if (others.length > 0) yield `callerIds.${n}.countries names ${others.join(', ')}, which allowedCountries leaves out: nobody is called there.`;
    const unknown = names.filter((name) => !queues.some((queue) => queue.name === name));
    if (unknown.length > 0) yield `callerIds.${n}.queues names ${unknown.join(', ')}, which is no name of one of queues.`;
  }
};

/** Every number that is named with its ARN, by its field. */
function* namedNumbers({ dedicatedNumber, source, queues }: Pick<CheckedSettings, 'dedicatedNumber' | 'source' | 'queues'>): Iterable<{ field: string; arn: string; number: string }> {
  if (dedicatedNumber.kind !== 'claim') yield { field: 'dedicatedNumber', ...dedicatedNumber };
  if (source.kind === 'existing') yield { field: 'source', ...source };
  for (const [n, { callerId }] of queues.entries()) if (callerId) yield { field: `queues.${n}.callerId`, ...callerId };
}

const numbersLiveWithTheInstance: Rule = function* (settings) {
  const { instanceArn } = settings;
  for (const { field, arn } of namedNumbers(settings)) {
    if (placeOf(arn) !== placeOf(instanceArn)) yield `${field}.arn is in ${placeOf(arn)}, but the instance is in ${placeOf(instanceArn)}. A number and its instance share region and account.`;
  }
};

const everyNumberHasOneArn: Rule = function* (settings) {
  const numbers = [...namedNumbers(settings)];
  for (const [n, { field, arn, number }] of numbers.entries()) {
    const other = numbers.slice(0, n).find((before) => (before.arn === arn) !== (before.number === number));
    if (other) yield `${field} is ${number} with ${arn}, but ${other.field} is ${other.number} with ${other.arn}: a number has one ARN. Look both up in the console (Channels, Phone numbers).`;
  }
};

const sourceQueueIsOfTheInstance: Rule = function* ({ source, instanceArn }) {
  if (source.kind === 'queue' && !source.arn.startsWith(`${instanceArn}/`)) yield `source.arn is a queue of another instance than ${instanceArn}. Name a queue of this instance.`;
};

const prefixIsOfItsCountry: Rule = function* (settings) {
  for (const field of ['dedicatedNumber', 'source'] as const) {
    const setting = settings[field];
    if (setting.kind !== 'claim' || !setting.prefix) continue;
    const start = `+${getCountryCallingCode(setting.country as CountryCode)}`;
    if (!setting.prefix.startsWith(start)) yield `${field}.prefix is ${setting.prefix}, but numbers of ${setting.country} start with ${start}: Connect would find none to claim.`;
  }
};

const defaultCountryIsAllowed: Rule = function* ({ defaultCountry, allowedCountries }) {
  if (!allowedCountries.includes(defaultCountry)) yield `defaultCountry is ${defaultCountry}, which allowedCountries (${allowedCountries.join(', ')}) leaves out: numbers typed without a country code would all be refused.`;
};

const queuesCallAllowedCountries: Rule = function* ({ queues, allowedCountries }) {
  for (const [n, { name, allowedCountries: ofQueue = [] }] of queues.entries()) {
    const others = ofQueue.filter((country) => !allowedCountries.includes(country));
    if (others.length > 0) yield `queues.${n}.allowedCountries of "${name}" names ${others.join(', ')}, which allowedCountries leaves out: nobody could be called there.`;
  }
};

const pinsAreForAllowedCountries: Rule = function* ({ calling: { pinFor }, allowedCountries }) {
  const others = pinFor.filter((each) => !each.startsWith('+') && !allowedCountries.includes(each));
  if (others.length > 0) yield `calling.pinFor names ${others.join(', ')}, which allowedCountries leaves out: nobody calls there, with or without a PIN.`;
};

const pinsCanBeReleased: Rule = function* ({ calling: { pinFor }, roles, queues }) {
  if (pinFor.length > 0 && (roles.kind === 'none' || queues.length === 0)) yield 'calling.pinFor is set, and there are no administrators who could take away a PIN that is locked: set roles, and name a queue.';
};

export const numberRules: readonly Rule[] = [
  sourceDiffersFromDedicatedNumber,
  callerIdIsNotTheDedicatedNumber,
  otherCallerIdsAreShown,
  numbersLiveWithTheInstance,
  everyNumberHasOneArn,
  sourceQueueIsOfTheInstance,
  prefixIsOfItsCountry,
  defaultCountryIsAllowed,
  queuesCallAllowedCountries,
  pinsAreForAllowedCountries,
  pinsCanBeReleased,
];
