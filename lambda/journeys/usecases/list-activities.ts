import type { Asking } from '../../agents/domain/role';
import type { Callback } from '../../callbacks/domain/callback';
import type { CallIn } from '../../call-ins/domain/call-in';
import { inPortions } from '../../ground/domain/in-portions';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { Voicemail } from '../../voicemails/domain/voicemail';
import { type Activity, type ActivityList, activityOfCallback, activityOfCallIn, activityOfContact, activityOfVoicemail, maySeeActivity } from '../domain/activity';
import type { ContactStory } from '../domain/contact-story';
import type { HistoryEntry, HistoryOf } from '../domain/history';
import type { ContactStories } from '../ports/contact-stories';
import type { History } from '../ports/history';

interface Finds<Rec> {
  find(id: string): Promise<Rec | undefined>;
}

export interface ListActivitiesNeeds {
  history: History;
  callbacks: Finds<Callback>;
  voicemails: Finds<Voicemail>;
  callIns: Finds<CallIn>;
  stories: Pick<ContactStories, 'find'>;
  notices: Pick<Notices, 'failed'>;
}

export type ListActivities = (asking: Asking, of: HistoryOf, page: { before?: string | undefined; limit: number }) => Promise<ActivityList>;

/** The newest activities of a customer, a queue or an agent. */
export function createListActivities(needs: ListActivitiesNeeds): ListActivities {
  const read = createReadEntry(needs);
  return async (asking, of, page) => {
    const listed = await needs.history.newest(of, page);
    const found = await inPortions(listed, ({ entry }) => read(entry));
    const all = withRelated(found.filter((activity) => activity !== undefined && isStillOf(activity, of)).map((activity) => activity!), await relatedOf(needs, found));
    const activities = all.filter((activity) => maySeeActivity(asking, activity));
    const last = listed.length === page.limit ? listed.at(-1) : undefined;
    return { activities, ofOthers: all.length - activities.length, ...(last && { next: last.place }) };
  };
}

/** What an entry leads to. Undefined where it was removed, or cannot be read: then the operator is told, and the rest is shown. */
export function createReadEntry({ callbacks, voicemails, callIns, stories, notices }: Omit<ListActivitiesNeeds, 'history'>): (entry: Pick<HistoryEntry, 'kind' | 'id'>) => Promise<Activity | undefined> {
  const read = async ({ kind, id }: Pick<HistoryEntry, 'kind' | 'id'>) => {
    switch (kind) {
      case 'callback':
        return ifThere(await callbacks.find(id), activityOfCallback);
      case 'voicemail':
        return ifThere(await voicemails.find(id), activityOfVoicemail);
      case 'request':
        return ifThere(await callIns.find(id), activityOfCallIn);
      case 'contact':
        return ifThere(await withoutRecord(stories.find(id)), activityOfContact);
    }
  };
  return (entry) => read(entry).catch((error: unknown) => notices.failed('read-history', entry.id, error) ?? undefined);
}

/** Its record may have been noted a moment after it: that stands for it. */
async function withoutRecord(story: Promise<ContactStory | undefined>): Promise<ContactStory | undefined> {
  const found = await story;
  return found?.recordId === undefined ? found : undefined;
}

function ifThere<Rec>(record: Rec | undefined, view: (record: Rec) => Activity): Activity | undefined {
  return record === undefined ? undefined : view(record);
}

/** A number may have been put right since, and a callback moved to another queue. */
function isStillOf({ number, queueId }: Activity, of: HistoryOf): boolean {
  if ('customer' in of) return number === of.customer;
  return 'queue' in of ? queueId === of.queue : true;
}

/** Chats and tasks have no number: what followed them has. */
async function relatedOf({ stories }: ListActivitiesNeeds, found: readonly (Activity | undefined)[]): Promise<Activity[]> {
  const ids = [...new Set(found.flatMap((activity) => activity?.relatedContactId ?? []))];
  const related = await inPortions(ids, (id) => stories.find(id));
  return related.flatMap((story) => (story && story.recordId === undefined ? [activityOfContact(story)] : []));
}

function withRelated(activities: Activity[], related: Activity[]): Activity[] {
  const known = new Set(activities.flatMap(({ id, contactIds }) => [id, ...contactIds]));
  return [...activities, ...related.filter(({ id }) => !known.has(id))].sort((one, other) => (one.at > other.at ? -1 : one.at < other.at ? 1 : 0));
}
