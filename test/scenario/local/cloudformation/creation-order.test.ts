import fc from 'fast-check';
import { creationOrder, dependenciesOf } from '../../../../local/cloudformation/creation-order';
import type { ResourceDefinition } from '../../../../local/cloudformation/template';

const queue = (more: Partial<ResourceDefinition> = {}): ResourceDefinition => ({ Type: 'AWS::SQS::Queue', ...more });

describe('the order of creation', () => {
  test('puts a resource after all it mentions: Ref, Fn::GetAtt, Fn::Sub and DependsOn', () => {
    const order = creationOrder({
      last: queue({ Properties: { Names: [{ Ref: 'first' }, { 'Fn::GetAtt': ['second', 'Arn'] }, { 'Fn::Sub': '${third.Arn}/${!first}' }] }, DependsOn: 'fourth' }),
      fourth: queue(),
      third: queue({ DependsOn: ['fourth'] }),
      second: queue({ Properties: { Of: { 'Fn::Sub': ['${third} ${Local}', { Local: { Ref: 'first' } }] } } }),
      first: queue(),
    });
    expect(order).toEqual(['fourth', 'first', 'third', 'second', 'last']);
  });

  test('names the way round a circle', () => {
    const circle = { a: queue({ Properties: { x: { Ref: 'b' } } }), b: queue({ DependsOn: 'c' }), c: queue({ Properties: { x: { 'Fn::GetAtt': ['a', 'Arn'] } } }) };
    expect(() => creationOrder(circle)).toThrow('Circular dependency: a → b → c → a.');
  });

  test('holds for any template without a circle', () => {
    const template = fc.array(fc.array(fc.nat({ max: 19 }), { maxLength: 4 }), { minLength: 1, maxLength: 20 }).map((links) =>
      Object.fromEntries(
        links.map((earlier, at) => [`r${at}`, queue({ Properties: { Uses: earlier.filter((other) => other < at).map((other) => ({ Ref: `r${other}` })) } })]),
      ),
    );
    fc.assert(
      fc.property(template, fc.infiniteStream(fc.nat()), (resources, numbers) => {
        const shuffled = Object.fromEntries(Object.entries(resources).map((entry) => [numbers.next().value, entry] as const).sort(([a], [b]) => a - b).map(([, entry]) => entry));
        const order = creationOrder(shuffled);
        expect(new Set(order).size).toBe(Object.keys(resources).length);
        for (const [name, resource] of Object.entries(shuffled)) {
          for (const needed of dependenciesOf(resource)) expect(order.indexOf(needed)).toBeLessThan(order.indexOf(name));
        }
      }),
    );
  });
});
