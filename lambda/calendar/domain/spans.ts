/** Half-open stretches of a line of numbers: minutes of a day, or milliseconds since 1970. */
export interface Span {
  start: number;
  /** Not in the span any more. */
  end: number;
}

/** In order, with what touches or overlaps made one; empty ones are dropped. */
export function joinSpans(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.filter((span) => span.start < span.end).sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Returns the parts of the spans outside the holes. */
export function cutSpans(spans: Span[], holes: Span[]): Span[] {
  const cut = (left: Span[], hole: Span) =>
    left.flatMap((span) => [
      { start: span.start, end: Math.min(span.end, hole.start) },
      { start: Math.max(span.start, hole.end), end: span.end },
    ]);
  return joinSpans(holes.filter((hole) => hole.start < hole.end).reduce((left, hole) => joinSpans(cut(left, hole)), spans));
}
