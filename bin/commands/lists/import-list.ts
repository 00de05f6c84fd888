import type { LineEffect } from '../../../lambda/calling-rules/domain/list-change';
import { type ChangeLists, SUBJECTS_A_PORTION } from '../../../lambda/calling-rules/usecases/change-lists';
import type { ChangeHead } from '../../../lambda/calling-rules/domain/list-change';
import type { FileLine } from './list-file';

type Effect = LineEffect | 'refused';

const WORDS: Record<Effect, { done: string; wouldBe: string }> = {
  added: { done: 'added', wouldBe: 'would be added' },
  changed: { done: 'changed', wouldBe: 'would be changed' },
  removed: { done: 'removed', wouldBe: 'would be removed' },
  same: { done: 'as it was', wouldBe: 'is there already' },
  refused: { done: 'refused', wouldBe: 'is refused' },
};

interface Importing {
  changeLists: ChangeLists;
  change: ChangeHead;
  dryRun: boolean;
  print(line: string): void;
}

/**
 * Brings the lines of a file into the lists, a portion at a time. A dry run says what each line would do. Whatever stops it, a portion is done or not: the same command goes on from there,
 * because a line that is done changes nothing any more.
 */
export async function importList(lines: AsyncIterable<FileLine>, { changeLists, change, dryRun, print }: Importing): Promise<Record<Effect, number>> {
  const counts: Record<Effect, number> = { added: 0, changed: 0, removed: 0, same: 0, refused: 0 };
  let nth = 0;
  const note = ({ number, row }: FileLine, effect: Effect, why = '') => {
    counts[effect] += 1;
    if (dryRun || effect === 'refused') print(`line ${number}: ${row.subject || row.agent || ''} ${WORDS[effect][dryRun ? 'wouldBe' : 'done']}${why && `: ${why}`}`);
  };
  for await (const portion of inPortions(lines)) {
    const wanted = portion.flatMap((line) => ('line' in line ? [line.line] : []));
    const effects = wanted.length === 0 ? [] : await changeLists(wanted, { change, nth: (nth += 1), dryRun });
    for (const line of portion) {
      if ('refused' in line) note(line, 'refused', line.refused());
      else note(line, effects.shift()!);
    }
  }
  return counts;
}

/** Each as long as it may be. */
async function* inPortions(lines: AsyncIterable<FileLine>): AsyncIterable<FileLine[]> {
  let portion: FileLine[] = [];
  for await (const line of lines) {
    portion.push(line);
    if (portion.length < SUBJECTS_A_PORTION) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

export function countsText(counts: Record<Effect, number>, dryRun: boolean): string {
  return (Object.keys(counts) as Effect[]).map((effect) => `${counts[effect]} ${WORDS[effect][dryRun ? 'wouldBe' : 'done']}`).join(', ');
}
