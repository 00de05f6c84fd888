/** The same work, begun only when that of the call before is over, however that ended. */
export function inTurn<Asked extends unknown[], Result>(work: (...asked: Asked) => Promise<Result>): (...asked: Asked) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const mine = last.then(() => work(...asked));
    last = mine.catch(() => undefined);
    return mine;
  };
}
