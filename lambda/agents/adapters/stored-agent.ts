import * as v from 'valibot';
import type { EntriesOf } from '../../ground/adapters/read-stored';
import type { Agent } from '../domain/agent';

export const AGENT = v.strictObject({ userId: v.string(), username: v.string() } satisfies EntriesOf<Agent>);
