import * as v from 'valibot';
import type { Me } from '../../lambda/http/api-types';
import type { AgentPins, RuleChangeAnswer, RuleChangeRequest, RuleChanges, RuleEntries, RuleEntry, RuleLine, RuleLineEffect } from '../../lambda/http/rule-api-types';
import { anyOf, eachOf, readAnswer } from '../api/read-answer';
import { readMe } from '../api/read-me';
import { asJson, createRequests, type TokenSource } from '../api/requests';
import { t } from '../words/t';

/** The part of the API that keeps the lists of numbers. Methods throw ProblemError or UnreachableError. */
export interface RulesClient {
  me(): Promise<Me>;
  /** All that the lists say of a number, or another subject. */
  look(subject: string): Promise<RuleEntry[]>;
  /** Everything that the lists hold. */
  all(): Promise<RuleEntry[]>;
  changes(day: string): Promise<RuleChanges>;
  change(request: RuleChangeRequest): Promise<RuleChangeAnswer>;
  /** Takes a change back, as one more. A long one takes several requests. */
  undo(id: string, what: string): Promise<{ change: string; takenBack: number; left: number }>;
  /** The agents who have a PIN. */
  pins(): Promise<AgentPins['agents']>;
  /** Takes a PIN away. */
  releasePin(userId: string): Promise<void>;
  /** The lines of a file, in portions of one change. */
  sendAll(lines: readonly RuleLine[], how: { what: string; dryRun: boolean; onPortion: (effects: readonly RuleLineEffect[]) => void }): Promise<string | undefined>;
}

const text = v.string();
const entry = v.object({ list: anyOf<RuleEntry['list']>(), subject: text, agent: v.optional(text), source: anyOf<RuleEntry['source']>(), reason: v.optional(text), since: text, until: v.optional(text) });
const entries = v.object({ entries: eachOf(entry), next: v.optional(text) });
const line = v.object({ subject: text, list: anyOf<RuleEntry['list']>(), agent: v.optional(text), before: v.optional(entry), after: v.optional(entry) });
const changes = v.object({ changes: eachOf(v.object({ id: text, at: text, by: text, what: text, count: v.number(), lines: eachOf(line) })), more: v.optional(v.literal(true)) });
const changed = v.object({ change: text, lines: eachOf(v.object({ effect: anyOf<RuleLineEffect['effect']>(), subject: v.optional(text), why: v.optional(text) })), takenBack: v.optional(v.number()), left: v.optional(v.number()), next: v.optional(v.number()) });

const pins = v.object({ agents: eachOf(v.object({ userId: text, username: text, setAt: text, locked: v.boolean() })), next: v.optional(text) });

/** The service takes so many lines at a time. */
const A_PORTION = 98;
/** A file of more is too much for a browser: `npm run lists -- export` writes it. */
const PAGES_AT_MOST = 400;

/** @param apiUrl without a slash at the end */
export function createRulesClient(apiUrl: string, token: TokenSource): RulesClient {
  const { send } = createRequests(apiUrl, token);
  const change = async (request: RuleChangeRequest) => readAnswer(changed, await send('/rules/changes', asJson('POST', request))) as RuleChangeAnswer;
  const page = async (query: string) => readAnswer(entries, await send(`/rules/lists${query}`)) as RuleEntries;
  return {
    change,
    me: async () => readMe(await send('/me')),
    look: async (subject) => (await page(`?subject=${encodeURIComponent(subject)}`)).entries,
    async all() {
      const all: RuleEntry[] = [];
      let next: string | undefined;
      for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
        const read = await page(next === undefined ? '' : `?next=${encodeURIComponent(next)}`);
        all.push(...read.entries);
        next = read.next;
        if (next === undefined) return all;
      }
      throw new Error(t('The lists hold too much for a browser. “npm run lists -- export” writes them all.'));
    },
    changes: async (day) => readAnswer(changes, await send(`/rules/changes?day=${day}`)) as RuleChanges,
    async pins() {
      const agents: AgentPins['agents'] = [];
      let next: string | undefined;
      for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
        const read = readAnswer(pins, await send(`/rules/pins${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`)) as AgentPins;
        agents.push(...read.agents);
        next = read.next;
        if (next === undefined) break;
      }
      return agents;
    },
    async undo(undo, what) {
      const sum = { takenBack: 0, left: 0 };
      let before: RuleChangeAnswer | undefined;
      do {
        const { change: id, next: portion } = before ?? {};
        before = await change({ undo, what, ...(id !== undefined && portion !== undefined && { change: id, portion }) });
        sum.takenBack += before.takenBack ?? 0;
        sum.left += before.left ?? 0;
      } while (before.next !== undefined);
      return { change: before.change, ...sum };
    },
    releasePin: async (userId) => void (await send(`/rules/pins/${encodeURIComponent(userId)}`, { method: 'DELETE' })),
    async sendAll(lines, { what, dryRun, onPortion }) {
      let id: string | undefined;
      for (let from = 0, portion = 1; from < lines.length; from += A_PORTION, portion += 1) {
        const answer = await change({ lines: lines.slice(from, from + A_PORTION), what, dryRun, ...(id !== undefined && { change: id, portion }) });
        id = answer.change;
        onPortion(answer.lines);
      }
      return id;
    },
  };
}
