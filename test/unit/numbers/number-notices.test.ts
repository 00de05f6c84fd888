import { PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import { viewCallback } from '../../../lambda/agent-callbacks/http/callback-view';
import { viewRequest } from '../../../lambda/app-requests/http/request-view';
import { viewDial } from '../../../lambda/dials/http/dial-view';
import { isRewritten } from '../../../lambda/numbers/domain/number-notices';
import { ADA } from '../../fakes/dial-ports';

const queues = new Map();

/** The codes of what each API says of a call to this number. */
const saidOf = (number: string) =>
  [
    viewDial({ ...SAMPLES.waiting, number }, { agent: ADA, clock: { now: () => '2026-11-23T09:00:00.000Z' }, language: 'en' }),
    viewCallback({ ...PROMISED_SAMPLES.pending, number }, { agent: ADA, queues, clock: { now: () => '2026-11-23T09:00:00.000Z' }, language: 'en' }),
    viewRequest({ ...PROMISED_SAMPLES.pending, origin: 'app', number }, { queues, now: '2026-11-23T09:00:00.000Z', language: 'en' }),
  ].map(({ notices }) => notices.map(({ code }) => code));

test('a call to a number in no list says so in every API, and one to a listed number does not', () => {
  expect(saidOf('+18614561234')).toEqual(Array(3).fill(['number-unlisted']));
  expect(saidOf('+12025550143')).toEqual(Array(3).fill([]));
});

test('the answer to who typed a number says that other digits are called', () => {
  const told = { created: true, rewritten: isRewritten('1-800-FLOWERS', { allowedCountries: ['US'], defaultCountry: 'US' }) };
  const number = '+18003569377';
  const notices = [
    viewDial({ ...SAMPLES.waiting, number }, { agent: ADA, clock: { now: () => '2026-11-23T09:00:00.000Z' }, language: 'en' }, told),
    viewCallback({ ...PROMISED_SAMPLES.pending, number }, { agent: ADA, queues, clock: { now: () => '2026-11-23T09:00:00.000Z' }, language: 'en' }, told),
    viewRequest({ ...PROMISED_SAMPLES.pending, origin: 'app', number }, { queues, now: '2026-11-23T09:00:00.000Z', language: 'en' }, told),
  ].map((view) => view.notices.map(({ code }) => code));
  expect(notices).toEqual(Array(3).fill(['number-rewritten']));
});

test.each([['(202) 555-0143'], [undefined], ['no number']])('%s is not called by other digits than were typed', (typed) => {
  expect(isRewritten(typed, { allowedCountries: ['US'], defaultCountry: 'US' })).toBe(false);
});
