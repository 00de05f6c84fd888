import { lazy, startTransition, StrictMode, Suspense, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { later } from '../../../web/page/later';

const DRAWING_MILLISECONDS = 30;

const Part = () => <p>The part is drawn</p>;
const Loaded = location.hash === '#lazy' ? lazy(async () => ({ default: Part })) : later(async () => Part);

/** Hears news all the time, each in a transition, and takes long to draw them: a page on a busy machine. */
function News() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => startTransition(() => setCount((before) => before + 1)));
    return () => clearInterval(timer);
  }, []);
  const until = performance.now() + DRAWING_MILLISECONDS;
  while (performance.now() < until);
  return <p>News: {count}</p>;
}

createRoot(document.body).render(
  <StrictMode>
    <News />
    <Suspense fallback="Loading">
      <Loaded />
    </Suspense>
  </StrictMode>,
);
