import { ADA, HANDOFF, SAMPLES } from '../../../docs/print/callback-samples';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { viewDial } from '../../../lambda/dials/http/dial-view';

const VIEWER = { agent: ADA, clock: { now: () => '2026-11-23T09:00:00.000Z' }, language: 'en' };

describe('a call as its agent is shown it', () => {
  test('carries every measure that both of its ends are known of', () => {
    expect(viewDial(SAMPLES.connected, VIEWER).measures).toEqual({ clickToQueuedSeconds: 3, customerHoldSeconds: 0, agentWaitSeconds: 12 });
    expect(viewDial(SAMPLES.waiting, VIEWER).measures).toEqual({ clickToQueuedSeconds: 3 });
    expect(viewDial(SAMPLES.dispatching, VIEWER).measures).toEqual({});
  });

  test('says how long a customer held who gave up', () => {
    const call = { contactId: HANDOFF, queuedAt: '2026-11-23T09:00:13.000Z', customerAnsweredAt: '2026-11-23T09:00:12.000Z', disconnectedAt: '2026-11-23T09:00:57.000Z' };
    const gaveUp = { ...SAMPLES.ended, mode: 'legacy' as const, attempt: { dials: 1, handoffContactId: HANDOFF, call }, outcome: outcome('customer-left-hold') };
    expect(viewDial(gaveUp, VIEWER)).toMatchObject({ outcome: { code: 'customer-left-hold' }, measures: { customerHoldSeconds: 45, clickToQueuedSeconds: 13 } });
    expect(viewDial(gaveUp, VIEWER).measures).not.toHaveProperty('agentWaitSeconds');
  });

  test('carries its journey, and the contact that it follows up', () => {
    const view = viewDial({ ...SAMPLES.ended, relatedContactId: 'vm-1', comment: 'About the invoice' }, VIEWER);
    expect(view).toMatchObject({ relatedContactId: 'vm-1', comment: 'About the invoice', outcome: { code: 'answered' } });
    expect(view.journey.map(({ event }) => event)).toEqual(['requested', 'handed-off', 'callback-created', 'queued', 'agent-accepted', 'customer-answered', 'connected', 'disconnected', 'ended']);
  });

  test('says that it is being taken back, and that it was asked for before', () => {
    const { waiting } = SAMPLES;
    const withdrawn = { ...waiting, attempt: { ...waiting.attempt, withdrawal: 'cancelled' as const } };
    expect(viewDial(withdrawn, VIEWER).notices.map(({ code }) => code)).toEqual(['being-withdrawn']);
    expect(viewDial(waiting, VIEWER, { created: false }).notices.map(({ code }) => code)).toEqual(['already-requested']);
  });

  test('is open to what its agent says of it until the next day is over, in UTC', () => {
    const maySay = (at: string) => viewDial(SAMPLES.ended, { agent: ADA, clock: { now: () => at }, language: 'en' }).maySayOutcome;
    expect([maySay('2026-11-24T23:59:59.000Z'), maySay('2026-11-25T00:00:00.000Z')]).toEqual([true, false]);
  });
});
