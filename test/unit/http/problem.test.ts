import type { Problem } from '../../../lambda/http/api-types';
import { createRefusalAnswer } from '../../../lambda/http/problem';
import { sayTo } from '../../../lambda/http/route';
import { NUMBER_REFUSALS } from '../../../lambda/numbers/domain/refusals';

const answerRefusal = createRefusalAnswer(NUMBER_REFUSALS);

function detailTo(acceptLanguage?: string): string {
  const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage };
  return (JSON.parse(sayTo({ headers }, answerRefusal({ code: 'number-country-not-allowed', country: 'FR', allowed: ['DE', 'AT'] })).body!) as Problem).detail;
}

test.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'Nummern aus diesem Land dürfen nicht angerufen werden: Frankreich. Erlaubt: Deutschland, Österreich.'],
  ['en;q=0.4, nl-BE;q=0.7', 'Nummers uit Frankrijk mogen niet worden gebeld. Toegestaan: Duitsland, Oostenrijk.'],
  // The first that we speak, not the first of all.
  ['sv, es;q=0.5', 'No se puede llamar a números de Francia. Permitidos: Alemania, Austria.'],
])('a refusal is said in the language that its reader likes best of ours: %s', (acceptLanguage, sentence) => {
  expect(detailTo(acceptLanguage)).toBe(sentence);
});

test.each([undefined, '', 'sv', 'de;q=0', '?'])('and in English where they name none of ours: %s', (acceptLanguage) => {
  expect(detailTo(acceptLanguage)).toBe('Numbers of France may not be called. Allowed: Germany, Austria.');
});
