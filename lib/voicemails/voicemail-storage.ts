import { Construct } from 'constructs';
import type { ConnectInstance } from '../connect/connect-instance';
import type { CheckedSettings } from '../settings/settings';
import { OwnRecorder } from './own-recorder';
import type { VoicemailBuckets } from './voicemail-buckets';

/** Finds or makes the buckets of voicemails, if the settings name a source of them. */
export class VoicemailStorage extends Construct {
  readonly buckets: VoicemailBuckets | undefined;

  constructor(scope: Construct, id: string, { instance, settings }: { readonly instance: ConnectInstance; readonly settings: CheckedSettings }) {
    super(scope, id);
    const { voicemails } = settings;
    if (voicemails?.kind === 'own') this.buckets = new OwnRecorder(this, 'Recorder', { instance, settings, voicemails }).buckets;
    if (voicemails?.kind === 'voicemail-express') {
      const { recordings, transcripts, keyArn, keepDays, endTasks } = voicemails;
      this.buckets = { recorder: 'voicemail-express', recordings, folder: '', transcripts, language: undefined, keyArn, keepDays, endTasks };
    }
  }
}
