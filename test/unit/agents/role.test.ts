import fc from 'fast-check';
import { namesInClaim } from '../../../lambda/agents/adapters/names-in-claim';
import { isAtLeast, roleOf, supervises } from '../../../lambda/agents/domain/role';
import { runs } from '../../runs';

const names = (value: unknown) => namesInClaim('groups')({ userId: 'u', username: 'u' }, (value === undefined ? {} : { groups: value }) as never).then((found) => [...found]);

test.each([
  ['a list, as API Gateway hands it over', '[a b]', ['a', 'b']],
  ['a list of one', '[a]', ['a']],
  ['an empty list', '[]', []],
  ['one name', 'a', ['a']],
  ['names with commas', 'a,b, c', ['a', 'b', 'c']],
  ['a true list', ['a', 'b'], ['a', 'b']],
  ['no such claim', undefined, []],
  ['something else', 7, []],
])('a claim that is %s', async (_what, value, expected) => {
  expect(await names(value)).toEqual(expected);
});

test('a claim is never one that every object has', async () => {
  expect([...(await namesInClaim('constructor')({ userId: 'u', username: 'u' }, {}))]).toEqual([]);
});

test('nobody has more than what one of their names gives, and a name of nobody gives nothing', () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(some, some, fc.array(some, { maxLength: 4 }), (held, administrators, ofQueues) => {
      const queues = new Map(ofQueues.map((supervisors, n) => [`q-${n}`, { supervisors }]));
      const role = roleOf(new Set(held), { administrators, queues });
      const isAdministrator = held.some((name) => administrators.includes(name));
      expect(role.kind === 'administrator').toBe(isAdministrator);
      for (const [queueId, { supervisors }] of queues) expect(supervises(role, queueId)).toBe(isAdministrator || held.some((name) => supervisors.includes(name)));
      expect(supervises(role, undefined)).toBe(isAdministrator);
      expect(isAtLeast(role, 'supervisor')).toBe(isAdministrator || [...queues.keys()].some((queueId) => supervises(role, queueId)));
    }),
    { numRuns: runs(200) },
  );
});
