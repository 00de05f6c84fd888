import { preferredLanguage } from '../../../lambda/http/preferred-language';

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
  ['en;q=0.4, fr-CA;q=0.9', 'fr-CA'],
  ['de;q=0, en', 'en'],
  ['*', undefined],
  ['', undefined],
  [undefined, undefined],
  ['<script>, pt-BR;q=0.1', 'pt-BR'],
  ['xx-no-such-language-at-all, nl', 'nl'],
])('who accepts %j reads %j', (header, language) => expect(preferredLanguage(header)).toBe(language));
