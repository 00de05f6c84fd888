import { getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { ConnectRefusal } from '../connect-refusal';
import { DAY, SECOND, type CentreContext } from '../centre-context';
import type { PhoneNumber } from '../model';
import { phoneNumberArn } from './arns';
import { findResource } from './find-resource';
import type { ClaimNumber, ResourceActions } from './resource-actions';

type Numbers = Pick<
  ResourceActions,
  'searchAvailableNumbers' | 'claimNumber' | 'describeNumber' | 'listNumbers' | 'releaseNumber' | 'associateNumberFlow' | 'disassociateNumberFlow'
>;

/** A released number "cools down" for up to so long (section 3.7). */
const COOLING_DAYS = 180;

export function numberResources(ctx: CentreContext): Numbers {
  const { numbers } = ctx.store;
  const find = (reference: string) => findResource(numbers, reference, 'phone number');
  return {
    searchAvailableNumbers: (request) => inventNumbers(ctx, request),
    claimNumber: (request) => claimNumber(ctx, request),
    describeNumber: find,
    listNumbers: () => [...numbers.values()],
    releaseNumber(reference) {
      const { id, number, flowId } = find(reference);
      if (flowId) throw new ConnectRefusal('ResourceInUseException', `${number} has a flow; disassociate it first.`);
      const queue = [...ctx.store.queues.values()].find((each) => each.outboundCallerIdNumberId === id);
      if (queue) throw new ConnectRefusal('ResourceInUseException', `${number} is the caller id of the queue ${queue.name}.`);
      numbers.delete(id);
      ctx.store.coolingNumbers.set(number, ctx.time.now() + COOLING_DAYS * DAY);
    },
    associateNumberFlow(reference, flowReference) {
      const number = find(reference);
      const flow = findResource(ctx.store.flows, flowReference, 'flow');
      if (flow.type !== 'CONTACT_FLOW') throw new ConnectRefusal('InvalidRequestException', `Flow ${flow.name} is of type ${flow.type}; a number is answered by a CONTACT_FLOW.`);
      if (number.status !== 'CLAIMED') throw new ConnectRefusal('ResourceNotFoundException', `${number.number} is not claimed: its claim is ${number.status}.`);
      number.flowId = flow.id;
    },
    disassociateNumberFlow(reference) {
      delete find(reference).flowId;
    },
  };
}

function claimNumber(ctx: CentreContext, request: ClaimNumber): PhoneNumber {
  const { number, type = 'DID', description, tags } = request;
  if (!/^\+[1-9]\d{1,14}$/.test(number)) throw new ConnectRefusal('InvalidParameterException', `"${number}" is not a number in E.164.`);
  if (!isFree(ctx, number)) throw new ConnectRefusal('ResourceNotFoundException', `${number} is not available.`);
  const id = ctx.random.uuid();
  const claimed: PhoneNumber = {
    id,
    arn: phoneNumberArn(ctx, id),
    number,
    countryCode: request.countryCode ?? parsePhoneNumberFromString(number)?.country ?? 'US',
    type,
    ...(description && { description }),
    tags: { ...tags },
    claimedAt: ctx.time.iso(),
    status: request.later ? 'IN_PROGRESS' : 'CLAIMED',
  };
  ctx.store.numbers.set(id, claimed);
  if (request.later) settleLater(ctx, claimed, request.later);
  return claimed;
}

function settleLater(ctx: CentreContext, number: PhoneNumber, { seconds, failure }: NonNullable<ClaimNumber['later']>): void {
  ctx.time.after(seconds * SECOND, () => {
    number.status = failure === undefined ? 'CLAIMED' : 'FAILED';
    if (failure !== undefined) number.statusMessage = failure;
  });
}

function isFree(ctx: CentreContext, address: string): boolean {
  const taken = [...ctx.store.numbers.values()].some(({ number, status }) => number === address && status !== 'FAILED');
  return !taken && (ctx.store.coolingNumbers.get(address) ?? 0) <= ctx.time.now();
}

/** Length of an invented number after its country code: long enough for every plan, short enough for E.164. */
const NATIONAL_DIGITS = 10;
const MOST = 10;

/** The stock of numbers is invented: the first free ones after the prefix, the same in every run. */
function inventNumbers(ctx: CentreContext, request: Parameters<ResourceActions['searchAvailableNumbers']>[0]): string[] {
  const countryCode = `+${callingCode(request.countryCode)}`;
  const asked = request.prefix && (request.prefix.startsWith('+') ? request.prefix : `+${request.prefix}`);
  const head = asked ?? `${countryCode}${request.type === 'TOLL_FREE' ? '800' : '201'}`;
  const digits = Math.max(1, countryCode.length + NATIONAL_DIGITS - head.length);
  const found: string[] = [];
  const wanted = Math.min(request.limit ?? MOST, MOST);
  for (let next = 5_550_100; found.length < wanted; next += 1) {
    const number = `${head}${String(next).padStart(digits, '0').slice(-digits)}`;
    if (isFree(ctx, number) && !found.includes(number)) found.push(number);
    if (next > 5_550_100 + 10 ** Math.min(digits, 4)) break;
  }
  return found;
}

function callingCode(countryCode: string): string {
  try {
    return getCountryCallingCode(countryCode as CountryCode);
  } catch {
    throw new ConnectRefusal('InvalidParameterException', `"${countryCode}" is not a country code of two letters.`);
  }
}
