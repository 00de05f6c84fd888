import type { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { saysOfUse } from '../../../lib/doctor/checks/quotas';
import type { Account } from '../../../lib/doctor/finding';
import { createReadQuota, QUOTAS } from '../../../lib/doctor/quotas';

const instanceArn = 'arn:aws:connect:eu-central-1:111122223333:instance/i';
const failing = (name: string) => Object.assign(new Error('no'), { name });

/** @param told values by code, and behind `@` that of the instance; what is not there is refused as the service does */
function readerOf(told: Record<string, number>, refusal = 'NoSuchResourceException') {
  const client = {
    send: async (command: GetServiceQuotaCommand) => {
      const { QuotaCode, ContextId } = command.input;
      const Value = told[ContextId === undefined ? QuotaCode! : `${QuotaCode}@`];
      if (Value === undefined) throw failing(refusal);
      return { Quota: { Value } };
    },
  };
  return createReadQuota({ client: client as unknown as ServiceQuotasClient, instanceArn });
}

test.each([
  ['the value of the instance before that of the account', { 'L-19A87C94': 50, 'L-19A87C94@': 200 }, 200],
  ['the value of the account where the instance has none', { 'L-19A87C94': 50 }, 50],
  ['nothing where nobody tells', {}, undefined],
])('a quota is read: %s', async (_what, told, value) => {
  expect(await readerOf(told)(QUOTAS.queues)).toBe(value);
  expect(await readerOf(told, 'IllegalArgumentException')(QUOTAS.queues)).toBe(value);
});

test('of a quota of the account no instance is asked, and another error is no answer', async () => {
  expect(await readerOf({ 'L-4E9BCC96@': 7, 'L-4E9BCC96': 2 })(QUOTAS.callRate)).toBe(2);
  await expect(readerOf({}, 'AccessDeniedException')(QUOTAS.queues)).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

const usual = { accountCallsPerSecond: 2, reserveConcurrency: false, agentView: false };
const enough = { 'L-4E9BCC96': 2, 'L-12AB7C57': 100, 'L-D4BA6F6E': 100, 'L-B99A9384': 1000 };

const cases: [what: string, settings: Partial<typeof usual>, told: Record<string, number | undefined>, says: string[]][] = [
  ['enough of all', { agentView: true, reserveConcurrency: true }, {}, []],
  ['fewer calls a second than the settings say', { accountCallsPerSecond: 20 }, { 'L-12AB7C57': 1000 }, ['wrong: Rate of StartOutboundVoiceContact API requests is 2 a second, and accountCallsPerSecond says 20']],
  ['no concurrent calls', {}, { 'L-12AB7C57': 0 }, ['wrong: Concurrent active calls per instance is 0']],
  ['few concurrent calls', {}, { 'L-12AB7C57': 10 }, ['not known: Concurrent active calls per instance is 10. When many callbacks are due at once, up to 20']],
  ['fewer chats than calls, with guides', { agentView: true }, { 'L-D4BA6F6E': 99 }, ['wrong: Concurrent active chats per instance is 99']],
  ['too few runs of functions to reserve any', { reserveConcurrency: true }, { 'L-B99A9384': 105 }, ['wrong: Concurrent executions of Lambda is 105, and reserveConcurrency needs 106']],
  ['ten runs of functions', {}, { 'L-B99A9384': 10 }, ['wrong: Concurrent executions of Lambda is 10 for all functions']],
  ['quotas that are not told', {}, { 'L-4E9BCC96': undefined, 'L-B99A9384': undefined }, ['not known: Service Quotas does not tell "Rate of', 'not known: Service Quotas does not tell "Concurrent executions"']],
];

test.each(cases.map(([what, ...rest]) => [what, rest] as const))('of %s it says so', async (_what, [settings, told, says]) => {
  const all = Object.entries({ ...enough, ...told }).flatMap(([code, value]) => (value === undefined ? [] : [[code, value] as const]));
  const said = await saysOfUse({ settings: { ...usual, ...settings }, readQuota: readerOf(Object.fromEntries(all)) } as unknown as Account);
  expect(said.filter(({ is }) => is !== 'right').map(({ is, says: words }) => `${is}: ${words}`)).toEqual(says.map((one) => expect.stringContaining(one) as string));
});
