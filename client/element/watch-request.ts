import type { Request } from './read-answers';

/** How often a request is looked at while the customer looks at it. */
const LOOK_SECONDS = 10;

/** Tells once when the request is different, so that nobody loses their place for nothing. Returns what stops it. */
export function watchRequest(request: Request, read: () => Promise<Request>, onChange: (next: Request) => void): () => void {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout>;
  const lookLater = () => {
    timer = setTimeout(() => {
      void read().then(
        (next) => isStopped || (JSON.stringify(next) === JSON.stringify(request) ? lookLater() : onChange(next)),
        () => isStopped || lookLater(),
      );
    }, LOOK_SECONDS * 1000);
  };
  lookLater();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
