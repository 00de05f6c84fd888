import type { Page } from 'playwright-core';

/** React's commits that drew something, while the page looked again and again. */
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

/** The part of React's node of a component that tells whether the component was drawn. */
interface Fiber {
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
}

/**
 * Counts from the next load of the page on. React reports each commit to the hook of its developer tools, also in a production build. It also commits
 * when a component set the state that it has, and draws nothing then.
 */
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
    const performedWork = 1;
    let before = new Set<Fiber>();
    const drawsSomething = (root: Fiber): boolean => {
      const now = new Set<Fiber>();
      const waiting = [root];
      for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
        now.add(fiber);
        if (fiber.child) waiting.push(fiber.child);
        if (fiber.sibling) waiting.push(fiber.sibling);
      }
      // A component that was not visited keeps its node, with the flags of the time when it was.
      const drawn = [...now].some((fiber) => !before.has(fiber) && (fiber.flags & performedWork) !== 0);
      before = now;
      return drawn;
    };
    const onCommitFiberRoot = (_renderer: number, root: { current: Fiber }) => {
      if (!drawsSomething(root.current)) return;
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
