import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fillPlaces, type Place } from '../../flow-language/bind-flow';
import { scriptedBot } from '../connect/bots/scripted-bot';
import { createContactCentre, type ContactCentre, type InvokeFunction } from '../connect/contact-centre';
import { VirtualTime } from '../clock/virtual-time';
import { Journal } from '../journal';
import { seedCentre } from '../seed-centre';
import { readSeedFile } from '../seed-file';
import { usualSeed } from '../usual-seed';
import { readHandler } from './read-handler';
import type { Suite } from './suite-file';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-2';

export interface SuiteStage {
  time: VirtualTime;
  journal: Journal;
  centre: ContactCentre;
  /** Fills the places of a document: flows, queues, hours, numbers, prompts and modules by their names, functions and bots by those of the suite. */
  fill<T>(document: T): T;
}

/** What stands for a function: an answer, a failure, a file, or a function of the test's own, which gets the event as Connect sends it. */
export type StandIn = Suite['functions'][string] | ((event: unknown) => unknown);

/** What tests run on. */
export interface StagedParts extends Pick<Suite, 'seed' | 'flows' | 'bots' | 'folder' | 'replace' | 'places'> {
  functions: Record<string, StandIn>;
}

/** An instance with the flows of a suite, its functions and its bots. */
export function stageSuite(suite: StagedParts): SuiteStage {
  const time = new VirtualTime();
  const journal = new Journal(time);
  const seed = suite.seed ? readSeedFile(path.resolve(suite.folder, suite.seed)) : usualSeed();
  const centre = createContactCentre({ time, journal, seed: 1, accountId: ACCOUNT, region: REGION, instance: seed.instance, publish: () => undefined, invokeFunction: invoke(suite, time) });
  seedCentre(centre, seed);
  for (const name of Object.keys(suite.functions)) centre.associateFunction(functionArn(name));
  for (const [name, intents] of Object.entries(suite.bots)) centre.scriptBot(name.startsWith('arn:') ? name : botArn(name), scriptedBot(intents));
  const fill = <T>(document: T): T => fillPlaces(document, (place) => resolve(centre, suite, place));
  publishFlows(centre, suite, fill);
  return { time, journal, centre, fill };
}

const functionArn = (name: string): string => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
const botArn = (name: string): string => `arn:aws:lex:${REGION}:${ACCOUNT}:bot-alias/${name}/LIVE`;

/** Flows may name each other: all of them are there before the first is filled. Modules first, which flows name and not they them. */
function publishFlows(centre: ContactCentre, suite: StagedParts, fill: SuiteStage['fill']): void {
  const read = (file: string) => readFileSync(path.resolve(suite.folder, file), 'utf8').replace(/^\uFEFF/, '');
  const flows = Object.entries(suite.flows).map(([name, { file, type }]) => ({ name, type, content: replaced(read(file), suite.replace) }));
  associateNamed(centre, suite, flows.map(({ content }) => content));
  const filled = (content: string) => JSON.stringify(fill(JSON.parse(content) as unknown));
  const drafts = flows.filter(({ type }) => type !== 'MODULE').map(({ name, type, content }) => ({ id: centre.createFlow({ name, type, content: '{}', status: 'SAVED' }).id, content }));
  for (const { name, type, content } of flows) if (type === 'MODULE') centre.createFlowModule({ name, content: filled(content) });
  for (const { id, content } of drafts) centre.updateFlowContent(id, filled(content));
}

/** A flow of a real instance names what is there; a test says what stands for it. */
function replaced(content: string, replace: Record<string, string>): string {
  return Object.entries(replace).reduce((text, [found, place]) => text.replaceAll(JSON.stringify(found).slice(1, -1), place), content);
}

/** Lets flows that name a function by an ARN of another account use the stand-in of its name. */
function associateNamed(centre: ContactCentre, suite: StagedParts, contents: string[]): void {
  const arns = new Set(contents.flatMap((content) => content.match(/arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_:$-]+/g) ?? []));
  for (const arn of arns) if (nameOf(arn) in suite.functions && !centre.listFunctions().includes(arn)) centre.associateFunction(arn);
}

/** The name of a function, without a version or an alias. */
const nameOf = (arn: string): string => arn.split(':')[6] ?? '';

/** Names with other characters than a place may have are named with hyphens. */
function resolve(centre: ContactCentre, suite: StagedParts, { kind, name, key }: Place): string {
  const named = <T extends { name: string }>(things: Iterable<T>) => [...things].find((thing) => thing.name.replace(/[^A-Za-z0-9_-]/g, '-') === name);
  const { store } = centre;
  const found = suite.places[key] ?? {
    flow: () => named(store.flows.values())?.arn,
    module: () => named(store.modules.values())?.arn,
    queue: () => named(store.queues.values())?.arn,
    hours: () => named(store.hours.values())?.arn,
    prompt: () => named(store.prompts.values())?.arn,
    number: () => [...store.numbers.values()].find(({ number }) => number.slice(1) === name)?.number,
    function: () => (name in suite.functions ? functionArn(name) : undefined),
    bot: () => (name in suite.bots ? botArn(name) : undefined),
    setting: () => undefined,
    wording: () => undefined,
  }[kind]();
  if (found === undefined) throw new Error(`There is nothing for {{${key}}}.`);
  return found;
}

function invoke(suite: StagedParts, time: VirtualTime): InvokeFunction {
  return async ({ functionArn: arn, event }) => {
    const declared = suite.functions[nameOf(arn)];
    if (!declared) return { failed: 'ResourceNotFoundException' };
    if (typeof declared === 'function') return time.track(answerOf(declared, event));
    if ('fails' in declared) return { failed: declared.fails };
    if ('answers' in declared) return { payload: declared.answers };
    return time.track(readHandler(path.resolve(suite.folder, declared.file)).then((handler) => answerOf(handler, event)));
  };
}

/** It runs in this process: it takes no time of the test, whatever it does. */
async function answerOf(handler: (event: unknown) => unknown, event: unknown): ReturnType<InvokeFunction> {
  try {
    return { payload: await handler(event) };
  } catch (error) {
    return { failed: (error as Error).name };
  }
}
