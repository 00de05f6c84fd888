import { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { type Emulator, startEmulator } from '../../../emulator/emulator';

let emulator: Emulator;
let client: ServiceQuotasClient;
beforeAll(async () => {
  emulator = await startEmulator({ resourceQuotas: { queues: 70 }, quotas: { StartOutboundVoiceContact: { ratePerSecond: 20, burst: 20 } } });
  client = new ServiceQuotasClient({ region: emulator.region, endpoint: emulator.endpoint, credentials: { accessKeyId: 'operator', secretAccessKey: 'operator' }, maxAttempts: 1 });
});
afterAll(() => emulator.stop());

const QUEUES = 'L-19A87C94';
const CALL_RATE = 'L-4E9BCC96';
const ask = (QuotaCode: string, more: { ServiceCode?: string; ContextId?: string } = {}) => client.send(new GetServiceQuotaCommand({ ServiceCode: 'connect', QuotaCode, ...more }));

test('a quota is what the emulator keeps to, for the account and for an instance', async () => {
  expect((await ask(QUEUES)).Quota).toMatchObject({ QuotaName: 'Queues per instance', Value: 70 });
  expect((await ask(CALL_RATE)).Quota).toMatchObject({ Value: 20 });
  const ContextId = emulator.connect.instanceArn;
  expect((await ask(QUEUES, { ContextId })).Quota).toMatchObject({ Value: 70, QuotaAppliedAtLevel: 'RESOURCE', QuotaContext: { ContextScopeType: 'AWS::Connect::Instance', ContextId } });
});

test('another value is told once it was set', async () => {
  emulator.serviceQuotas.set('lambda', 'L-B99A9384', 10);
  expect((await ask('L-B99A9384', { ServiceCode: 'lambda' })).Quota?.Value).toBe(10);
});

test('what is no quota, or none of single instances, is refused by the errors that the service declares', async () => {
  await expect(ask('L-00000000')).rejects.toMatchObject({ name: 'NoSuchResourceException' });
  await expect(ask(CALL_RATE, { ContextId: emulator.connect.instanceArn })).rejects.toMatchObject({ name: 'IllegalArgumentException' });
});
