export interface Deeds {
  /** Its buttons say while something is done. */
  box: HTMLElement;
  onStart: () => void;
  /** It is told why something was not done. */
  onFailure: (failure: unknown) => void;
}

export interface OneAtATime {
  /** A second click while something is done does nothing. */
  do(work: () => Promise<void>): void;
  /** The buttons of the box are others now: they say it, too. */
  stillBusy(): void;
}

/** Does one thing at a time. */
export function oneAtATime({ box, onStart, onFailure }: Deeds): OneAtATime {
  let isBusy = false;
  const mark = (busy: boolean) => {
    isBusy = busy;
    for (const each of box.querySelectorAll('button')) each.setAttribute('aria-disabled', String(busy));
  };
  return {
    do(work) {
      if (isBusy) return;
      mark(true);
      onStart();
      void work()
        .catch(onFailure)
        .finally(() => mark(false));
    },
    stillBusy: () => mark(isBusy),
  };
}
