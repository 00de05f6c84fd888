import { isTimeZone } from '../../../lambda/calendar/domain/time-zone';
import { ZONE_TABLE } from '../../../lambda/numbers/domain/zone-table';
import { zonesOfNumber } from '../../../lambda/numbers/domain/zones-of-number';

test.each([
  ['Seattle', '+12065550100', ['America/Los_Angeles']],
  ['Phoenix', '+16025550100', ['America/Phoenix']],
  ['Washington', '+12025550100', ['America/New_York']],
  ['India, half an hour apart', '+911123456789', ['Asia/Calcutta']],
  ['Berlin', '+493012345678', ['Europe/Berlin']],
  ['a German mobile', '+4915123456789', ['Europe/Berlin']],
  ['Nepal', '+97714123456', ['Asia/Katmandu']],
  ['Brisbane', '+61732345678', ['Australia/Brisbane']],
  ['that part of Indiana which is on the time of Chicago', '+12192262345', ['America/Chicago']],
])('a number of %s is of one zone', (_, number, zones) => {
  expect(zonesOfNumber(number)).toEqual(zones);
});

test.each([
  ['Alaska', '+19072345678', ['America/Adak', 'America/Anchorage']],
  ['Idaho', '+12083252345', ['America/Boise', 'America/Los_Angeles']],
  ['a Spanish mobile', '+34612345678', ['Atlantic/Canary', 'Europe/Madrid']],
  ['a British mobile', '+447400123456', ['Europe/Guernsey', 'Europe/Isle_of_Man', 'Europe/Jersey', 'Europe/London']],
])('a number of %s is of each that it may be of', (_, number, zones) => {
  expect([...zonesOfNumber(number)].sort()).toEqual(zones);
});

test.each([
  ['an Australian mobile', '+61412345678', ['Australia/Sydney', 'Australia/Perth', 'Australia/Adelaide']],
  ['a freephone number of North America', '+18002345678', ['America/New_York', 'Pacific/Honolulu', 'America/Jamaica']],
  ['an area of no list', '+18612345678', ['America/New_York', 'America/Los_Angeles']],
  ['a Russian mobile', '+79161234567', ['Europe/Moscow', 'Asia/Vladivostok']],
])('%s is never guessed to be of one zone', (_, number, zones) => {
  expect(zonesOfNumber(number)).toEqual(expect.arrayContaining(zones));
});

test('the zone of most numbers comes first', () => {
  expect(['+447400123456', '+61412345678', '+79161234567', '+34612345678', '+18002345678'].map((number) => zonesOfNumber(number)[0])).toEqual([
    'Europe/London', 'Australia/Sydney', 'Europe/Moscow', 'Europe/Madrid', 'America/New_York',
  ]);
});

test.each(['withheld', '', '+80012345678', '12'])('nobody knows where "%s" is', (number) => {
  expect(zonesOfNumber(number)).toEqual([]);
});

test('every zone of the table is known here, and every beginning stands in it once', () => {
  const lines = ZONE_TABLE.trim().split('\n').map((line) => line.split(' '));
  const zones = new Set(lines.flatMap(([names]) => names!.split('&')));
  expect([...zones].filter((zone) => !isTimeZone(zone))).toEqual([]);
  const beginnings = lines.flatMap(([, ...all]) => all);
  expect(beginnings.length).toBeGreaterThan(1500);
  expect(new Set(beginnings).size).toBe(beginnings.length);
});
