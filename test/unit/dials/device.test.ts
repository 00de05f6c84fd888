import { createChooseDevice } from '../../../lambda/dials/usecases/choose-device';
import { createInMemoryDevices } from '../../fakes/in-memory-devices';
import { ADA } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';
import { openDoors } from '../agents/people';

test('an agent sees what rings, and chooses their desk phone and the softphone again; nobody else is asked to', async () => {
  const { ask } = await openDoors();
  const device = async (who: 'ada' | 'ben') => (await ask(who, 'GET /device')).body;
  expect(await device('ada')).toEqual({ kind: 'softphone', mayChoose: true });
  expect(await ask('ada', 'PUT /device', { body: { kind: 'desk-phone', number: '030 12345678' } })).toMatchObject({ status: 200, body: { kind: 'desk-phone', number: '+493012345678' } });
  expect([await device('ada'), await device('ben')]).toMatchObject([{ kind: 'desk-phone', number: '+493012345678' }, { kind: 'softphone' }]);
  expect(await ask('ada', 'PUT /device', { body: { kind: 'softphone' } })).toMatchObject({ status: 200 });
  expect(await device('ada')).toMatchObject({ kind: 'softphone' });
});

test.each([
  [{ kind: 'desk-phone' }, 400, 'field-invalid'],
  [{ kind: 'softphone', number: '030 12345678' }, 400, 'field-invalid'],
  [{ kind: 'fax', number: '030 12345678' }, 400, 'field-invalid'],
  [{ kind: 'desk-phone', number: '0900 1234567' }, 422, 'number-premium'],
  [{ kind: 'desk-phone', number: '112' }, 422, 'number-emergency'],
  [{ kind: 'desk-phone', number: '+33123456789' }, 422, 'number-country-not-allowed'],
])('a device that cannot be is refused, and what rang goes on ringing: %o', async (body, status, code) => {
  const { ask } = await openDoors();
  expect(await ask('ada', 'PUT /device', { body })).toMatchObject({ status, body: { code } });
  expect((await ask('ada', 'GET /device')).body).toMatchObject({ kind: 'softphone' });
});

test('the phone may be one that is called at that hour, and none of the do-not-call list', async () => {
  const { ports, lists, clock } = createPromisePorts();
  clock.at = '2026-11-24T03:12:00.000Z';
  const choose = createChooseDevice({ devices: createInMemoryDevices(), checkNumber: ports.checkNumber, agentsChooseDevice: true });
  expect(await choose(ADA, '030 12345678')).toEqual({ device: { kind: 'desk-phone', number: '+493012345678' } });
  lists.set('+493012345678', { blocked: { source: 'administrator', since: '2026-11-23T08:00:00.000Z' } });
  expect(await choose(ADA, '030 12345678')).toMatchObject({ refusal: { code: 'number-blocked' } });
});

test('where the operator does not let agents choose, they are told who does, and nothing is asked of Connect', async () => {
  const devices = { of: vi.fn(), choose: vi.fn() };
  const choose = createChooseDevice({ devices, checkNumber: vi.fn(), agentsChooseDevice: false });
  expect(await choose(ADA, undefined)).toEqual({ refusal: { code: 'device-not-a-choice' } });
  expect(devices.choose).not.toHaveBeenCalled();
});
