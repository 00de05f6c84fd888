import type { Decided, Versioned } from '../domain/decision';
import { retryOvertaken } from '../domain/retry-overtaken';
import type { VersionedStore } from '../ports/versioned-store';

interface Named {
  type: string;
}

/** One kind of record that changes by decisions: how it is decided on, kept, told of, and acted on. */
export interface RecordEngine<Rec extends Versioned, Event extends Named, Effect extends Named, Refusal extends string> {
  /** Pure, but for what it reads first. */
  decide(record: Rec, event: Event): Promise<Decided<Rec, Effect, Refusal>> | Decided<Rec, Effect, Refusal>;
  store: Pick<VersionedStore<Rec>, 'find'> & {
    /** Saves what was decided on `from`. */
    save(next: Rec, from: Rec): Promise<{ saved: Rec } | 'overtaken'>;
  };
  /** Called once per decision, when it is saved. A decision that changes nothing and does nothing is not told. */
  note(from: Rec, made: { event: Event; decision: Decided<Rec, Effect, Refusal> }): void;
  /** Safe to repeat. Answers what to decide next, if the outside had something to say. */
  perform(record: Rec, effect: Effect): Promise<Event | undefined>;
  /** Whether an effect that failed is performed again without anybody's doing: at the record's next moment, or by a sweep. */
  isRepeated(record: Rec, effect: Effect): boolean;
  /** An effect could not be performed. */
  failed(effect: Effect['type'], record: Rec, error: unknown): void;
}

/**
 * Decides, saves under the version that was read, and only then acts. When somebody was faster, the record is read again
 * and the decision is made anew, so no decision rests on an old state.
 */
export async function advance<Rec extends Versioned, Event extends Named, Effect extends Named, Refusal extends string>(
  engine: RecordEngine<Rec, Event, Effect, Refusal>,
  record: Rec,
  event: Event,
): Promise<Decided<Rec, Effect, Refusal>> {
  let current = record;
  const decision = await retryOvertaken(`The record ${record.id}, for which "${event.type}" is decided,`, async () => {
    const decided = await engine.decide(current, event);
    const save = 'refused' in decided || decided.next === current ? 'not needed' : await engine.store.save(decided.next, current);
    if (save === 'overtaken') {
      current = await readAgain(engine.store, record.id, event);
      return save;
    }
    if ('refused' in decided || save !== 'not needed' || decided.effects.length > 0) engine.note(current, { event, decision: decided });
    return save === 'not needed' ? decided : { ...decided, next: save.saved };
  });
  return 'refused' in decision ? decision : performAll(engine, decision);
}

async function readAgain<Rec extends Versioned>(store: Pick<VersionedStore<Rec>, 'find'>, id: string, { type }: Named): Promise<Rec> {
  const read = await store.find(id);
  if (!read) throw new Error(`The record ${id} was overtaken and cannot be found: "${type}" is not decided.`);
  return read;
}

/**
 * An effect that fails is not lost: the record keeps its moment, and is decided on again then. The effects after it wait with it: nothing
 * new is begun while what an earlier attempt left cannot be stopped.
 *
 * @throws where nobody would repeat it: who brought the event does, and must hear of it. What was decided is saved.
 */
async function performAll<Rec extends Versioned, Event extends Named, Effect extends Named, Refusal extends string>(
  engine: RecordEngine<Rec, Event, Effect, Refusal>,
  decision: Exclude<Decided<Rec, Effect, Refusal>, { refused: Refusal }>,
): Promise<Decided<Rec, Effect, Refusal>> {
  let last: Decided<Rec, Effect, Refusal> = decision;
  for (const effect of decision.effects) {
    try {
      const followUp = await engine.perform(decision.next, effect);
      if (followUp) last = await advance(engine, decision.next, followUp);
    } catch (error) {
      engine.failed(effect.type, decision.next, error);
      if (!engine.isRepeated(decision.next, effect)) throw error;
      break;
    }
  }
  return last;
}
