import { LEAST_ROLES } from '../../../lambda/http/agent-routes';
import { CONTACT, openDoors, PEOPLE, type Person } from './people';

type Item = keyof Awaited<ReturnType<typeof openDoors>>['items'];

/** Who may see what, said once more in other words than the code's. */
const SEEN_BY: Record<Item, Person[]> = {
  owned: ['ada', 'sam', 'ruth'],
  support: ['ada', 'ben', 'sam', 'ruth'],
  sales: ['ada', 'chloe', 'sue', 'ruth'],
  click: ['ada', 'ruth'],
  supportMail: ['ada', 'ben', 'sam', 'ruth'],
  salesMail: ['ada', 'chloe', 'sue', 'ruth'],
  adasMail: ['ada', 'ruth'],
};

const CALLBACKS: Item[] = ['owned', 'support', 'sales'];
const MAILS: Item[] = ['supportMail', 'salesMail', 'adasMail'];

/** Every route that names an item, with the kinds of items and a body. A route that is added must say who sees through it. */
const ABOUT: Partial<Record<keyof typeof LEAST_ROLES, { items: Item[]; body?: object }>> = {
  'GET /dials/{id}': { items: ['click'] },
  'DELETE /dials/{id}': { items: ['click'] },
  'POST /dials/{id}/outcome': { items: ['click'], body: { outcome: 'reached' } },
  'GET /callbacks/{id}': { items: CALLBACKS },
  'PATCH /callbacks/{id}': { items: CALLBACKS, body: { comment: 'Seen.' } },
  'DELETE /callbacks/{id}': { items: CALLBACKS },
  'POST /callbacks/{id}/dial-now': { items: CALLBACKS },
  'POST /callbacks/{id}/claim': { items: CALLBACKS },
  'DELETE /callbacks/{id}/claim': { items: CALLBACKS },
  'POST /callbacks/{id}/outcome': { items: CALLBACKS, body: { outcome: 'reached' } },
  'POST /voicemails/{id}/claim': { items: MAILS },
  'POST /voicemails/{id}/release': { items: MAILS },
  'POST /voicemails/{id}/done': { items: MAILS, body: { how: 'none needed' } },
  'POST /voicemails/{id}/reopen': { items: MAILS },
  'GET /voicemails/{id}/recording': { items: MAILS },
};

const people = Object.keys(PEOPLE) as Person[];

test.each(Object.entries(ABOUT))('%s: whoever may not see an item is told that it is not there, and nobody else is', async (route, { items, body }) => {
  for (const item of items) {
    const found: Person[] = [];
    for (const who of people) {
      const doors = await openDoors();
      const { status } = await doors.ask(who, route, { id: doors.items[item], ...(body && { body }) });
      if (status !== 404) found.push(who);
    }
    expect({ item, found }).toEqual({ item, found: SEEN_BY[item] });
  }
});

/** Routes that name no item: each answers what is the asking person's. */
const OWN: Partial<Record<keyof typeof LEAST_ROLES, true>> = { 'POST /dials': true, 'GET /me': true, 'GET /queues': true, 'GET /callbacks': true, 'POST /callbacks': true, 'GET /related/{contactId}': true, 'GET /voicemails': true };

test('every route is walked here', () => {
  expect([...Object.keys(ABOUT), ...Object.keys(OWN)].sort()).toEqual(Object.keys(LEAST_ROLES).sort());
});

test.each(people)('the lists of %s hold what they may see, and nothing else', async (who) => {
  const { ask, items } = await openDoors();
  const seen = (some: Item[]) => some.filter((item) => SEEN_BY[item].includes(who)).map((item) => items[item]).sort();
  const ids = (listed: unknown) => (listed as { id: string }[]).map(({ id }) => id).sort();
  expect(ids((await ask(who, 'GET /voicemails')).body['voicemails'])).toEqual(seen(who === 'ruth' ? ['supportMail', 'salesMail'] : MAILS));
  const { body: related } = await ask(who, 'GET /related/{contactId}', { id: CONTACT });
  expect(related).toMatchObject(SEEN_BY.click.includes(who) ? { followedBy: [{ dial: { id: items.click } }], ofOthers: 0 } : { followedBy: [], ofOthers: 1 });
  // The list of agents is that of their own work, whatever their role.
  const work: Partial<Record<Person, Item[]>> = { ada: CALLBACKS, ben: ['support'], chloe: ['sales'] };
  expect(ids((await ask(who, 'GET /callbacks')).body['callbacks'])).toEqual((work[who] ?? []).map((item) => items[item]).sort());
});

test('each is told their role', async () => {
  const { ask } = await openDoors();
  const roles = await Promise.all(people.map(async (who) => [who, (await ask(who, 'GET /me')).body['role']]));
  expect(Object.fromEntries(roles)).toEqual({
    ada: { kind: 'agent' },
    ben: { kind: 'agent' },
    chloe: { kind: 'agent' },
    sam: { kind: 'supervisor', queues: [{ id: 'q-support', name: 'Support' }] },
    sue: { kind: 'supervisor', queues: [{ id: 'q-sales', name: 'Sales' }] },
    ruth: { kind: 'administrator' },
  });
});

test('a supervisor moves a callback to queues that they supervise, and gives it to agents who serve them', async () => {
  const { ask, items } = await openDoors();
  expect(await ask('sam', 'PATCH /callbacks/{id}', { id: items.owned, body: { owner: 'ben' } })).toMatchObject({ status: 200, body: { owner: 'ben' } });
  expect(await ask('sam', 'PATCH /callbacks/{id}', { id: items.owned, body: { owner: 'chloe' } })).toMatchObject({ body: { code: 'owner-not-serving' } });
  expect(await ask('sam', 'PATCH /callbacks/{id}', { id: items.support, body: { queueId: 'q-sales' } })).toMatchObject({ body: { code: 'queue-not-served' } });
  expect(await ask('ruth', 'PATCH /callbacks/{id}', { id: items.support, body: { queueId: 'q-sales' } })).toMatchObject({ status: 200, body: { queue: { id: 'q-sales' } } });
});

test('a supervisor takes a voicemail from the colleague who has it, and no agent does', async () => {
  const { ask, items } = await openDoors();
  await ask('ada', 'POST /voicemails/{id}/claim', { id: items.supportMail });
  expect(await ask('ben', 'POST /voicemails/{id}/release', { id: items.supportMail })).toMatchObject({ status: 409, body: { code: 'claimed-by-colleague' } });
  expect(await ask('sam', 'POST /voicemails/{id}/release', { id: items.supportMail })).toMatchObject({ status: 200, body: { state: 'open' } });
});
