import type { Me } from '../../../lambda/http/api-types';
import type { CallbackDraft } from '../../../web/agent/callbacks/callback-draft';
import { changeWithZone, customerZones, firstZone } from '../../../web/agent/callbacks/customer-zone';
import { laterToday } from '../../../web/agent/callbacks/due-instant';
import type { CallbackQueue } from '../../../web/agent/callbacks/use-queues';

const me = { numberRules: { allowedCountries: ['GB', 'US', 'ES'], defaultCountry: 'GB', allowedTypes: ['fixed-line', 'mobile', 'toll-free'], ownNumbers: [] } } as unknown as Me;
const queues = [{ id: 'q-berlin', zone: 'Europe/Berlin' }, { id: 'q-always' }] as CallbackQueue[];
const around = { me, queues };
const SEATTLE = '+12065550100';
const of = (number: string, queueId = 'q-berlin') => ({ number, queueId });

test.each([
  [SEATTLE, ['America/Los_Angeles']],
  ['020 7946 0143', ['Europe/London']],
  // Guernsey, Jersey and the Isle of Man look at London's clock.
  ['07400 123456', ['Europe/London']],
  ['+34612345678', ['Europe/Madrid', 'Atlantic/Canary']],
  ['+1 907 234 5678', ['America/Anchorage', 'America/Adak']],
  ['0800 nonsense', []],
  ['', []],
])('%s may be of %j', (number, zones) => {
  expect(customerZones(of(number), around).toSorted()).toEqual(zones.toSorted());
});

test('a freephone number may be of many', () => {
  expect(customerZones(of('+18002345678'), around).length).toBeGreaterThan(8);
});

test('the form starts in the one zone of the number, and in the queue’s where the number does not tell one', () => {
  expect(firstZone(of(SEATTLE), around)).toBe('America/Los_Angeles');
  expect(firstZone(of('+1 907 234 5678'), around)).toBe('Europe/Berlin');
  expect(firstZone(of(''), around)).toBe('Europe/Berlin');
});

describe('when number or queue is changed', () => {
  const suggested = { ...of(''), zone: 'Europe/Berlin', ...laterToday('Europe/Berlin', Date.now()) } as CallbackDraft;

  test('the zone follows, with a time that is still to come there', () => {
    expect(changeWithZone(suggested, { number: SEATTLE }, around)).toEqual({ number: SEATTLE, zone: 'America/Los_Angeles', ...laterToday('America/Los_Angeles', Date.now()) });
  });

  test('a time that was typed stays on the clock, and a zone that was chosen stays', () => {
    expect(changeWithZone({ ...suggested, date: '2030-01-01', time: '09:15' }, { number: SEATTLE }, around)).toEqual({ number: SEATTLE, zone: 'America/Los_Angeles' });
    expect(changeWithZone({ ...suggested, zone: 'America/Chicago' }, { number: SEATTLE }, around)).toEqual({ number: SEATTLE });
  });
});
