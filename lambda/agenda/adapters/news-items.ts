import * as v from 'valibot';
import { INSTANT, ITEM } from '../../ground/adapters/read-stored';

/** All news stand under one key, in order of time. So one query tells an environment all that changed, whatever its agents look at. */
export const NEWS = 'news';
/** Stands after all instants. */
export const READ = 'read';

export const NEWS_ITEM = v.strictObject({ ...ITEM, changes: v.array(v.strictObject({ id: v.string(), queueIds: v.array(v.string()) })) });
/** Since when somebody reads the news, and how long they are written down for that. */
export const READ_ITEM = v.strictObject({ ...ITEM, since: INSTANT, until: INSTANT });
export type ReadItem = v.InferOutput<typeof READ_ITEM>;

/** A reader looks for itself until the writer knows of it for certain: what the writer remembers, and what is on its way. */
export const HEARD_AFTER_SECONDS = 25;
/** How long the writer believes that nobody reads. */
export const UNREAD_SECONDS = 20;
