import type { Page } from 'playwright-core';
import type { Answered } from './spoiled-answers';
import { type Answering, tellingAnswers, withKept } from './telling-answers';

export interface SpoiledEndpoint extends Answering {
  /** Of its path and query. */
  asked: RegExp;
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
  /** Runs in the page, once that is drawn: makes it read what hangs on it, or what has more to give than the rest. */
  thenStir?: (hands: Hands) => void;
}

/** Whoever sits at the page. They do nothing where nothing has that name. */
interface Hands {
  click(name: string): void;
  /** Opens it, and folds it before if it is open. */
  again(name: string): void;
}

/** An endpoint as the page is given it. */
interface Answers {
  name: string;
  asked: string;
  rights: unknown[];
  spoiled: Answered[];
}

interface Drawn {
  round: number;
  /** How many of its spoiled answers each endpoint has given. */
  given: Record<string, number>;
  /** Those of this round. */
  inRound: Record<string, Answered[]>;
  faults: string[];
}

interface Runtime extends Drawn {
  on: boolean;
  underWay: number;
  hands: Hands;
}

declare global {
  interface Window {
    spoiling: Runtime;
    stirPage: SpoiledPage['stir'];
    thenStir: SpoiledPage['thenStir'];
  }
}

/** Answers what the page asks, in the page: a thousand answers of each endpoint are then a matter of drawing them. It needs nothing around it. */
function answerInPage(endpoints: Answers[]): void {
  const find = (name: string) => [...document.querySelectorAll<HTMLElement>('button, [role=button], [role=tab]')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name));
  const click = (name: string) => find(name)?.click();
  const again = (name: string) => {
    if (find(name)?.getAttribute('aria-expanded') === 'true') setTimeout(() => click(name));
    click(name);
  };
  const runtime: Runtime = { on: false, round: 0, underWay: 0, given: {}, inRound: {}, faults: [], hands: { click, again } };
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
  // What is asked in one moment is answered in one: the page draws it at once.
  let moment: Promise<void> | undefined;
  const nextMoment = () =>
    (moment ??= new Promise((resolve) =>
      setTimeout(() => {
        moment = undefined;
        resolve();
      }),
    ));
  /** Once an endpoint has given all, its answers are right: what is asked only where they could be read is then asked each time. */
  const spoiledOf = ({ name, spoiled }: Answers): Answered | undefined => {
    const nth = runtime.given[name] ?? 0;
    const answer = runtime.on ? spoiled[nth] : undefined;
    if (!answer) return undefined;
    runtime.given[name] = nth + 1;
    (runtime.inRound[name] ??= []).push(answer);
    return answer;
  };
  window.fetch = async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const { pathname, search } = new URL(request?.url ?? String(input), location.href);
    const endpoint = endpoints.find(({ asked }) => new RegExp(asked).test(pathname + search));
    if (!endpoint || (request?.method ?? init?.method ?? 'GET') !== 'GET') return wire(input, init);
    const right = endpoint.rights[runtime.round % endpoint.rights.length];
    runtime.underWay += 1;
    await nextMoment();
    runtime.underWay -= 1;
    const answer = spoiledOf(endpoint);
    return answer ? new Response(answer.body, { status: answer.status, headers: { 'content-type': answer.type } }) : Response.json(right);
  };
}

