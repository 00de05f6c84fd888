import type { Page } from 'playwright-core';
import { type Answered, spoil, type Spoiling, spoilings } from './spoiled-answers';

export interface SpoiledEndpoint {
  /** Of its path and query. */
  asked: RegExp;
  /** Right answers. Each round has the next one. */
  rights: readonly unknown[];
  /** A list of the answer, and an entry of it that is never spoiled. */
  keeps?: readonly [list: string, entry: unknown];
  /** False: it is always answered rightly. Default: true. */
  isSpoiled?: boolean;
}

export interface SpoiledPage {
  path: string;
  endpoints: Readonly<Record<string, SpoiledEndpoint>>;
  /** Each shows whatever is answered: the names of sections, and the entries that are never spoiled. */
  always: readonly string[];
  /** What it shows nowhere once all is right again. */
  atFault: RegExp;
  /** What is typed into a field, once. */
  type?: { field: string; words: string };
  /** Runs in the page: opens what is folded, once. */
  open?: () => void;
  /** Runs in the page: makes it read everything once more. */
  stir: (hands: Hands, round: number) => void;
}

/** Whoever sits at the page. They do nothing where nothing has that name. */
interface Hands {
  click(name: string): void;
  /** Opens it, and folds it before if it is open. */
  again(name: string): void;
}

interface Runtime {
  on: boolean;
  round: number;
  underWay: number;
  counts: Record<string, number>;
  faults: string[];
  hands: Hands;
}

declare global {
  interface Window {
    spoiling: Runtime;
    spoilOne: (right: unknown, spoiling: Spoiling) => Answered;
    stirPage: SpoiledPage['stir'];
  }
}

