import type { Versioned } from '../../../lambda/ground/domain/decision';
import type { VersionedStore } from '../../../lambda/ground/ports/versioned-store';

/** A write as the table's stream tells it. */
export interface StreamWrite {
  before: object | undefined;
  after: { subject: string; slot: string };
  /** Into the history, before another is written in its place. */
  isCopy: boolean;
  format: number;
}

interface Watching<Rec> {
  toItem(record: Rec): StreamWrite['after'];
  format: number;
  written: StreamWrite[];
}

/** Notes each write of a store, in the form in which it stands in the table. */
export function watch<Rec extends Versioned>(store: Pick<VersionedStore<Rec>, 'create' | 'save' | 'findLatest'>, { toItem, format, written }: Watching<Rec>): void {
  const { create, save } = store;
  const note = (before: Rec | undefined, after: Rec) => void written.push({ before: before && toItem(before), after: toItem(after), isCopy: false, format });
  store.create = async (record, insteadOf) => {
    const standing = await create(record, insteadOf);
    if (!standing) note(undefined, record);
    return standing;
  };
  store.save = async (next) => {
    const before = await store.findLatest(next.subject);
    const answer = await save(next);
    if (answer !== 'overtaken') note(before, answer.saved);
    return answer;
  };
}
