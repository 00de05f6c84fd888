import { createWorld, CUSTOMER, SUPPORT_NUMBER } from './world';

/** Customers call, and hang up after a minute, one after the other; the first one stays in the queue. */
async function afterCalls(calls: number, contactsKept?: number): Promise<string[]> {
  const world = createWorld({ ...(contactsKept !== undefined && { contactsKept }) });
  const waiting = world.centre.console.phone('+4915155500999').call(SUPPORT_NUMBER);
  const ids = [waiting];
  for (let call = 0; call < calls; call += 1) {
    ids.push(world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER));
    await world.pass(60);
    world.centre.console.phone(CUSTOMER).hangUp();
  }
  const { store } = world.centre;
  expect(store.contacts.get(waiting)?.state).toBe('QUEUED');
  expect([...store.chains.keys()]).toEqual([...store.contacts.keys()]);
  return ids.filter((id) => store.contacts.has(id));
}

test('a long run keeps the last contacts, and all that are not over', async () => {
  const kept = await afterCalls(20, 5);
  expect(kept.length).toBeGreaterThanOrEqual(5);
  expect(kept.length).toBeLessThanOrEqual(7);
});

test('all are kept where nobody says how many', async () => {
  expect(await afterCalls(20)).toHaveLength(21);
});
