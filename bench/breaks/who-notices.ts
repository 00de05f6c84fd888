import type { Break } from './list-breaks';
import { breakStories } from './stories';

/** Returns the first story that fails without it, and why; undefined if none does. */
export async function whoNotices({ take, what = '' }: Pick<Break, 'take'> & Partial<Break>): Promise<{ story: string; says: string } | undefined> {
  const [likely, others] = [true, false].map((is) => breakStories.filter(({ concerns }) => (concerns?.test(what) ?? false) === is));
  for (const { name, tell } of [...likely!, ...others!]) {
    const says = await tell(take).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (says !== undefined) return { story: name, says: says.split('\n').find((line) => line.trim() !== '' && !line.endsWith('but:')) ?? '' };
  }
  return undefined;
}
