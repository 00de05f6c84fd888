export interface Deeds {
  /** Its buttons say while something is done. */
  box: HTMLElement;
  onStart: () => void;
  /** It is told why something was not done. */
  onFailure: (failure: unknown) => void;
}

/** Does one thing at a time: a second click while something is done does nothing. */
export function oneAtATime({ box, onStart, onFailure }: Deeds): (work: () => Promise<void>) => void {
  let isBusy = false;
  const mark = (busy: boolean) => {
    isBusy = busy;
    for (const each of box.querySelectorAll('button')) each.setAttribute('aria-disabled', String(busy));
  };
  return (work) => {
    if (isBusy) return;
    mark(true);
    onStart();
    void work()
      .catch(onFailure)
      .finally(() => mark(false));
  };
}
