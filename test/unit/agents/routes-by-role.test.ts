import { LEAST_ROLES } from '../../../lambda/http/agent-routes';
import type { Board, BoardActionAnswer, BoardPage } from '../../../lambda/http/board-api-types';
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
  supportContact: ['sam', 'ruth'],
  salesContact: ['sue', 'ruth'],
  adasContact: ['ada', 'ruth'],
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
  'GET /journeys/{contactId}': { items: ['supportContact', 'salesContact', 'adasContact'] },
};

const people = Object.keys(PEOPLE) as Person[];

test.each(Object.entries(ABOUT))('%s: whoever may not see an item is told that it is not there, and nobody else is', async (route, { items, body }) => {
  const found = new Map(items.map((item): [Item, Person[]] => [item, []]));
  let doors = await openDoors();
  for (const who of people) {
    let isLetIn = false;
    for (const item of items) {
      const { status } = await doors.ask(who, route, { id: doors.items[item], ...(body && { body }) });
      if (status === 404) continue;
      found.get(item)!.push(who);
      isLetIn = true;
    }
    // Whoever was let in may have changed something.
    if (isLetIn) doors = await openDoors();
  }
  expect(found).toEqual(new Map(items.map((item) => [item, SEEN_BY[item]])));
});

/** Routes that name no item: each answers what is the asking person's. */
const OWN: Partial<Record<keyof typeof LEAST_ROLES, true>> = { 'PUT /quiet-work': true, 'GET /customers/{number}/numbers': true, 'PUT /customers/{number}/numbers': true, 'POST /dials': true, 'GET /dials': true, 'GET /me': true, 'GET /queues': true, 'GET /callbacks': true, 'POST /callbacks': true, 'GET /related/{contactId}': true, 'GET /voicemails': true, 'POST /board/actions': true, 'GET /pauses': true, 'PUT /pauses': true, 'DELETE /pauses': true, 'PUT /pauses/{queueId}': true, 'DELETE /pauses/{queueId}': true, 'GET /board': true, 'GET /board/callbacks': true, 'GET /board/export': true, 'GET /customers/{number}/journey': true, 'GET /history': true, 'GET /reports/daily': true, 'GET /rules/lists': true, 'GET /rules/changes': true, 'POST /rules/changes': true, 'PUT /pin': true, 'GET /device': true, 'PUT /device': true, 'GET /rules/pins': true, 'DELETE /rules/pins/{userId}': true };

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
  expect(ids((await ask(who, 'GET /dials')).body['dials'])).toEqual(who === 'ada' ? [items.click] : []);
  // The list of agents is that of their own work, whatever their role.
  const work: Partial<Record<Person, Item[]>> = { ada: CALLBACKS, ben: ['support'], chloe: ['sales'] };
  expect(ids((await ask(who, 'GET /callbacks')).body['callbacks'])).toEqual((work[who] ?? []).map((item) => items[item]).sort());
});

/** In histories a person finds what is their own, or of a queue that they supervise: that they serve a queue does not do. */
const IN_HISTORY: Partial<Record<Item, Person[]>> = { owned: ['ada', 'sam', 'ruth'], support: ['ada', 'sam', 'ruth'], sales: ['ada', 'sue', 'ruth'], click: ['ada', 'ruth'], supportMail: ['sam', 'ruth'], salesMail: ['sue', 'ruth'], adasMail: ['ada', 'ruth'] };

test.each(people)('the history of ada holds for %s what they may see, and counts the rest', async (who) => {
  const { ask, items } = await openDoors();
  const seen = (Object.keys(IN_HISTORY) as Item[]).filter((item) => IN_HISTORY[item]!.includes(who));
  const { body } = await ask(who, 'GET /history', { query: { agent: 'ada' } });
  expect((body['activities'] as { id: string }[]).map(({ id }) => id).sort()).toEqual(seen.map((item) => items[item]).sort());
  expect(body['ofOthers']).toBe(Object.keys(IN_HISTORY).length - seen.length);
});

