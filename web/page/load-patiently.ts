/** A part that does not come is asked for again after each of these pauses: a connection is away for a moment more often than a file is gone. */
const pausesMilliseconds = [500, 2_000, 5_000];

/** Loads a part of the page. Rejects as the last try did. */
export async function loadPatiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const pause of pausesMilliseconds) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => window.setTimeout(resolve, pause));
    }
  }
  return load();
}
