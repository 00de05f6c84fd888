import { createChooseDevice } from '../../../lambda/dials/usecases/choose-device';
import { createInMemoryLoans } from '../../fakes/in-memory-loans';
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
  [{ kind: 'softphone', minutes: 4 }, 400, 'field-invalid'],
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
  const choose = createChooseDevice({ ...createInMemoryLoans(clock), loans: createInMemoryLoans(clock).book, checkNumber: ports.checkNumber, agentsChooseDevice: true, clock });
  expect(await choose(ADA, { number: '030 12345678' })).toEqual({ device: { kind: 'desk-phone', number: '+493012345678' } });
  lists.set('+493012345678', { blocked: { source: 'administrator', since: '2026-11-23T08:00:00.000Z' } });
  expect(await choose(ADA, { number: '030 12345678' })).toMatchObject({ refusal: { code: 'number-blocked' } });
});

test('where the operator does not let agents choose, they are told who does, and nothing is asked of Connect', async () => {
  const devices = { of: vi.fn(), choose: vi.fn() };
  const clock = { now: () => '2026-11-23T09:00:00.000Z' };
  const { book: loans, lend } = createInMemoryLoans(clock);
  const choose = createChooseDevice({ devices, loans, lend, checkNumber: vi.fn(), agentsChooseDevice: false, clock });
  expect(await choose(ADA, {})).toEqual({ refusal: { code: 'device-not-a-choice' } });
  expect(devices.choose).not.toHaveBeenCalled();
});

test('a device that is chosen for a time says until when, and the one before rings again then; one that is chosen after it for good stays', async () => {
  const { ports, clock } = createPromisePorts();
  const loans = createInMemoryLoans(clock);
  const choose = createChooseDevice({ ...loans, loans: loans.book, checkNumber: ports.checkNumber, agentsChooseDevice: true, clock });
  clock.at = '2026-11-24T09:00:00.000Z';
  const desk = { kind: 'desk-phone', number: '+493012345678' };
  expect(await choose(ADA, { number: '030 12345678', minutes: 60 })).toEqual({ device: desk, until: '2026-11-24T10:00:00.000Z' });
  expect(await loans.devices.of(ADA.userId)).toEqual(desk);
  clock.at = '2026-11-24T10:00:00.000Z';
  await loans.checkLoan(ADA.userId, 'device');
  expect(await loans.devices.of(ADA.userId)).toEqual({ kind: 'softphone' });

  await choose(ADA, { number: '030 12345678', minutes: 60 });
  expect(await choose(ADA, { number: '030 12345678' })).toEqual({ device: desk });
  clock.at = '2026-11-24T12:00:00.000Z';
  await loans.checkLoan(ADA.userId, 'device');
  expect(await loans.devices.of(ADA.userId)).toEqual(desk);
});