test('the history of a queue is for those who supervise it', async () => {
  const { ask } = await openDoors();
  const answers = await Promise.all(people.map(async (who) => [who, (await ask(who, 'GET /history', { query: { queueId: 'q-sales' } })).status] as const));
  expect(answers.filter(([, status]) => status === 200).map(([who]) => who)).toEqual(['sue', 'ruth']);
});

test('a report counts the queues that the person supervises; what is of no queue is for administrators', async () => {
  const { ask } = await openDoors();
  const rows = async (who: Person) => ((await ask(who, 'GET /reports/daily', { query: { from: '2026-11-23', to: '2026-11-23' } })).body['rows'] as { label: string }[]).map(({ label }) => label);
  expect([await rows('sam'), await rows('sue'), await rows('ruth')]).toEqual([['Support'], ['Sales'], ['', 'Sales', 'Support']]);
});

const RANK = { agent: ['ada', 'ben', 'chloe', 'sam', 'sue', 'ruth'], supervisor: ['sam', 'sue', 'ruth'], administrator: ['ruth'] };

test.each(Object.entries(LEAST_ROLES))('%s is for whoever is at least a(n) %s', async (route, least) => {
  const { ask, items } = await openDoors();
  const answers = await Promise.all(people.map(async (who) => [who, (await ask(who, route, { id: items.support })).body.code] as const));
  expect(answers.filter(([, code]) => code !== 'role-missing').map(([who]) => who)).toEqual(RANK[least]);
});

test.each(['sam', 'sue', 'ruth'] as const)('the board of %s holds their queues, and what is done there leaves all else alone', async (who) => {
  const { ask, items } = await openDoors();
  const theirs = CALLBACKS.filter((item) => SEEN_BY[item].includes(who)).map((item) => items[item]).sort();
  const { callbacks, total } = (await ask(who, 'GET /board/callbacks')).body as unknown as BoardPage;
  expect([callbacks.map(({ id }) => id).sort(), total]).toEqual([theirs, theirs.length]);
  const queues = { sam: ['Support'], sue: ['Sales'], ruth: ['Support', 'Sales'] }[who];
  expect(((await ask(who, 'GET /board')).body as unknown as Board).queues.map(({ name }) => name)).toEqual(queues);
  const { results } = (await ask(who, 'POST /board/actions', { body: { ids: CALLBACKS.map((item) => items[item]), action: { kind: 'cancel' } } })).body as unknown as BoardActionAnswer;
  expect(results.flatMap((result) => ('done' in result ? [result.id] : [])).sort()).toEqual(theirs);
  for (const result of results) if ('refused' in result) expect(result.refused.code).toBe('callback-not-found');
});

test.each(['sam', 'ruth'] as const)('%s pauses their queues, and is refused at others', async (who) => {
  const { ask } = await openDoors();
  const pause = (queueId: string) => ask(who, 'PUT /pauses/{queueId}', { id: queueId, body: { why: 'Wrong numbers are being called.' } });
  expect(await pause('q-support')).toMatchObject({ status: 200, body: { all: null, queues: [{ id: 'q-support', pause: { by: 'supervisor', who } }, ...(who === 'ruth' ? [{ pause: null }] : [])] } });
  expect(await pause('q-sales')).toMatchObject(who === 'ruth' ? { status: 200 } : { status: 403, body: { code: 'queue-not-supervised' } });
  expect(await pause('q-none')).toMatchObject({ status: 403, body: { code: 'queue-not-supervised' } });
  const told = (await ask('ada', 'GET /me')).body['paused'] as { queue: string }[];
  expect(told.map(({ queue }) => queue).sort()).toEqual(who === 'ruth' ? ['Sales', 'Support'] : ['Support']);
  expect(await ask(who, 'DELETE /pauses/{queueId}', { id: 'q-support' })).toMatchObject({ status: 200, body: { queues: expect.arrayContaining([expect.objectContaining({ id: 'q-support', pause: null })]) as unknown } });
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
