import type { CallingWindows, DayWindow } from '../../lambda/calendar/domain/calling-window';
import { wishOf } from '../../lambda/callbacks/domain/unless-forbidden';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { type EntryKey, ENTRY_SOURCES, entryKeyOf, type Listed, type ListEntries, type ListEntry } from '../../lambda/calling-rules/domain/list-entry';
import { agentSubject, isNumberSubject, prefixSubject, subjectsOf } from '../../lambda/calling-rules/domain/list-subject';
import { type CallingRules, type CallVerdict, mayCall } from '../../lambda/calling-rules/domain/may-call';
import type { ListLookUp } from '../../lambda/calling-rules/ports/lists';
import { USUAL_NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import { USUAL_CALLING } from '../../lambda/queues/domain/calling-policy';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import type { Chance } from './chance';
import type { World } from './world';

/** The operator's rules of whom they call in one history, and the lists as they were at each moment of it. */
export interface SoakRules {
  rules: CallingRules;
  /** Oldest first. */
  past: { fromMs: number; entries: ReadonlyMap<string, ListEntries> }[];
}

export const NUMBER_RULES = { allowedCountries: ['DE'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] };

/** A look that need not be exact may show what the table had so long ago. */
const BEHIND_MS = 1000;
/** It is ten in Berlin when a history begins, and four in New York. */
const WINDOWS: readonly (DayWindow | 'always')[] = ['always', { startMinute: 8 * 60, endMinute: 10 * 60 + 20 }, { startMinute: 10 * 60 + 15, endMinute: 21 * 60 }, { startMinute: 8 * 60, endMinute: 21 * 60 }];

export function drawRules(chance: Chance): SoakRules {
  const calling = { ...USUAL_CALLING, customersOverrideDoNotCall: chance.is(0.5), windows: windowsOf(chance) };
  return { rules: { numbers: NUMBER_RULES, calling }, past: [{ fromMs: 0, entries: new Map() }] };
}

export function windowsOf(chance: Chance): CallingWindows {
  return { usual: chance.oneOf(WINDOWS), byCountry: {}, holidays: {}, clicksOutside: chance.oneOf(['ask', 'refuse'] as const), promisesOutside: chance.oneOf(['move', 'refuse'] as const) };
}

/** Reads the lists as one call to the outside, which may fail. */
export function listsOf({ life, chance }: World, { past }: SoakRules, call: <T>(name: string, effect: () => T) => Promise<T>): ListLookUp {
  return {
    of: (subjects, { exact }) =>
      call('read lists', () => {
        const entries = entriesAt(past, life.nowMs() - (exact || chance.is(0.5) ? 0 : BEHIND_MS));
        return listedIn(entries, subjects);
      }),
  };
}

function entriesAt(past: SoakRules['past'], atMs: number): ReadonlyMap<string, ListEntries> {
  return (past.findLast(({ fromMs }) => fromMs <= atMs) ?? past[0]!).entries;
}

function listedIn(entries: ReadonlyMap<string, ListEntries>, subjects: readonly string[]): Listed[] {
  return subjects.flatMap((subject) => (entries.has(subject) ? [{ subject, entries: entries.get(subject)! }] : []));
}

/** Administrators list numbers, beginnings of numbers and agents, and take them off, also in the moment after a call was placed, until it is quiet. */
export function keepListsChanging(world: World, customers: readonly string[]): void {
  const { life, chance } = world;
  life.after(chance.between(10, 120), () => {
    if (world.isQuiet) return;
    const change = () => changeLists(world, customers);
    // The tightest moment is that between the call to our own number and its admission.
    if (chance.is(0.4) && !world.afterNextPlacing) world.afterNextPlacing = change;
    else change();
    keepListsChanging(world, customers);
  });
}

function changeLists(world: World, customers: readonly string[]): void {
  const { chance, tally, rules } = world;
  const there = [...rules!.past.at(-1)!.entries].flatMap(([subject, entries]) => Object.keys(entries).map((key) => ({ subject, key: key as EntryKey })));
  if (there.length > 0 && chance.is(0.5)) {
    tally.count('lists: taken off');
    return list(world, chance.oneOf(there), undefined);
  }
  const place = newPlace(world, customers);
  tally.count(`lists: ${place.key.split('#')[0]}`);
  list(world, place, entryOf(world));
}

/** A number, seldom all that begin so; or an agent, who may call the numbers of their own list alone. */
function newPlace({ chance, desks }: World, customers: readonly string[]): { subject: string; key: EntryKey } {
  const number = chance.oneOf(customers);
  const { userId } = chance.oneOf(desks).agent;
  const key = chance.oneOf(['do-not-call', 'do-not-call', 'do-not-call', 'blocked', 'allowed', 'personal', 'restricted'] as const);
  if (key === 'restricted') return { subject: agentSubject(userId), key };
  return { subject: chance.is(0.1) ? prefixSubject(number.slice(0, -1)) : number, key: entryKeyOf(key, userId) };
}

function entryOf({ life, chance }: World): ListEntry {
  return { source: chance.oneOf(ENTRY_SOURCES), since: life.now(), ...(chance.is(0.4) && { until: plusSeconds(life.now(), chance.wholeBetween(30, 900)) }) };
}

export function list(world: World, { subject, key }: { subject: string; key: EntryKey }, entry: ListEntry | undefined): void {
  const { life, rules } = world;
  const { past } = rules!;
  const before = past.at(-1)!.entries;
  const { [key]: _before, ...others } = before.get(subject) ?? {};
  past.push({ fromMs: life.nowMs(), entries: new Map(before).set(subject, entry ? { ...others, [key]: entry } : others) });
  if (entry && (key === 'do-not-call' || key === 'blocked') && isNumberSubject(subject)) world.tellListed(subject);
}

/** Clocks of functions may step by so much. */
const STEP_SECONDS = 5;

/**
 * Checks, when a call may make its callback, that the decision allowed that at some moment since it was asked for (`askedAtMs`).
 *
 * @param atAnyHour the customer asked at this very moment
 */
export function checkAllowed(world: World, callback: Callback, { askedAtMs, atAnyHour = false }: { askedAtMs: number; atAnyHour?: boolean }): void {
  if (!world.rules) return;
  const { life } = world;
  const present = Math.max(0, world.rules.past.findLastIndex(({ fromMs }) => fromMs <= askedAtMs));
  const instants = [askedAtMs - STEP_SECONDS * 1000, askedAtMs, life.nowMs(), life.nowMs() + STEP_SECONDS * 1000].map((ms) => new Date(ms).toISOString());
  const verdicts = world.rules.past.slice(present).flatMap(({ entries }) => instants.map((at) => verdictOf(world, callback, { entries, at, atAnyHour })));
  const refused = verdicts.find((verdict) => !verdict.may);
  if (!verdicts.some(({ may }) => may)) world.broken.push(`At ${life.now()} ${callback.id} was admitted, though the rules forbade it: ${refused!.reason}`);
  world.tally.count(refused ? 'rules: changed while a call was admitted' : 'rules: asked');
}

function verdictOf({ rules, queues }: World, callback: Callback, { entries, at, atAnyHour }: { entries: ReadonlyMap<string, ListEntries>; at: string; atAnyHour: boolean }): CallVerdict {
  const wish = wishOf(callback);
  const agent = wish.asker.by === 'agent' && wish.asker.userId !== undefined ? [agentSubject(wish.asker.userId)] : [];
  const queue = isPromised(callback) ? queues.get(callback.queueId) : undefined;
  const listed = listedIn(entries, [...subjectsOf(callback.number), ...agent]);
  return mayCall({ ...wish, atAnyHour: atAnyHour || wish.atAnyHour, queue, at }, { rules: rules!.rules, listed });
}

/** Checks, at the end, that nobody was left uncalled as forbidden whom nothing ever forbade to call. */
export function checkForbidden(world: World): void {
  for (const callback of world.rules ? world.tables.all() : []) {
    if (callback.phase !== 'ended' || callback.outcome.code !== 'not-allowed') continue;
    // An entry that allowed the call may have run out by the end.
    const { endedAt } = callback;
    const isForbidden = world.rules!.past.some(({ fromMs, entries }) => [new Date(fromMs).toISOString(), endedAt].some((at) => !verdictOf(world, callback, { entries, at, atAnyHour: true }).may));
    if (!isForbidden) world.broken.push(`${callback.id} ended as forbidden, and nothing ever forbade it: ${callback.outcome.sentence}`);
  }
}
