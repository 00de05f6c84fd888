import type { Played } from './play-click';
import type { WhatHappened } from './what-happened';

/**
 * Returns the broken promises of a click whose agent is at their desk and whose customer answers. There must be never two calls, never silence, and the product
 * must say what really happened.
 */
export function brokenPromises({ answers, dial }: Played, truth: WhatHappened): string[] {
  const last = answers.at(-1)!;
  const outcome = dial?.outcome?.code;
  const refused = last.status >= 300;
  const told = JSON.stringify({ answers: answers.map(({ status }) => status), outcome, state: dial?.state, ...truth });
  const broken: [boolean, string][] = [
    [truth.callbacks > 1, 'more than one callback'],
    [truth.customerDials > 1, 'the customer was dialled more than once'],
    [truth.open > 0, 'a contact is left open'],
    [truth.unsettled > 0, 'something waits for a sweep without end'],
    [!refused && !outcome, 'silence: the dial has no end'],
    [refused && !isClear(last), 'silence: the browser was never told'],
    [refused && truth.customerDials > 0, 'refused, and yet the customer was dialled'],
    [(outcome === 'answered') !== truth.talked, 'the outcome is not what happened'],
    [truth.callbacks === 1 && !truth.talked, 'a callback was made that the agent could not complete'],
  ];
  return broken.filter(([is]) => is).map(([, what]) => `${what} ${told}`);
}

const isClear = ({ status, body }: Played['answers'][number]) => [409, 422, 429, 502].includes(status) && 'code' in body && 'detail' in body;
