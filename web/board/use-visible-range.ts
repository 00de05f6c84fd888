import { type RefObject, useEffect, useState } from 'react';

/** Rows that are drawn above and below what is in view: scrolling a little shows no gap. */
const AROUND = 10;
/** Before anything is measured. */
const FIRST_LOOK = 20;

/** The places of the first and the last row that are to be drawn. */
export function useVisibleRange(scroller: RefObject<HTMLDivElement | null>, { rowPixels, total }: { rowPixels: number; total: number }): { first: number; last: number } {
  const [range, setRange] = useState({ first: 0, last: FIRST_LOOK });
  useEffect(() => {
    const element = scroller.current;
    if (!element || total === 0) return;
    const measure = () => {
      const top = Math.floor(element.scrollTop / rowPixels);
      const first = Math.max(0, top - AROUND);
      const last = Math.min(total - 1, top + Math.ceil(element.clientHeight / rowPixels) + AROUND);
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, rowPixels, total]);
  return range;
}