/** Runs in the page: it is asked again and again, until every endpoint has given all, or for so many rounds. After each, nothing is blank, and what could be read is there. */
async function stirUntilAllGiven({ all, always, rounds }: { all: Record<string, number>; always: string[]; rounds: number }): Promise<void> {
  const { spoiling, stirPage, thenStir } = window;
  const words = /cannot be shown|Unexpected token|not valid JSON|is not a function|undefined|\bNaN\b|\[object Object\]|Invalid Date/;
  const drawn = async () => {
    do await new Promise((resolve) => setTimeout(resolve));
    while (spoiling.underWay > 0);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const isDone = () => Object.entries(all).every(([name, count]) => (spoiling.given[name] ?? 0) >= count);
  const look = () => {
    const root = document.querySelector('dialback-callback')?.shadowRoot ?? document.body;
    const shown = [...root.children].filter(({ tagName }) => tagName !== 'SCRIPT' && tagName !== 'STYLE').map(({ textContent }) => textContent).join(' ');
    const [found] = words.exec(shown) ?? [];
    if (found) spoiling.faults.push(`shows “${shown.slice(Math.max(0, shown.indexOf(found) - 80)).slice(0, 200)}”`);
    spoiling.faults.push(...always.filter((each) => !shown.includes(each)).map((each) => `does not show “${each}” but “${shown.slice(0, 300)}”`));
  };
  spoiling.on = true;
  for (let played = 0; played < rounds && !isDone() && spoiling.faults.length === 0; played += 1) {
    spoiling.round += 1;
    spoiling.inRound = {};
    stirPage(spoiling.hands, spoiling.round);
    await drawn();
    look();
    if (!thenStir) continue;
    thenStir(spoiling.hands);
    await drawn();
    look();
  }
  spoiling.on = false;
}

/** Lets the page read so many spoiled answers of each endpoint, the same ones for the same seed. */
export async function spoilPage(page: Page, spoiled: SpoiledPage, { address, times, seed }: { address: string; times: number; seed: number }): Promise<void> {
  const endpoints: Answers[] = [];
  for (const [name, { asked, rights, keeps, read, isSpoiled = true }] of Object.entries(spoiled.endpoints)) {
    const telling = isSpoiled ? await tellingAnswers({ rights, ...(keeps && { keeps }), ...(read && { read }) }, { times, seed, from: endpoints.length * betweenEndpoints }) : [];
    endpoints.push({ name, asked: asked.source, rights: rights.map((right) => withKept(right, keeps)), spoiled: telling });
  }
  await page.addInitScript({ content: `window.stirPage = ${String(spoiled.stir)}; window.thenStir = ${String(spoiled.thenStir)};` });
  const { faults, inRound } = await drawAll(page, spoiled, { address, endpoints });
  const blamed = faults.length > 0 ? await blame(page, spoiled, { address, endpoints, inRound }) : [];
  expect([...faults, ...blamed]).toEqual([]);
  // All is right again with right answers.
  const isRight = (words: string) => {
    window.stirPage(window.spoiling.hands, (window.spoiling.round += 1));
    return !new RegExp(words).test(document.body.textContent ?? '');
  };
  await page.waitForFunction(isRight, spoiled.atFault.source, { polling: 200 });
  for (const each of spoiled.always) await page.getByText(each).first().waitFor();
}

/** So that in one round each endpoint is spoiled otherwise. */
const betweenEndpoints = 97;

/** A page follows each call that it ever read of: it is opened anew after so many rounds, and stays as quick as it is for people. */
const roundsOfOnePage = 60;

/** Opens the page, and lets it draw every spoiled answer. */
async function drawAll(page: Page, { path, always, type, open }: SpoiledPage, { address, endpoints }: { address: string; endpoints: Answers[] }): Promise<Drawn> {
  const all = Object.fromEntries(endpoints.filter(({ spoiled }) => spoiled.length > 0).map(({ name, spoiled }) => [name, spoiled.length]));
  const isLeft = ({ given }: Drawn) => Object.entries(all).some(([name, count]) => (given[name] ?? 0) < count);
  let drawn: Drawn = { round: 0, given: {}, inRound: {}, faults: [] };
  await page.addInitScript(answerInPage, endpoints);
  while (isLeft(drawn) && drawn.faults.length === 0) {
    await page.goto(`${address}${path}`);
    for (const each of always) await page.getByText(each).first().waitFor();
    if (type) await page.getByLabel(type.field, { exact: true }).fill(type.words);
    if (open) await page.evaluate(open);
    await page.evaluate(({ round, given }) => void Object.assign(window.spoiling, { round, given }), drawn);
    const before = drawn.given;
    await page.evaluate(stirUntilAllGiven, { all, always: [...always], rounds: roundsOfOnePage });
    drawn = await page.evaluate(() => (({ round, given, inRound, faults }) => ({ round, given, inRound, faults }))(window.spoiling));
    if (isLeft(drawn) && drawn.faults.length === 0 && JSON.stringify(drawn.given) === JSON.stringify(before)) drawn.faults.push(`what is left is never asked: ${JSON.stringify([before, all])}`);
  }
  return drawn;
}

/** In a round, all endpoints are spoiled at once. Says which one does harm alone, with what. */
async function blame(page: Page, spoiled: SpoiledPage, { address, endpoints, inRound }: { address: string; endpoints: Answers[]; inRound: Drawn['inRound'] }): Promise<string[]> {
  const alone: string[] = [];
  for (const [name, answers] of Object.entries(inRound)) {
    const { faults } = await drawAll(page, spoiled, { address, endpoints: endpoints.map((each) => ({ ...each, spoiled: each.name === name ? answers : [] })) });
    if (faults.length > 0) alone.push(`to blame is ${name}: ${JSON.stringify(answers)}`);
  }
  return alone.length > 0 ? alone : [`none of these is to blame alone: ${JSON.stringify(inRound)}`];
}
