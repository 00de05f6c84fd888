import { ownOutcomeList, writeOwnOutcomes } from '../../../lambda/environment/own-outcomes';

const SOLD = { code: 'sold', does: 'done' as const, label: { en: 'Sold', it: 'Venduto', nl: 'Verkocht = klaar' } };

test('outcomes of the operator come out of their variable as they went in, with a label for each language', () => {
  const outcomes = [SOLD, { code: 'later', does: 'retry' as const, label: { en: 'Later' } }];
  expect(ownOutcomeList.parse(writeOwnOutcomes(outcomes))).toEqual(outcomes);
  expect(ownOutcomeList.parse('')).toEqual([]);
});

test.each(['sold|done', 'sold|done|de=Verkauft', 'sold|done|Sold', 'sold|other|en=Sold', '|done|en=Sold', 'sold|done|en=Sold|de='])('%s is no outcome', (line) => {
  expect(() => ownOutcomeList.parse(line)).toThrow();
});