/** Answers what the page asks, in the page: a thousand answers of each endpoint are then a matter of drawing them. It needs nothing around it. */
function answerInPage({ endpoints, kinds }: { endpoints: { name: string; asked: string; rights: unknown[]; isSpoiled: boolean; keeps?: [string, unknown] }[]; kinds: Spoiling[] }): void {
  const find = (name: string) => [...document.querySelectorAll<HTMLElement>('button, [role=button], [role=tab]')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name));
  const click = (name: string) => find(name)?.click();
  const again = (name: string) => {
    if (find(name)?.getAttribute('aria-expanded') === 'true') setTimeout(() => click(name));
    click(name);
  };
  const runtime: Runtime = {
    on: false,
    round: 0,
    underWay: 0,
    counts: Object.fromEntries(endpoints.filter(({ isSpoiled }) => isSpoiled).map(({ name }) => [name, 0])),
    faults: [],
    hands: { click, again },
  };
  window.spoiling = runtime;
  window.addEventListener('error', ({ message }) => runtime.faults.push(`not caught: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) => runtime.faults.push(`not caught: ${String(reason)}`));
  // What the boundary of a section caught.
  const complain = console.error.bind(console);
  console.error = (...all) => {
    const [error] = all;
    if (error instanceof Error && !['UnreadableError', 'UnreachableError', 'ProblemError'].includes(error.name)) runtime.faults.push(`not drawn: ${error.stack ?? error.message}`);
    complain(...all);
  };
  const wire = window.fetch.bind(window);
  let next = 0;
  const spoiled = (right: unknown, keeps: [string, unknown] | undefined): Answered => {
    const answer = window.spoilOne(right, kinds[next++ % kinds.length]!);
    if (!keeps || !answer.body.startsWith('{')) return answer;
    const [list, entry] = keeps;
    try {
      const body = JSON.parse(answer.body) as Record<string, unknown>;
      return Array.isArray(body[list]) ? { ...answer, body: JSON.stringify({ ...body, [list]: [...(body[list] as unknown[]), entry] }) } : answer;
    } catch {
      return answer;
    }
  };
  window.fetch = async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const { pathname, search } = new URL(request?.url ?? String(input), location.href);
    const endpoint = endpoints.find(({ asked }) => new RegExp(asked).test(pathname + search));
    if (!endpoint || (request?.method ?? init?.method ?? 'GET') !== 'GET') return wire(input, init);
    const { name, rights, keeps, isSpoiled } = endpoint;
    const right = rights[runtime.round % rights.length];
    runtime.underWay += 1;
    await new Promise((resolve) => setTimeout(resolve));
    runtime.underWay -= 1;
    const withKept = keeps ? { ...(right as object), [keeps[0]]: [...(right as Record<string, unknown[]>)[keeps[0]]!, keeps[1]] } : right;
    if (!runtime.on || !isSpoiled) return Response.json(withKept);
    runtime.counts[name]! += 1;
    const { status, type, body } = spoiled(right, keeps);
    return new Response(body, { status, headers: { 'content-type': type } });
  };
}

/** Runs in the page: it is asked again and again, until every endpoint has given enough. After each round nothing is blank, and what could be read is there. */
async function stirUntilEnough({ times, always }: { times: number; always: string[] }): Promise<void> {
  const { spoiling, stirPage } = window;
  const words = /cannot be shown|Unexpected token|not valid JSON|is not a function|undefined|\bNaN\b|\[object Object\]|Invalid Date/;
  const drawn = async () => {
    do await new Promise((resolve) => setTimeout(resolve));
    while (spoiling.underWay > 0);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const isEnough = () => Object.values(spoiling.counts).every((count) => count >= times);
  spoiling.on = true;
  while (!isEnough() && spoiling.faults.length === 0) {
    spoiling.round += 1;
    if (spoiling.round > times * 8) spoiling.faults.push(`asked too seldom: ${JSON.stringify(spoiling.counts)}`);
    stirPage(spoiling.hands, spoiling.round);
    await drawn();
    const root = document.querySelector('dialback-callback')?.shadowRoot ?? document.body;
    const shown = [...root.children].filter(({ tagName }) => tagName !== 'SCRIPT' && tagName !== 'STYLE').map(({ textContent }) => textContent).join(' ');
    const [found] = words.exec(shown) ?? [];
    if (found) spoiling.faults.push(`shows “${shown.slice(Math.max(0, shown.indexOf(found) - 80)).slice(0, 200)}”`);
    spoiling.faults.push(...always.filter((each) => !shown.includes(each)).map((each) => `does not show “${each}” but “${shown.slice(0, 300)}”`));
  }
  spoiling.on = false;
}

/** Lets the page read so many spoiled answers of each endpoint, the same ones for the same seed. */
export async function spoilPage(page: Page, spoiled: SpoiledPage, { address, times, seed }: { address: string; times: number; seed: number }): Promise<void> {
  const endpoints = Object.entries(spoiled.endpoints).map(([name, { asked, rights, keeps, isSpoiled = true }]) => ({ name, asked: asked.source, rights: [...rights], isSpoiled, ...(keeps && { keeps: [...keeps] as [string, unknown] }) }));
  await page.addInitScript({ content: `window.spoilOne = ${String(spoil)}; window.stirPage = ${String(spoiled.stir)};` });
  await page.addInitScript(answerInPage, { endpoints, kinds: spoilings(seed) });
  await page.goto(`${address}${spoiled.path}`);
  for (const each of spoiled.always) await page.getByText(each).first().waitFor();
  if (spoiled.type) await page.getByLabel(spoiled.type.field, { exact: true }).fill(spoiled.type.words);
  if (spoiled.open) await page.evaluate(spoiled.open);
  await page.evaluate(stirUntilEnough, { times, always: [...spoiled.always] });
  const { faults } = await page.evaluate(() => window.spoiling);
  expect(faults).toEqual([]);
  // All is right again with right answers.
  const isRight = (words: string) => {
    window.stirPage(window.spoiling.hands, (window.spoiling.round += 1));
    return !new RegExp(words).test(document.body.textContent ?? '');
  };
  await page.waitForFunction(isRight, spoiled.atFault.source, { polling: 200 });
  for (const each of spoiled.always) await page.getByText(each).first().waitFor();
}
