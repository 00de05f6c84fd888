import { ProblemError } from '../../../web/api/problem-error';
import { UnreachableError, UnreadableError } from '../../../web/api/unreachable-error';
import { spoiledAnswers } from '../../browser/spoiled-answers';
import { runs } from '../../runs';

const answersEach = runs(100, 1_000);

/** An endpoint that a page reads, with a right answer, and how it is read with a client. */
export type SpoiledRead<Client> = readonly [name: string, right: unknown, read: (from: Client) => Promise<unknown>];

/** Lets every request be answered by this. */
export function answerWith(answer: () => Response): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
}

/** Promises of each endpoint that whatever it answers is read as far as it can be, or refused in a sentence. */
export function promiseOfReads<Client>(client: () => Client, reads: readonly SpoiledRead<Client>[]): void {
  describe.each(reads)('%s', (_name, right, read) => {
    test('reads what the service says', async () => {
      answerWith(() => Response.json(right));
      await expect(read(client())).resolves.toBeDefined();
    });

    test('spoiled answers are read as far as they can be, or refused in a sentence for whoever sees the page', async () => {
      const spoil = spoiledAnswers(12);
      answerWith(() => spoil(right));
      let refused = 0;
      for (let turn = 0; turn < answersEach; turn += 1) {
        const answer = await read(client()).catch((error: unknown) => error);
        if (!(answer instanceof Error)) continue;
        refused += 1;
        // The lab refuses by a sentence alone.
        expect([ProblemError, UnreachableError, UnreadableError, Error]).toContain(answer.constructor);
        expect(answer.message).toMatch(/^[A-Z][^{<]*\.$|^[^{<]+$/);
        expect(answer.message).not.toMatch(/token .*JSON|undefined/);
      }
      expect(refused).toBeGreaterThan(answersEach / 20);
      expect(refused).toBeLessThan(answersEach);
    });
  });
}
