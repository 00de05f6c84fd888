import fc from 'fast-check';
import { changeNumbers, type CustomerNumbers, NUMBERS_AT_MOST } from '../../../lambda/agent-callbacks/domain/customer-numbers';
import { runs } from '../../runs';
import { openDoors, type Person } from '../agents/people';

const GET = 'GET /customers/{number}/numbers';
const PUT = 'PUT /customers/{number}/numbers';
/** As the items of the doors have them. */
const [OWNED, OF_SUPPORT, CLICKED, OTHER] = ['+493011111111', '+493022222222', '+493044444444', '+493055555555'];
const numbersIn = (body: Record<string, unknown>) => (body['numbers'] as { number: string; verified?: object }[]).map(({ number, verified }) => (verified ? `${number} verified` : number));

describe('the numbers of a customer', () => {
  it('are added to, verified, put right, and found by any of them', async () => {
    const { ask } = await openDoors();
    const change = async (id: string, body: object) => numbersIn((await ask('ada', PUT, { id, body })).body);
    expect((await ask('ada', GET, { id: OWNED! })).body).toEqual({ numbers: [] });
    expect(await change(OWNED!, { number: '030 55555555' })).toEqual([OWNED, OTHER]);
    expect(await change(OTHER!, { number: OTHER, verified: true })).toEqual([OWNED, `${OTHER} verified`]);
    expect(await change(OWNED!, { number: '030 66666666', replaces: OTHER })).toEqual([OWNED, '+493066666666']);
    expect(numbersIn((await ask('ada', GET, { id: '+493066666666' })).body)).toEqual([OWNED, '+493066666666']);
    expect(await ask('ada', GET, { id: OTHER! })).toMatchObject({ status: 404, body: { code: 'customer-not-yours' } });
  });

  it.each<[string, string, Person[]]>([
    ['whose callback is an agent’s own', OWNED!, ['ada', 'sam', 'ruth']],
    ['who are owed a callback of a queue', OF_SUPPORT!, ['ada', 'ben', 'sam', 'ruth']],
    ['whom an agent clicked last', CLICKED!, ['ada', 'ruth']],
    ['whom nobody knows', OTHER!, []],
  ])('of customers %s are shown to those alone who have to do with them, and changed by no others', async (_who, id, seers) => {
    const { ask } = await openDoors();
    for (const person of ['ada', 'ben', 'chloe', 'sam', 'sue', 'ruth'] as const) {
      const status = seers.includes(person) ? 200 : 404;
      expect({ person, status: (await ask(person, GET, { id })).status }).toEqual({ person, status });
      expect({ person, status: (await ask(person, PUT, { id, body: { number: id } })).status }).toEqual({ person, status });
    }
  });

  it.each([
    [{ number: '0900 1234567' }, 422, 'number-premium'],
    [{ number: '112' }, 422, 'number-emergency'],
    [{ number: '030 55555555', replaces: OTHER }, 409, 'customer-number-unknown'],
    [{ number: '030 55555555', replaces: '030 11111111' }, 400, 'field-invalid'],
    [{ verified: true }, 400, 'field-invalid'],
    [{ number: '030 55555555', owner: 'ada' }, 400, 'field-unknown'],
  ])('are not changed to %o', async (body, status, code) => {
    const { ask } = await openDoors();
    expect(await ask('ada', PUT, { id: OWNED!, body })).toMatchObject({ status, body: { code } });
    expect((await ask('ada', GET, { id: OWNED! })).body).toEqual({ numbers: [] });
  });

  it('are of one customer alone', async () => {
    const { ask } = await openDoors();
    await ask('ada', PUT, { id: OWNED!, body: { number: OTHER } });
    expect(await ask('ada', PUT, { id: OF_SUPPORT!, body: { number: OTHER } })).toMatchObject({ status: 409, body: { code: 'number-of-another-customer' } });
  });

  it('never hold one twice, nor more than five, and each change counts, whatever is asked', () => {
    const number = fc.integer({ min: 0, max: 7 }).map((n) => `+49301234567${n}`);
    const change = fc.record({ number, replaces: fc.option(number, { nil: undefined }), verified: fc.option(fc.boolean(), { nil: undefined }) });
    const told = { at: '2026-11-23T09:00:00.000Z', by: 'ada' };
    fc.assert(
      fc.property(number, fc.array(change, { maxLength: 20 }), (of, changes) => {
        let known: CustomerNumbers | undefined;
        for (const one of changes) {
          const changed = changeNumbers(of, { known, change: one, told });
          if ('refusal' in changed) continue;
          const all = changed.numbers.numbers.map((each) => each.number);
          expect(new Set(all).size).toBe(all.length);
          expect(all.length).toBeLessThanOrEqual(NUMBERS_AT_MOST);
          expect(all).toContain(one.number);
          if (one.replaces !== undefined && one.replaces !== one.number) expect(all).not.toContain(one.replaces);
          if (one.verified !== undefined) expect(changed.numbers.numbers.find((each) => each.number === one.number)!.verified !== undefined).toBe(one.verified);
          expect(changed.numbers.version).toBe((known?.version ?? 0) + 1);
          known = changed.numbers;
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
