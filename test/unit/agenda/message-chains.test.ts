import fc from 'fast-check';
import type { Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { admitHandoff, reportHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, HANDOFF, PROMISE } from '../../../docs/print/callback-samples';
import { at, createDispatchWorld } from './dispatch-world';

/** The behaviour of the outside at each message. */
const outside = fc.record({
  admits: fc.boolean(),
  reports: fc.boolean(),
  lookFails: fc.boolean(),
  placing: fc.constantFrom('placed', 'connect-busy', 'connect-misconfigured', 'unclear'),
  shows: fc.constantFrom<Partial<ContactFacts>[]>([], [{}], [{ queuedAt: at(3) }], [{ disconnectedAt: at(300), acceptedAt: at(200), disconnectReason: 'TELECOM_BUSY' }]),
});
const owner = fc.constantFrom(undefined, {}, { onContact: true }, { routable: false });

describe('whatever the outside does', () => {
  test('a message brings one message at most, none before its time, and a callback that is under way always has one', () =>
    fc.assert(
      fc.asyncProperty(fc.array(outside, { minLength: 40, maxLength: 40 }), owner, async (turns, owned) => {
        const due: Promised & Pending = { ...PROMISE, owner: ADA, phase: 'pending', attempt: {}, checkAt: PROMISE.dueAt };
        const now = { turn: turns[0]! };
        const world = await createDispatchWorld(due, {
          owner: owned,
          lookUp: async (contactId) => {
            if (now.turn.lookFails) throw new Error('throttled');
            return { facts: { contactId, ...now.turn.shows[0] } };
          },
          callbacksFrom: async () => ({ ...(now.turn.shows.length > 0 && { first: 'c2' }), open: [] }),
        });
        const { ports, clock, sent } = world;
        ports.dialler.dial = async () => {
          if (now.turn.placing === 'placed') return { dialled: HANDOFF };
          return now.turn.placing === 'unclear' ? { unclear: 'no answer' } : { refused: now.turn.placing };
        };
        let next: (typeof sent)[number] | undefined = { message: { subject: PROMISE.subject, nthDial: 1 }, at: at(0) };
        let atOnce = 0;
        for (const turn of turns) {
          if (!next) break;
          now.turn = turn;
          clock.at = next.at > clock.at ? next.at : clock.at;
          const before = sent.length;
          await wireDispatchCallback(ports)(next.message);
          expect(sent.length - before).toBeLessThanOrEqual(1);
          next = sent[before];
          atOnce = next && next.at <= clock.at ? atOnce + 1 : 0;
          expect(atOnce).toBeLessThan(2);
          const callback = (await world.now())! as Promised & Pending;
          const isFollowed = callback.checkAt !== undefined && !(callback.phase === 'pending' && callback.checkAt > clock.at);
          if (isFollowed) expect(next).toBeDefined();
          const { version } = callback;
          if (turn.admits) await admitHandoff(ports, PROMISE.id, { type: 'admission-asked', contactId: HANDOFF, version, line: 'agent' });
          if (turn.reports) await reportHandoff(ports, PROMISE.id, { type: 'reported', contactId: HANDOFF, report: 'queued' });
        }
      }),
    ));
});
