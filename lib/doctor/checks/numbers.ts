import { type ListPhoneNumbersSummary, paginateListPhoneNumbersV2 } from '@aws-sdk/client-connect';
import { type Account, type Check, right, type Said, wrong } from '../finding';

/** A number of the settings, or of the stack. */
interface Named {
  field: string;
  number: string;
  arn?: string;
}

const LOOK = 'Connect console, Channels, Phone numbers.';

export const numbersCheck: Check = {
  name: 'numbers',
  needs: ['connect:ListPhoneNumbersV2', 'connect:ListPhoneNumbers'],
  async run(account) {
    const claimed: ListPhoneNumbersSummary[] = [];
    for await (const { ListPhoneNumbersSummaryList = [] } of paginateListPhoneNumbersV2({ client: account.connect }, { InstanceId: account.instanceId })) claimed.push(...ListPhoneNumbersSummaryList);
    return namedIn(account).map((named) => lookAt(named, claimed));
  },
};

function lookAt({ field, number, arn }: Named, claimed: ListPhoneNumbersSummary[]): Said {
  const there = claimed.find(({ PhoneNumber }) => PhoneNumber === number);
  if (!there) return wrong(`${field} is ${number}, which is not claimed for the instance.`, `Claim it, or name one that is: ${claimed.map(({ PhoneNumber }) => PhoneNumber).join(', ') || 'there is none yet'}. ${LOOK}`);
  if (arn !== undefined && there.PhoneNumberArn !== arn) return wrong(`${field} is ${number} with ${arn}, but its ARN is ${there.PhoneNumberArn}.`, `Write that ARN into the settings.`);
  return right(`${field}, ${number}, is claimed.`);
}

function namedIn({ settings: { dedicatedNumber, source, callerId, callerIds, queues, callIns }, stack }: Account): Named[] {
  const dedicated = stack?.output('DedicatedNumberE164');
  return [
    ...(dedicatedNumber.kind === 'existing' ? [{ field: 'dedicatedNumber', ...dedicatedNumber }] : dedicated === undefined ? [] : [{ field: 'dedicatedNumber', number: dedicated }]),
    ...(source.kind === 'existing' ? [{ field: 'source', ...source }] : source.kind === 'queue' ? [{ field: 'source', number: source.number }] : []),
    ...(callerId === 'from-queue' ? [] : [{ field: 'callerId', number: callerId }]),
    ...callerIds.map(({ number }, n) => ({ field: `callerIds.${n}.number`, number })),
    ...queues.flatMap((queue, n) => (queue.callerId ? [{ field: `queues.${n}.callerId`, ...queue.callerId }] : [])),
    ...(callIns ? [{ field: 'callIns.number', number: callIns.number }] : []),
  ];
}
