import { secondsBetween } from '../../ground/domain/instant';
import type { ActivityPage, ActivityView, ContactJourney } from '../../http/journey-api-types';
import { isPromised } from '../../callbacks/domain/callback';
import { journeyOf } from '../../callbacks/domain/journey';
import { type Activity, type ActivityList, activityOfContact } from '../domain/activity';
import { agentOfContact, kindOfContact, talkBegan } from '../domain/contact-story';
import { statusOfContact } from '../domain/contact-status';
import { linesOfContact, type Names } from '../domain/lines-of-contact';
import type { Journey } from '../domain/journey';

type Named = Pick<Names, 'agent' | 'queue'>;

export function viewActivities({ activities, ofOthers, next }: ActivityList, names: Named): ActivityPage {
  return { activities: activities.map((activity) => viewActivity(activity, names)), ofOthers, ...(next !== undefined && { next }) };
}

function viewActivity({ kind, id, at, status, number, queueId, agent, outcome, note, contactIds, relatedContactId }: Activity, names: Named): ActivityView {
  const username = agent && ('username' in agent ? agent.username : names.agent(agent.userId)?.username);
  return {
    ...{ kind, id, at, status, number: number ?? null },
    ...(queueId !== undefined && { queue: { id: queueId, name: names.queue(queueId) ?? queueId } }),
    ...(username !== undefined && { agent: username }),
    ...(outcome && { outcome: { code: outcome.code, sentence: outcome.sentence } }),
    ...(note !== undefined && { note }),
    contactIds,
    ...(relatedContactId !== undefined && { relatedContactId }),
  };
}

export function viewJourney({ story, callback }: Journey, names: Named): ContactJourney {
  const { contactId, customerNumber, ourNumber, disconnectedAt, rootContactId, previousContactId, transferredTo, relatedContactId } = story;
  const began = talkBegan(story);
  const activity = activityOfContact(story);
  const queueId = activity.queueId ?? (callback && isPromised(callback) ? callback.queueId : undefined);
  const agentId = agentOfContact(story);
  const agent = agentId === undefined ? undefined : names.agent(agentId)?.username;
  // The record knows better what came of its last call.
  const isLast = callback?.attempt.call?.contactId === contactId;
  const outcome = isLast && callback?.phase === 'ended' ? callback.outcome : activity.outcome;
  const asked = callback && journeyOf(callback).find(({ event }) => event === 'requested')?.detail;
  return {
    ...{ contactId, kind: kindOfContact(story), status: statusOfContact(story) },
    ...{ number: customerNumber ?? null, callerId: ourNumber ?? null },
    answered: began !== undefined,
    talkingSeconds: began !== undefined && disconnectedAt ? secondsBetween(began, disconnectedAt) : null,
    result: outcome ? { code: outcome.code, sentence: outcome.sentence } : null,
    ...(queueId !== undefined && { queue: { id: queueId, name: names.queue(queueId) ?? queueId } }),
    ...(agent !== undefined && { agent }),
    lines: linesOfContact(story, { ...names, number: (number) => number, ...(asked !== undefined && { asked }) }),
    ...(callback && { record: { kind: isPromised(callback) ? ('callback' as const) : ('click' as const), id: callback.id } }),
    contacts: {
      ...(rootContactId !== undefined && { first: rootContactId }),
      ...(previousContactId !== undefined && { before: previousContactId }),
      ...(transferredTo !== undefined && { after: transferredTo }),
      ...(relatedContactId !== undefined && { related: relatedContactId }),
    },
  };
}

/** The agents whom a view names. */
export function usersIn(activities: readonly Activity[]): string[] {
  return [...new Set(activities.flatMap(({ agent }) => (agent && !('username' in agent) ? [agent.userId] : [])))];
}
