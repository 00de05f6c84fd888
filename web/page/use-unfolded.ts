import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Unfolded<Part extends HTMLElement> {
  part: RefObject<Part | null>;
  unfolded: boolean;
  fold: () => void;
}

/** For a part that shows more while a person uses it: from when it takes the focus until something else of the page does. What opens of a list is part of what it belongs to. */
export function useUnfolded<Part extends HTMLElement>(): Unfolded<Part> {
  const part = useRef<Part>(null);
  const [unfolded, setUnfolded] = useState(false);
  // With the very drawing that shows it: on a busy machine a person is faster than an effect that comes after.
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      // Cloudscape puts the lists of its fields outside of the page's own element.
      if (part.current?.contains(target)) setUnfolded(true);
      else if (target.closest('#root')) setUnfolded(false);
    };
    // What is typed after Escape is meant for it again.
    const onInput = ({ target }: Event) => {
      if (target instanceof Element && part.current?.contains(target)) setUnfolded(true);
    };
    document.addEventListener('focusin', onFocus);
    // React listens below the document, and so hears of the input first. A listener on the part comes before React, which then draws the field as it was: what was typed is lost.
    document.addEventListener('input', onInput);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('input', onInput);
    };
  }, []);
  return { part, unfolded, fold: () => setUnfolded(false) };
}
