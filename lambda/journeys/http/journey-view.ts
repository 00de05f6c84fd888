import { secondsBetween } from '../../ground/domain/instant';
import type { ActivityPage, ActivityView, ContactJourney } from '../../http/journey-api-types';
import { isPromised } from '../../callbacks/domain/callback-request';
import { journeyOf } from '../../callbacks/domain/journey';
import { type Outcome, outcomeSentence } from '../../callbacks/domain/outcome';
import { teller } from '../../ground/domain/sentences';
import { type Activity, type ActivityList, activityOfContact, type ToldOutcome } from '../domain/activity';
import { CONTACT_SENTENCES } from '../domain/contact-sentences';
import { agentOfContact, kindOfContact, talkBegan } from '../domain/contact-story';
import { statusOfContact } from '../domain/contact-status';
import { linesOfContact, type Names } from '../domain/lines-of-contact';
import type { Journey } from '../domain/journey';

type Named = Pick<Names, 'agent' | 'queue'>;

export function viewActivities({ activities, ofOthers, next }: ActivityList, names: Named, language: string): ActivityPage {
  return { activities: activities.map((activity) => viewActivity(activity, names, language)), ofOthers, ...(next !== undefined && { next }) };
}

function viewActivity({ kind, id, at, status, number, queueId, agent, outcome, note, contactIds, relatedContactId }: Activity, names: Named, language: string): ActivityView {
  const username = agent && ('username' in agent ? agent.username : names.agent(agent.userId)?.username);
  return {
    ...{ kind, id, at, status, number: number ?? null },
    ...(queueId !== undefined && { queue: { id: queueId, name: names.queue(queueId) ?? queueId } }),
    ...(username !== undefined && { agent: username }),
    ...(outcome && { outcome: saidIn(outcome, language) }),
    ...(note !== undefined && { note }),
    contactIds,
    ...(relatedContactId !== undefined && { relatedContactId }),
  };
}

export function viewJourney({ story, callback }: Journey, names: Named, language: string): ContactJourney {
  const { contactId, customerNumber, ourNumber, disconnectedAt, rootContactId, previousContactId, transferredTo, relatedContactId } = story;
  const began = talkBegan(story);
  const activity = activityOfContact(story);
  const queueId = activity.queueId ?? (callback && isPromised(callback) ? callback.queueId : undefined);
  const agentId = agentOfContact(story);
  const agent = agentId === undefined ? undefined : names.agent(agentId)?.username;
  // The record knows better what came of its last call.
  const isLast = callback?.attempt.call?.contactId === contactId;
  const outcome = isLast && callback?.phase === 'ended' ? callback.outcome : activity.outcome;
  const asked = callback && journeyOf(callback, language).find(({ event }) => event === 'requested')?.detail;
  return {
    ...{ contactId, kind: kindOfContact(story), status: statusOfContact(story) },
    ...{ number: customerNumber ?? null, callerId: ourNumber ?? null },
    answered: began !== undefined,
    talkingSeconds: began !== undefined && disconnectedAt ? secondsBetween(began, disconnectedAt) : null,
    result: outcome ? saidIn(outcome, language) : null,
    ...(queueId !== undefined && { queue: { id: queueId, name: names.queue(queueId) ?? queueId } }),
    ...(agent !== undefined && { agent }),
    lines: linesOfContact(story, { ...names, number: (number) => number, ...(asked !== undefined && { asked }) }, language),
    ...(callback && { record: { kind: isPromised(callback) ? ('callback' as const) : ('click' as const), id: callback.id } }),
    contacts: {
      ...(rootContactId !== undefined && { first: rootContactId }),
      ...(previousContactId !== undefined && { before: previousContactId }),
      ...(transferredTo !== undefined && { after: transferredTo }),
      ...(relatedContactId !== undefined && { related: relatedContactId }),
    },
  };
}

function saidIn(outcome: Outcome | ToldOutcome, language: string): { code: string; sentence: string } {
  return { code: outcome.code, sentence: 'says' in outcome ? teller(CONTACT_SENTENCES, language).say(outcome.says, outcome.values) : outcomeSentence(outcome, language) };
}

/** The agents whom a view names. */
export function usersIn(activities: readonly Activity[]): string[] {
  return [...new Set(activities.flatMap(({ agent }) => (agent && !('username' in agent) ? [agent.userId] : [])))];
}
