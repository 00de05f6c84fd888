import type { Break } from './list-breaks';
import { type BreakStory, breakStories } from './stories';

/** Each story says this with nothing taken out; undefined if it comes true. It is told so once, when it has failed with something taken out. */
const saidOfWhole = new Map<BreakStory, Promise<string | undefined>>();

/**
 * Returns the first story that fails without it, and why; undefined if none does.
 * @throws Error when that story fails with nothing taken out too: then it noticed nothing.
 */
export async function whoNotices({ take, what = '' }: Pick<Break, 'take'> & Partial<Break>, stories: readonly BreakStory[] = breakStories): Promise<{ story: string; says: string } | undefined> {
  const [likely, others] = [true, false].map((is) => stories.filter(({ concerns }) => (concerns?.test(what) ?? false) === is));
  for (const story of [...likely!, ...others!]) {
    const says = await failureOf(story, take);
    if (says === undefined) continue;
    const whole = saidOfWhole.get(story) ?? failureOf(story, () => undefined);
    saidOfWhole.set(story, whole);
    const saysOfWhole = await whole;
    if (saysOfWhole !== undefined) throw new Error(`With nothing taken out, ${story.name} fails: ${saysOfWhole}`);
    return { story: story.name, says: says.split('\n').find((line) => line.trim() !== '' && !line.endsWith('but:')) ?? '' };
  }
  return undefined;
}

function failureOf({ tell }: BreakStory, take: Break['take']): Promise<string | undefined> {
  return tell(take).then(
    () => undefined,
    (error: Error) => error.message,
  );
}
