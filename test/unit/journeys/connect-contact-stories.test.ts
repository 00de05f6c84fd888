import type { ConnectClient } from '@aws-sdk/client-connect';
import { createContactStoryLookUp } from '../../../lambda/journeys/adapters/connect-contact-stories';

const showing = (Address: string | undefined) => {
  const client = { send: async () => ({ Contact: { Channel: 'VOICE', InitiationMethod: 'INBOUND', InitiationTimestamp: new Date('2026-11-23T09:00:00.000Z'), ...(Address !== undefined && { CustomerEndpoint: { Address } }) } }) };
  return createContactStoryLookUp(client as unknown as ConnectClient, { instanceId: 'i', defaultCountry: 'DE' }).lookUp('c');
};

test.each([
  ['+4930123456', '+4930123456'],
  ['030 123456', '+4930123456'],
  ['anonymous', undefined],
  [undefined, undefined],
])('a caller shown as %s is the customer %s', async (shown, customerNumber) => {
  expect(await showing(shown)).toEqual({ contactId: 'c', channel: 'VOICE', method: 'INBOUND', initiatedAt: '2026-11-23T09:00:00.000Z', ...(customerNumber && { customerNumber }) });
});
