import type { Notices } from '../../ground/ports/clock-ids-notices';
import { isUntakenTaskOf } from '../domain/voicemail-express';
import type { TellAnswered, VoicemailStore, VoicemailTasks } from '../ports/voicemails';
import type { HandleVoicemail } from './handle-voicemail';

export interface EndTasksNeeds {
  store: Pick<VoicemailStore, 'findLatest'>;
  tasks: VoicemailTasks;
}

/**
 * Ends the task of a voicemail that is answered, so that nobody is offered what a colleague has done. A task that an agent has accepted is theirs to end: it
 * would vanish from their desk while they work on it.
 *
 * @throws where Connect could not be asked: whoever brought the word brings it again
 */
export function createEndTasks({ store, tasks }: EndTasksNeeds): (contactId: string) => Promise<void> {
  return async (contactId) => {
    if ((await store.findLatest(contactId))?.handling.state !== 'done') return;
    for (const task of await tasks.following(contactId)) if (isUntakenTaskOf(contactId, task)) await tasks.end(task.id);
  };
}

export interface TellingNeeds {
  handle: HandleVoicemail;
  tellAnswered: TellAnswered;
  notices: Pick<Notices, 'failed'>;
}

/** Tells of each voicemail that is answered. It stays answered where that fails: its task then waits for an agent, as without Dialback. */
export function createTellingHandle({ handle, tellAnswered, notices }: TellingNeeds): HandleVoicemail {
  return async (asking, id, step) => {
    const handled = await handle(asking, id, step);
    if (step.type === 'done' && 'voicemail' in handled) await tellAnswered(id).catch((error: unknown) => notices.failed('end-voicemail-task', id, error));
    return handled;
  };
}
