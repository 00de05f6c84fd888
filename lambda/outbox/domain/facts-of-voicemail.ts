import type { Voicemail } from '../../voicemails/domain/voicemail';
import type { RecordChange } from '../../changes/domain/record-change';
import type { VoicemailFact } from './fact';

/** Facts that this write added to a voicemail. */
export function voicemailFacts(change: RecordChange<Voicemail>): VoicemailFact[] {
  if (change.isCopy) return [];
  const { before, after, savedAt } = change;
  return [
    ...(before ? [] : [{ what: 'left' as const, key: 'left', at: after.leftAt }]),
    ...(after.transcript.state === 'there' && before?.transcript.state !== 'there' ? [{ what: 'transcribed' as const, key: 'transcribed', at: savedAt }] : []),
    ...handled(change),
  ];
}

function handled({ before, after: { handling, version }, savedAt }: RecordChange<Voicemail>): VoicemailFact[] {
  const was = before?.handling ?? { state: 'open' as const };
  const isSame = was.state === handling.state && (was.state === 'open' || (handling.state !== 'open' && was.at === handling.at));
  if (isSame) return [];
  const reopened: VoicemailFact[] = was.state === 'done' && handling.state !== 'done' ? [{ what: 'reopened', key: `reopened/${version}`, at: savedAt }] : [];
  switch (handling.state) {
    case 'open':
      return was.state === 'done' ? reopened : [{ what: 'released', key: `released/${version}`, at: savedAt }];
    case 'claimed':
      return [...reopened, { what: 'claimed', key: `claimed/${handling.at}`, at: handling.at, by: handling.by }];
    case 'done':
      return [{ what: 'done', key: `done/${handling.at}`, at: handling.at, by: handling.by, how: handling.how }];
  }
}
