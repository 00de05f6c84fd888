import { ALWAYS } from '../../../lambda/calendar/domain/calling-window';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { USUAL_CALLING } from '../../../lambda/queues/domain/calling-policy';
import { openDoors } from '../agents/people';

const RESTRICTED = '+447700900123';
const CALLING = { ...USUAL_CALLING, pinFor: ['GB', '+4990'] };
const dial = { number: RESTRICTED };

type Doors = Awaited<ReturnType<typeof openDoors>>;

const click = (ask: Doors['ask'], more: object = {}) => ask('ada', 'POST /dials', { body: { ...dial, ...more } });
const set = (ask: Doors['ask'], body: object) => ask('ada', 'PUT /pin', { body });
const codeOf = ({ status, body }: Awaited<ReturnType<Doors['ask']>>) => (status < 300 ? status : body.code);

describe('the PIN of an agent', () => {
  test('is asked for where the destination needs it, set once, and then opens it; nothing else asks', async () => {
    const { ask } = await openDoors(CALLING);
    expect(codeOf(await click(ask))).toBe('pin-not-set');
    expect(codeOf(await set(ask, { pin: '2468' }))).toBe(200);
    expect([codeOf(await click(ask)), codeOf(await click(ask, { pin: '1357' })), codeOf(await click(ask, { pin: '2468' }))]).toEqual(['pin-needed', 'pin-wrong', 201]);
    expect(codeOf(await ask('ada', 'POST /dials', { body: { number: '030 55555555' } }))).toBe(201);
    expect(codeOf(await ask('ben', 'POST /dials', { body: dial }))).toBe('pin-not-set');
  });

  test('is needed for promises too, and where a number is put right; the callback is then placed without it', async () => {
    const { ask, ports, store, clock } = await openDoors(CALLING);
    await set(ask, { pin: '2468' });
    const promise = { number: RESTRICTED, queueId: 'q-support', in: { hours: 1, zone: 'Europe/London' } };
    expect(codeOf(await ask('ada', 'POST /callbacks', { body: promise }))).toBe('pin-needed');
    const { body } = await ask('ada', 'POST /callbacks', { body: { ...promise, pin: '2468' } });
    const other = await ask('ada', 'POST /callbacks', { body: { ...promise, number: '030 77777777' } });
    const id = String(other.body['id']);
    const edit = { number: '+447700900124' };
    expect([codeOf(await ask('ada', 'PATCH /callbacks/{id}', { id, body: edit })), codeOf(await ask('ada', 'PATCH /callbacks/{id}', { id, body: { ...edit, pin: '2468' } }))]).toEqual(['pin-needed', 200]);
    const callback = (await store.find(String(body['id'])))!;
    clock.at = callback.checkAt!;
    expect(await admitHandoff(ports, callback.id, { type: 'admission-asked', contactId: 'c1', version: callback.version, line: 'queue' })).toMatchObject({ proceed: true });
    const moved = (await store.find(id))!;
    expect(await admitHandoff(ports, id, { type: 'admission-asked', contactId: 'c2', version: moved.version, line: 'queue' })).toMatchObject({ proceed: true });
  });

  test('that was given for one number is not given for the next one', async () => {
    const { ask, store } = await openDoors(CALLING);
    await set(ask, { pin: '2468' });
    const { body } = await ask('ada', 'POST /callbacks', { body: { number: RESTRICTED, queueId: 'q-support', in: { hours: 1, zone: 'Europe/London' }, pin: '2468' } });
    await ask('ada', 'PATCH /callbacks/{id}', { id: String(body['id']), body: { number: '030 88888888' } });
    expect(await store.find(String(body['id']))).not.toHaveProperty('pinGiven');
  });

  test('locks after five wrong tries in a row, for the right one too, until an administrator takes it away; the log says who did', async () => {
    const { ask } = await openDoors(CALLING);
    await set(ask, { pin: '2468' });
    for (let n = 0; n < 4; n += 1) await click(ask, { pin: '0000' });
    expect(codeOf(await click(ask, { pin: '2468' }))).toBe(201);
    const tries = await Promise.all(Array.from({ length: 12 }, () => ask('ada', 'POST /dials', { body: { number: '+447700900125', pin: '0000' } })));
    expect(tries.map(codeOf).sort()).toEqual([...Array.from({ length: 8 }, () => 'pin-locked'), ...Array.from({ length: 4 }, () => 'pin-wrong')]);
    expect([codeOf(await click(ask, { pin: '2468' })), codeOf(await click(ask)), codeOf(await set(ask, { pin: '1111', current: '2468' }))]).toEqual(['pin-locked', 'pin-locked', 'pin-locked']);
    expect((await ask('ruth', 'GET /rules/pins')).body).toMatchObject({ agents: [{ userId: 'u-ada', username: 'ada', locked: true }] });
    expect(codeOf(await ask('ada', 'DELETE /rules/pins/{userId}', { id: 'u-ada' }))).toBe('role-missing');
    expect(codeOf(await ask('ruth', 'DELETE /rules/pins/{userId}', { id: 'u-ada' }))).toBe(200);
    expect((await ask('ruth', 'GET /rules/changes')).body).toMatchObject({ changes: [{ by: 'ruth', what: 'PIN of ada taken away', count: 0 }] });
    expect([codeOf(await ask('ruth', 'DELETE /rules/pins/{userId}', { id: 'u-ada' })), codeOf(await click(ask)), codeOf(await set(ask, { pin: '9753' }))]).toEqual(['pin-unknown', 'pin-not-set', 200]);
    expect(codeOf(await ask('ada', 'POST /dials', { body: { number: '+447700900126', pin: '9753' } }))).toBe(201);
  });

  test('is changed by whoever knows it alone', async () => {
    const { ask } = await openDoors(CALLING);
    await set(ask, { pin: '2468' });
    expect([codeOf(await set(ask, { pin: '1357' })), codeOf(await set(ask, { pin: '1357', current: '0000' })), codeOf(await set(ask, { pin: '1357', current: '2468' }))]).toEqual(['pin-needed', 'pin-wrong', 200]);
    expect([codeOf(await click(ask, { pin: '2468' })), codeOf(await click(ask, { pin: '1357' }))]).toEqual(['pin-wrong', 201]);
  });

  test.each(['123', '1234567890123', '12a4', '١٢٣٤'])('is digits, 4 to 12 of them: %s is refused, and not repeated', async (pin) => {
    const { ask } = await openDoors(CALLING);
    const { status, text } = await set(ask, { pin });
    expect(status).toBe(400);
    expect(text).not.toContain(pin);
  });
});

test('a number that came to need a PIN after the click is not called: the callback ends, and says why', async () => {
  const calling = { ...USUAL_CALLING, windows: ALWAYS, pinFor: [] as string[] };
  const { ask, ports, store } = await openDoors(calling);
  const { body } = await click(ask);
  calling.pinFor.push('GB');
  expect(await admitHandoff(ports, String(body['id']), { type: 'admission-asked', contactId: 'c1' })).toMatchObject({ proceed: false });
  expect(await store.find(String(body['id']))).toMatchObject({ phase: 'ended', outcome: { code: 'not-allowed', sentence: expect.stringMatching(/^Not called: .*PIN/) } });
});
