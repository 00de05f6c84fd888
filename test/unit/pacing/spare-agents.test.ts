import fc from 'fast-check';
import { type Claim, type ServingAgent, sparesFor } from '../../../lambda/pacing/domain/spare-agents';

const QUEUES = ['a', 'b', 'c'];
const skill = (value: string) => ({ name: 'Language', value, level: 2 });
const skills = fc.subarray(['German', 'Dutch']).map((values) => values.map(skill));
const agents = fc.array(
  fc.record({ twinQueueIds: fc.subarray(QUEUES, { minLength: 1 }).map((ids) => new Set(ids)), isIdle: fc.boolean(), skills }).map((agent): ServingAgent => ({ userId: 'u', ...agent })),
  { maxLength: 5 },
);
const claim = fc.record({ twinQueueId: fc.constantFrom(...QUEUES), skills });

/** The most claims that can have an agent each, by trying everything. */
function mostMet(claims: readonly Claim[], free: readonly ServingAgent[]): number {
  const [first, ...rest] = claims;
  if (!first) return 0;
  const could = free.filter(({ twinQueueIds, skills: has, isIdle }) => isIdle && twinQueueIds.has(first.twinQueueId) && first.skills.every(({ value }) => has.some((one) => one.value === value)));
  return Math.max(mostMet(rest, free), ...could.map((agent) => 1 + mostMet(rest, free.filter((other) => other !== agent))));
}

test('says exactly how many more can be met, beside all others', () => {
  fc.assert(
    fc.property(claim, agents, fc.array(claim, { maxLength: 4 }), (one, all, others) => {
      const spares = sparesFor(one, all, others);
      const before = mostMet(others, all);
      expect(mostMet([...others, ...Array.from({ length: spares }, () => one)], all)).toBe(before + spares);
      expect(mostMet([...others, ...Array.from({ length: spares + 1 }, () => one)], all)).toBe(before + spares);
    }),
    { numRuns: 300 },
  );
});

test('goes through thousands of agents', () => {
  const agents = Array.from({ length: 5000 }, (_, nth): ServingAgent => ({ userId: `u${nth}`, twinQueueIds: new Set(nth % 2 === 0 ? ['a', 'b'] : ['b']), isIdle: true, skills: [] }));
  const others = Array.from({ length: 300 }, (_, nth) => ({ twinQueueId: nth % 3 === 0 ? 'a' : 'b', skills: [] }));
  expect(sparesFor({ twinQueueId: 'a', skills: [] }, agents, others)).toBe(2400);
});

test('gives another agent to a claim that any would do for', () => {
  const both: ServingAgent = { userId: 'ada', twinQueueIds: new Set(['a', 'b']), isIdle: true, skills: [] };
  const one: ServingAgent = { userId: 'ben', twinQueueIds: new Set(['b']), isIdle: true, skills: [] };
  expect(sparesFor({ twinQueueId: 'a', skills: [] }, [both, one], [{ twinQueueId: 'b', skills: [] }])).toBe(1);
  expect(sparesFor({ twinQueueId: 'a', skills: [] }, [both], [{ twinQueueId: 'b', skills: [] }])).toBe(0);
});
