import { viewMe } from '../../../lambda/agents/http/me-view';
import type { Presence } from '../../../lambda/agents/ports/agents';
import { ADA } from '../../fakes/dial-ports';

const SETTINGS = { guarantee: 'none' as const, dialMode: 'queued-callback' as const, legacyAllowed: false, ownOutcomes: [], recording: 'never' as const, callerIds: [], numberRules: { defaultCountry: 'DE', allowedCountries: ['DE'], allowedTypes: ['mobile'], ownNumbers: [] } };
const ASKING = { agent: ADA, role: { kind: 'agent' as const }, queues: new Map(), language: 'en' };
const AVAILABLE: Presence = { statusId: 's-1', statusName: 'Available', since: '2026-11-23T09:00:00.000Z', routable: true, onContact: false, wrappingUp: false };

describe('whether another call may come first', () => {
  test('is said to an agent who is available', () => {
    expect(viewMe(ASKING, AVAILABLE, SETTINGS).anotherCallMayComeFirst.value).toBe(true);
  });

  test.each([
    ['on a contact', { ...AVAILABLE, onContact: true }],
    ['in another status', { ...AVAILABLE, statusName: 'Lunch', routable: false }],
    ['not logged in', undefined],
  ])('is not so for an agent who is %s', (_, presence) => {
    expect(viewMe(ASKING, presence, SETTINGS).anotherCallMayComeFirst.value).toBe(false);
  });

  test('is not so where an order guarantee holds', () => {
    expect(viewMe(ASKING, AVAILABLE, { ...SETTINGS, guarantee: 'hold-status' }).anotherCallMayComeFirst.value).toBe(false);
  });

  test('is assumed while the status is not known, and the page keeps its settings', () => {
    const me = viewMe(ASKING, 'unknown', SETTINGS);
    expect(me).toMatchObject({ statusUnknown: true, status: null, anotherCallMayComeFirst: { value: true }, numberRules: SETTINGS.numberRules });
  });
});
