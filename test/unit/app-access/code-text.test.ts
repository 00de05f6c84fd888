import { codeText } from '../../../lambda/app-access/domain/code-text';
import { SHIPPED_LANGUAGES } from '../../../lib/wording/languages';
import { speechIn } from '../../fakes/speeches';

/** Letters that a text of 160 may have (GSM 03.38, those that these languages use). Any other letter makes it a text of 70. */
const GSM = /^[A-Za-z0-9 .,?!'()+:;äöüÄÖÜßàèéùìòñÑÉ-]*$/;

test.each(SHIPPED_LANGUAGES)('a text with a code fits into one message in %s, and has no digits but the code and its minutes', (language) => {
  const text = codeText('012345', { speech: speechIn(language), minutes: 10 });
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text).toMatch(GSM);
  expect(text.match(/\d+/g)).toEqual(['012345', '10']);
});
