/** Turns the output of a function into messages, in the order of writing, before anything that the function does next. */
export function writeTo(report) {
  return (chunk, encoding, callback) => {
    report(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) queueMicrotask(() => done(null));
    return true;
  };
}
