import type { Problem } from '../../../lambda/http/api-types';
import { createRefusalAnswer } from '../../../lambda/http/problem';
import { NUMBER_REFUSALS } from '../../../lambda/numbers/domain/refusals';

const answerRefusal = createRefusalAnswer(NUMBER_REFUSALS);
const detailOf = (headers?: Record<string, string>) =>
  (JSON.parse(answerRefusal({ code: 'number-country-not-allowed', country: 'FR', allowed: ['DE', 'AT'] }, headers && { headers }).body!) as Problem).detail;

test('a refusal names countries in the language that the request accepts', () => {
  expect(detailOf({ 'accept-language': 'de-DE,de;q=0.9,en;q=0.8' })).toBe('Numbers of Frankreich may not be called. Allowed: Deutschland, Österreich.');
});

test('and in English where it accepts none, or is not there to ask', () => {
  expect([detailOf({}), detailOf()]).toEqual(Array(2).fill('Numbers of France may not be called. Allowed: Germany, Austria.'));
});
