import * as v from 'valibot';
import type { BodyRefusal, QueryRefusal } from '../../ground/domain/refusals';
import { textUpTo } from '../../http/clean-text';
import { ALLOWED_FLAG, parseBody } from '../../http/request-body';
import { ALLOWED_NEXT, parseQuery } from '../../http/request-query';
import type { RuleChangeRequest, RuleLine } from '../../http/rule-api-types';
import { LIST_NAMES } from '../domain/list-entry';
import { LAST_PORTION } from '../ports/lists';

/** As many as one portion of a change may have (`SUBJECTS_A_PORTION`). */
const LINES_AT_MOST = 98;

const CHANGE_ID = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[0-9a-f]{8}$/));
/** Characters that a cell of a line may have. */
export const CELL_AT_MOST = 200;
/** How each cell of a line is read, wherever it comes from. */
export const CELL = textUpTo(CELL_AT_MOST);

const LINE = v.strictObject({
  action: v.optional(v.picklist(['put', 'remove'])),
  list: v.picklist(LIST_NAMES),
  subject: v.optional(CELL),
  agent: v.optional(CELL),
  reason: v.optional(CELL),
  since: v.optional(CELL),
  until: v.optional(CELL),
  source: v.optional(CELL),
});

export const RULE_CHANGE_BODY = {
  fields: {
    lines: v.optional(v.pipe(v.array(LINE), v.minLength(1), v.maxLength(LINES_AT_MOST))),
    undo: v.optional(CHANGE_ID),
    dryRun: v.optional(v.boolean()),
    what: v.optional(v.pipe(textUpTo(100), v.minLength(1))),
    change: v.optional(CHANGE_ID),
    portion: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_PORTION))),
  },
  allowed: {
    lines: `1 to ${LINES_AT_MOST} lines, each with "list" and any of "action", "subject", "agent", "reason", "since", "until", "source"; and "undo" left out`,
    undo: 'the id of a change, and "lines" left out',
    dryRun: ALLOWED_FLAG,
    what: 'text of 1 to 100 characters',
    change: 'the id of a change, with "portion"',
    portion: 'a whole number of 1 or more, with "change"',
  },
};

type Common = Omit<RuleChangeRequest, 'lines' | 'undo'>;
export type ParsedLines = Common & { lines: RuleLine[]; undo?: undefined };
export type ParsedChange = ParsedLines | (Common & { undo: string; lines?: undefined });

export function parseRuleChange(body: string | undefined): ParsedChange | BodyRefusal {
  const parsed = parseBody(body, RULE_CHANGE_BODY);
  if ('code' in parsed) return parsed;
  const { lines, undo, change, portion } = parsed.body;
  const { allowed } = RULE_CHANGE_BODY;
  if ((lines === undefined) === (undo === undefined)) return { code: 'field-invalid', field: lines ? 'undo' : 'lines', allowed: lines ? allowed.undo : allowed.lines };
  if ((change === undefined) !== (portion === undefined)) return { code: 'field-invalid', field: change ? 'portion' : 'change', allowed: change ? allowed.portion : allowed.change };
  return parsed.body as ParsedChange;
}

export const RULE_LISTS_QUERY = {
  parameters: { subject: v.optional(v.pipe(textUpTo(100), v.minLength(1))), next: v.optional(v.pipe(CELL, v.minLength(1))) },
  allowed: { subject: 'a number, the beginning of numbers, a country, or agent#<user id>', next: ALLOWED_NEXT },
};

export const RULE_CHANGES_QUERY = {
  parameters: { day: v.optional(v.pipe(v.string(), v.isoDate())) },
  allowed: { day: 'a day in UTC, like 2026-11-23' },
};

export function parseRuleLists(query: Record<string, string | undefined> = {}): { subject?: string | undefined; next?: string | undefined } | QueryRefusal {
  const parsed = parseQuery(query, RULE_LISTS_QUERY);
  return 'code' in parsed ? parsed : parsed.query;
}

export function parseRuleChanges(query: Record<string, string | undefined> = {}): { day?: string | undefined } | QueryRefusal {
  const parsed = parseQuery(query, RULE_CHANGES_QUERY);
  return 'code' in parsed ? parsed : parsed.query;
}
