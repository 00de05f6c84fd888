import type { Break } from './list-breaks';
import { breakStories } from './stories';

/** The first story that fails without it, and why; undefined when none does. */
export async function whoNotices({ take }: Pick<Break, 'take'>): Promise<{ story: string; says: string } | undefined> {
  for (const { name, tell } of breakStories) {
    const says = await tell(take).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (says !== undefined) return { story: name, says: says.split('\n').find((line) => line.trim() !== '' && !line.endsWith('but:')) ?? '' };
  }
  return undefined;
}
