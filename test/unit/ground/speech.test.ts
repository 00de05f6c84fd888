import { fillWords, languageIn, speechFor } from '../../../lambda/ground/domain/speech';
import { ENGLISH, speechIn } from '../../fakes/speeches';

const SPANISH = speechIn('es');

test.each([
  ['es', SPANISH],
  ['es-MX', SPANISH],
  ['ES', SPANISH],
  ['de', ENGLISH],
  ['estonian', ENGLISH],
  ['', ENGLISH],
  [undefined, ENGLISH],
])('a customer who wishes %p is spoken to in a language of the operator', (wished, speech) => {
  expect(speechFor([ENGLISH, SPANISH], wished)).toBe(speech);
});

test('only names with a value are filled', () => {
  expect(fillWords('{day}. {month} {constructor}', { day: 3, month: 'März' })).toBe('3. März {constructor}');
});

test.each([['es', 'es'], ['es-MX', 'es'], ['DE', 'de'], ['es_ES', undefined], ['none', undefined], ['', undefined], [undefined, undefined]])('the language of %j is %j', (tag, language) => {
  expect(languageIn(tag)).toBe(language);
});
