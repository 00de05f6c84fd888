/** The lists that say whom Dialback may call, for administrators; wired by api-board. */
import type { Agent } from '../agents/domain/agent';
import type { AgentRoute } from '../agents/http/agent-route';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { Clock } from '../ground/ports/clock-ids-notices';
import type { PinRouteKey, RuleRouteKey } from '../http/agent-routes';
import { answer, answerIn, createRefusalAnswer } from '../http/problem';
import { type Answer, bodyOf, type Request } from '../http/route';
import type { RuleChangeAnswer, RuleLineEffect } from '../http/rule-api-types';
import type { NumberRules } from '../numbers/domain/read-number';
import type { ChangeHead, ListLine } from './domain/list-change';
import { LIST_REFUSALS } from './domain/list-refusals';
import { lineOf, subjectOf } from './domain/list-row';
import { isListSubject, subjectsOf } from './domain/list-subject';
import { type ParsedLines, parseRuleChange, parseRuleChanges, parseRuleLists } from './http/requests';
import { tellPortion, type ToldChange, viewChange, viewListed } from './http/rule-view';
import type { AuditLog, ListBook, ListPages } from './ports/lists';
import type { ChangeLists } from './usecases/change-lists';
import type { UndoChange } from './usecases/undo-change';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...LIST_REFUSALS });

/** A day may have ten thousand portions, and a request has seconds. */
const PORTIONS_AT_MOST = 500;

export interface RuleRouteNeeds {
  book: Pick<ListBook, 'read'>;
  pages: ListPages;
  audit: Pick<AuditLog, 'changesOn'>;
  changeLists: ChangeLists;
  undoChange: UndoChange;
  numberRules: NumberRules;
  /** A few letters that nobody else has. */
  newName: () => string;
  clock: Clock;
}

export function createRuleRoutes(needs: RuleRouteNeeds): Record<Exclude<RuleRouteKey, PinRouteKey>, AgentRoute> {
  return {
    'GET /rules/lists': (request) => getLists(needs, request),
    'GET /rules/changes': (request) => getChanges(needs, request),
    'POST /rules/changes': (request, { agent }) => postChange(needs, request, agent),
  };
}

async function getLists({ book, pages, numberRules }: RuleRouteNeeds, { queryStringParameters }: Request): Promise<Answer> {
  const query = parseRuleLists(queryStringParameters);
  if ('code' in query) return answerRefusal(query);
  const { subject: typed, next: after } = query;
  if (typed === undefined) {
    const { listed, next } = await pages(after);
    return answer(200, { entries: listed.flatMap(viewListed), ...(next !== undefined && { next }) });
  }
  const named = isListSubject(typed) ? { subject: typed } : subjectOf(typed, numberRules);
  if ('refused' in named) return (language) => answerRefusal({ code: 'list-subject-unreadable', because: named.refused(language) })(language);
  const isNumber = /^\+\d+$/.test(named.subject);
  return answer(200, { entries: (await book.read(isNumber ? subjectsOf(named.subject) : [named.subject])).flatMap(viewListed) });
}

async function getChanges({ audit, clock }: RuleRouteNeeds, { queryStringParameters }: Request): Promise<Answer> {
  const query = parseRuleChanges(queryStringParameters);
  if ('code' in query) return answerRefusal(query);
  const told = new Map<string, ToldChange>();
  let read = 0;
  for await (const portion of audit.changesOn(query.day ?? clock.now().slice(0, 'yyyy-mm-dd'.length))) {
    if ((read += 1) > PORTIONS_AT_MOST) break;
    told.set(portion.change.id, tellPortion(told.get(portion.change.id), portion));
  }
  return answer(200, { changes: [...told.values()].reverse().map(viewChange), ...(read > PORTIONS_AT_MOST && { more: true }) });
}

async function postChange(needs: RuleRouteNeeds, request: Request, { username }: Agent): Promise<Answer> {
  const asked = parseRuleChange(bodyOf(request));
  if ('code' in asked) return answerRefusal(asked);
  const at = needs.clock.now();
  const head = (what: string): ChangeHead => ({ id: asked.change ?? `${at}~${needs.newName()}`, at, by: username, what: asked.what ?? what });
  if (asked.undo === undefined) return answerIn(200, await change(needs, asked, head('by page')));
  const made = head(`undo of ${asked.undo}`);
  const undone = await needs.undoChange(asked.undo, { change: made, dryRun: asked.dryRun === true, from: asked.portion });
  if (!undone) return answerRefusal({ code: 'change-unknown', change: asked.undo });
  return answer(200, { change: made.id, lines: [], takenBack: undone.taken, left: undone.left.length, ...(undone.next !== undefined && { next: undone.next }) } satisfies RuleChangeAnswer);
}

async function change({ numberRules, changeLists }: RuleRouteNeeds, { lines, portion = 1, dryRun = false }: ParsedLines, made: ChangeHead): Promise<(language: string) => RuleChangeAnswer> {
  const read = lines.map((line) => lineOf(line, { numbers: numberRules, source: 'administrator' }));
  const wanted = read.flatMap((one): ListLine[] => ('line' in one ? [one.line] : []));
  const effects = wanted.length === 0 ? [] : await changeLists(wanted, { change: made, nth: portion, dryRun });
  const told = read.map((one) => ('refused' in one ? one : { effect: effects.shift()!, subject: one.line.subject }));
  const view = (language: string) => (one: (typeof told)[number]): RuleLineEffect => ('refused' in one ? { effect: 'refused', why: one.refused(language) } : one);
  return (language) => ({ change: made.id, lines: told.map(view(language)) });
}
