import type { Page } from 'playwright-core';

/** React's commits while the page looked again and again. */
export interface Commits {
  all: number;
  /** Commits that no answer of the service caused: a part measured itself, or set state, because the page had been drawn. */
  echoes: number;
}

declare global {
  interface Window {
    commits: Commits;
  }
}

/** Counts from the next load of the page on. React reports each commit to the hook of its developer tools, also in a production build. */
export async function countCommits(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const commits = { all: 0, echoes: 0 };
    let isAnswered = false;
    const readJson = Response.prototype.json;
    Response.prototype.json = async function () {
      const body: unknown = await readJson.call(this);
      isAnswered = true;
      return body;
    };
    const onCommitFiberRoot = () => {
      commits.all += 1;
      if (!isAnswered) commits.echoes += 1;
      isAnswered = false;
      document.dispatchEvent(new Event('commit'));
    };
    Object.assign(window, { commits, __REACT_DEVTOOLS_GLOBAL_HOOK__: { supportsFiber: true, inject: () => 1, onCommitFiberRoot } });
  });
}

/** Acts as if the agent came back to the page this many times: the page asks for everything that it polls, and draws it. */
export function checkAgain(page: Page, looks: number): Promise<Commits> {
  return page.evaluate(async (count) => {
    const before = { ...window.commits };
    for (let look = 0; look < count; look += 1) {
      const committed = new Promise((resolve) => document.addEventListener('commit', resolve, { once: true }));
      document.dispatchEvent(new Event('visibilitychange'));
      await committed;
      // An echo comes by the next frame. The answers of the next look must not hide it.
      for (const _frame of [1, 2]) await new Promise(requestAnimationFrame);
    }
    return { all: window.commits.all - before.all, echoes: window.commits.echoes - before.echoes };
  }, looks);
}
