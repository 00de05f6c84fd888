/** Seconds of processor time of files that take ten and more, as they were when each ran alone. `--reporter=verbose` prints how long each test took. */
const seconds = {
  'test/walks/browser/nothing-blanks-it': 105,
  'test/walks/operator/restored': 25,
  'test/walks/callbacks/promised-crash-faults': 50,
  'test/walks/switches/stories-under-switches': 100,
  'test/walks/callbacks/promised-faults': 45,
  'test/walks/operator/measured-counts': 52,
  'test/walks/operator/rolling-deploy': 32,
  'test/walks/properties/product': 30,
  'test/walks/properties/product-cases': 20,
  'test/walks/stack/recording': 12,
  'test/walks/template/template-breaks': 28,
  'test/walks/browser/further': 165,
  'test/walks/browser/rows-hold': 50,
  'test/walks/browser/rows-stay': 32,
  'test/walks/browser/one-voicemail': 14,
  'test/walks/browser/lab-journal': 12,
  'test/walks/browser/click-to-dial': 21,
  'test/walks/clicks/click-path-faults': 36,
  'test/walks/clicks/sweep-path-faults': 32,
  'test/walks/clicks/order-guarantee-faults': 22,
  'test/walks/browser/axe': 52,
  'test/walks/browser/agent-callbacks': 44,
  'test/walks/browser/lab-call-in': 12,
  'test/walks/clicks/crash-faults': 13,
  'test/walks/browser/board-looks': 25,
  'test/walks/browser/lab-phone': 25,
  'test/walks/browser/pin': 11,
  'test/walks/call-ins/call-ins': 13,
  'test/walks/callbacks/due-times': 10,
  'test/walks/reports/day-of-500-agents': 22,
  'test/walks/clicks/contact-events': 22,
  'test/walks/operator/step-by-step': 20,
  'test/walks/browser/shop-looks': 20,
  'test/walks/browser/device': 10,
  'test/walks/browser/agent-page': 42,
  'test/scenario/local/customer-first-scenarios': 17,
  'test/walks/packages/packages': 16,
  'test/scenario/local/callback-scenarios': 13,
  'test/scenario/local/app-scenarios': 10,
};

/** Paths of these files, from the project's root. */
export const longFiles = Object.keys(seconds).map((name) => `${name}.test.ts`);

/** Levels with a stage or a browser, whose other files take longer than those without. */
const isSlow = (path) => /^test\/(browser|walks|scenario|infrastructure)\//.test(path);

/** Returns the seconds that a file is reckoned to take. @param path from the project's root */
export function secondsOf(path) {
  return seconds[path.replace(/\.test\.ts$/, '')] ?? (isSlow(path) ? 5 : 0.5);
}

/** The longest first; of the same length, in order of their names. */
export function byLength(one, other) {
  return secondsOf(other) - secondsOf(one) || (one < other ? -1 : 1);
}

/** Deals files out, the longest first, each to the part that has least to do. Returns the files of each part. */
export function dealOut(paths, count) {
  const parts = Array.from({ length: count }, () => ({ paths: [], seconds: 0 }));
  for (const path of [...paths].sort(byLength)) {
    const part = parts.reduce((least, one) => (one.seconds < least.seconds ? one : least));
    part.paths.push(path);
    part.seconds += secondsOf(path);
  }
  return parts.map((part) => part.paths);
}
