import type { CancelCallback } from '../../agent-callbacks/usecases/cancel-callback';
import type { FindCallbackForAgent } from '../../agent-callbacks/usecases/callback-for-agent';
import type { EditCallback } from '../../agent-callbacks/usecases/edit-callback';
import type { Asking } from '../../agents/domain/role';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { describeChange } from '../../callbacks/domain/changes';
import { isMissed } from '../../callbacks/domain/is-missed';
import { teller } from '../../ground/domain/sentences';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { ManyAction } from '../domain/many-action';
import type { SupervisionRefusal } from '../domain/refusals';
import { SUPERVISION_SENTENCES } from '../domain/sentences';

export interface ManyOrder {
  asking: Asking;
  ids: readonly string[];
  action: ManyAction;
}

/** What agents do with a callback of theirs. */
export interface Deeds {
  findCallbackForAgent: FindCallbackForAgent;
  editCallback: EditCallback;
  cancelCallback: CancelCallback;
  notices: Pick<Notices, 'failed'>;
}

type DeedRefusal = Extract<Awaited<ReturnType<EditCallback>> | Awaited<ReturnType<CancelCallback>>, { refusal: unknown }>['refusal'] | SupervisionRefusal<'not-missed' | 'not-confirmed'>;

/** `done`: says what was done, in the language of a reader. */
export type DeedAnswer = { id: string; done: (language?: string) => string } | { id: string; refusal: DeedRefusal };

export type ActOnMany = (order: ManyOrder) => Promise<DeedAnswer[]>;

interface One {
  asking: Asking;
  id: string;
  action: ManyAction;
}

/** Each takes some calls of its own, and all of them share the time of one request. */
const AT_ONCE = 10;

/**
 * Does the same with many callbacks. Each is done or refused by itself, by the rules of its queue, as if a supervisor did it alone. With deeds that write nothing, the
 * answers say what would be done.
 */
export function createActOnMany(deeds: Deeds): ActOnMany {
  return async ({ asking, ids, action }) => {
    const answers: DeedAnswer[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) answers.push(...(await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => surely(deeds, { asking, id, action })))));
    return answers;
  };
}

/** One that fails keeps nobody from knowing what became of the others. */
async function surely(deeds: Deeds, one: One): Promise<DeedAnswer> {
  try {
    return await actOn(deeds, one);
  } catch (error) {
    deeds.notices.failed('act-on-many', one.id, error);
    return { id: one.id, refusal: { code: 'not-confirmed' } };
  }
}

async function actOn(deeds: Deeds, { asking, id, action }: One): Promise<DeedAnswer> {
  const found = await deeds.findCallbackForAgent(asking, id);
  if ('refusal' in found) return { id, refusal: found.refusal };
  const { callback } = found;
  if (action.kind === 'take-off' && !isMissed(callback)) return { id, refusal: { code: 'not-missed' } };
  if (action.kind === 'cancel' || action.kind === 'take-off') {
    const cancelled = await deeds.cancelCallback({ ...asking, id, ...(action.kind === 'cancel' && action.why !== undefined && { why: action.why }) });
    return 'refusal' in cancelled ? { id, refusal: cancelled.refusal } : { id, done: saying(cancelled.beingWithdrawn ? 'done-taken-out' : `done-${action.kind}`) };
  }
  const edited = await deeds.editCallback({ ...asking, id, ...editOf(action, callback) });
  return 'refusal' in edited ? { id, refusal: edited.refusal } : { id, done: lastChangeOf(edited.callback) };
}

function saying(key: keyof typeof SUPERVISION_SENTENCES): (language?: string) => string {
  return (language) => teller(SUPERVISION_SENTENCES, language).say(key);
}

function editOf(action: Exclude<ManyAction, { kind: 'cancel' | 'take-off' }>, { zone }: Promised): Omit<Parameters<EditCallback>[0], 'agent' | 'role' | 'id'> {
  switch (action.kind) {
    case 'reassign':
      return action.owner === null ? { own: false } : { owner: action.owner };
    case 'call-now':
      return { at: { in: { minutes: 1 }, zone } };
    case 'move': {
      const { kind: _kind, ...edit } = action;
      return edit;
    }
  }
}

function lastChangeOf({ changes = [] }: Callback & Promised): (language?: string) => string {
  const last = changes.at(-1);
  return last ? (language) => describeChange(last, language) : saying('done-nothing');
}
