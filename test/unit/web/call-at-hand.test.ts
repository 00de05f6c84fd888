import type { Dial } from '../../../lambda/http/api-types';
import { callAtHand } from '../../../web/agent/now/call-at-hand';
import { describeCallAtHand } from '../../../web/agent/now/describe-call-at-hand';
import { showSpan } from '../../../web/page/format';
import type { DeskCall } from '../../../web/softphone/desk-call';

const dial = (id: string, state: Dial['state'], more: Partial<Dial> = {}): Dial => ({
  ...{ id, number: '+442079460142', mode: 'queued-callback', state, requestedAt: '2026-11-23T09:00:00.000Z', maySayOutcome: false, notices: [], measures: {} },
  journey: [{ at: '2026-11-23T09:00:01.000Z', event: 'queued', contactId: `contact-of-${id}`, detail: '' }],
  ...more,
});
const desk = (more: Partial<DeskCall> = {}): DeskCall => ({ contactId: 'contact-of-d-2', state: 'INCOMING', ringing: true, initiationMethod: 'CALLBACK', queue: 'ada', number: '+441214960117', attributes: {}, heard: [], ...more });
const pick = (at: { desk?: DeskCall; calls: Dial[] }) => callAtHand({ desk: undefined, username: 'ada', ...at });

describe('the call at hand', () => {
  it('is none while nothing goes on', () => {
    expect(pick({ calls: [dial('d-1', 'ended')] })).toBeUndefined();
  });

  it('is what the softphone has, with what the service knows of it: by its contact, its id, or the number of a call under way', () => {
    const calls = [dial('d-1', 'connected'), dial('d-2', 'waiting'), dial('d-3', 'ended', { number: '+441214960117' })];
    expect(pick({ desk: desk(), calls })?.call?.id).toBe('d-2');
    expect(pick({ desk: desk({ contactId: 'other', attributes: { dialback_id: 'd-3' } }), calls })?.call?.id).toBe('d-3');
    expect(pick({ desk: desk({ contactId: 'other', number: '+442079460142' }), calls })?.call?.id).toBe('d-1');
    expect(pick({ desk: desk({ contactId: 'other' }), calls })).toEqual({ desk: desk({ contactId: 'other' }) });
  });

  it('is the most pressing one where the softphone is elsewhere: a customer who holds, then a talk, then a call to accept', () => {
    const calls = [dial('d-1', 'dispatching'), dial('d-2', 'waiting'), dial('d-3', 'connected'), dial('d-4', 'holding')];
    expect(pick({ calls })?.call?.id).toBe('d-4');
    expect(pick({ calls: calls.slice(0, 3) })?.call?.id).toBe('d-3');
    expect(pick({ calls: calls.slice(0, 2) })?.call?.id).toBe('d-2');
    expect(pick({ calls: [dial('d-5', 'calling'), ...calls.slice(0, 2)] })?.call?.id).toBe('d-2');
    expect(pick({ calls: [calls[0]!, dial('d-5', 'calling')] })?.call?.id).toBe('d-5');
  });

  it('says what keeps a call that waits from coming, and nothing once it is accepted', () => {
    const status = { name: 'Offline', since: '', routable: false, onContact: false, wrappingUp: false };
    const heading = (state: typeof status | null, call: Dial) => describeCallAtHand({ call }, { me: { status: state } as never, username: 'ada' });
    expect(heading(status, dial('d-1', 'waiting')).obstacle).toBe('You are Offline: become Available to get it.');
    expect(heading(null, dial('d-1', 'waiting')).obstacle).toMatch(/log in to your softphone/);
    expect(heading({ ...status, routable: true }, dial('d-1', 'waiting')).obstacle).toBeUndefined();
    expect(heading({ ...status, wrappingUp: true }, dial('d-1', 'waiting')).obstacle).toBeUndefined();
    const accepted = dial('d-1', 'waiting', { journey: [{ at: '', event: 'agent-accepted', contactId: null, detail: '' }] });
    expect(heading(status, accepted)).toMatchObject({ obstacle: undefined, tone: 'quiet' });
  });

  it('shows what came of it once it is over, while the softphone still has it', () => {
    const call = dial('d-2', 'ended', { outcome: { code: 'answered', sentence: 'Answered.' } });
    expect(describeCallAtHand({ desk: desk({ state: 'ENDED', ringing: false }), call }, { me: undefined, username: 'ada' })).toMatchObject({ text: 'Answered', sentence: 'Finish your notes, then clear the call.', tone: 'quiet' });
  });

  it.each([[0, '0:00'], [65_000, '1:05'], [3_723_000, '1:02:03'], [-5_000, '0:00']])('lasts %i ms as %s', (milliseconds, text) => {
    expect(showSpan(milliseconds)).toBe(text);
  });
});
