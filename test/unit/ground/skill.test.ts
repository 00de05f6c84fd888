import fc from 'fast-check';
import { readSkills, type Skill } from '../../../lambda/ground/domain/skill';

test.each<[string, Skill[] | undefined]>([
  ['Language=German:3', [{ name: 'Language', value: 'German', level: 3 }]],
  [' Language = German : 3 , Product=Car loans', [{ name: 'Language', value: 'German', level: 3 }, { name: 'Product', value: 'Car loans', level: 1 }]],
  ['Language', undefined],
  ['Language=', undefined],
  ['=German', undefined],
  ['Language=German:6', undefined],
  ['Language=German:3:4', undefined],
  ['', undefined],
  ['a=b,c=d,e=f,g=h,i=j,k=l', undefined],
  [`Language=${'x'.repeat(65)}`, undefined],
])('a flow that names "%s" needs %j', (text, skills) => {
  expect(readSkills(text)).toEqual(skills);
});

test('whatever a flow names, no skill is read that Connect would refuse for its form', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '=', ':', ',', ' ', '3', '9') }), (text) => {
      for (const { name, value, level } of readSkills(text) ?? []) {
        expect([name, value].every((part) => part === part.trim() && part.length >= 1 && part.length <= 64)).toBe(true);
        expect(level).toBeGreaterThanOrEqual(1);
        expect(level).toBeLessThanOrEqual(5);
      }
    }),
  );
});
