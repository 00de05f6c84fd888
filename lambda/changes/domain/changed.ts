import type { Callback } from '../../callbacks/domain/callback';
import type { CallIn } from '../../call-ins/domain/call-in';
import type { Voicemail } from '../../voicemails/domain/voicemail';
import type { RecordChange } from './record-change';

/** A write of one of the records that others are told of. */
export type Changed = { kind: 'callback'; change: RecordChange<Callback> } | { kind: 'voicemail'; change: RecordChange<Voicemail> } | { kind: 'request'; change: RecordChange<CallIn> };
