import type { DialbackClient } from '../../api/dialback-client';
import type { Voicemail } from '../../api/voicemail';
import type { BoardClient } from '../../board/board-client';

/** Where the reasons of a call are looked up. */
export interface CallWhyNeeds {
  client: DialbackClient;
  /** Undefined: nobody answers histories. */
  history: Pick<BoardClient, 'customer'> | undefined;
  /** Those that the page shows. */
  voicemails: readonly Voicemail[];
}
