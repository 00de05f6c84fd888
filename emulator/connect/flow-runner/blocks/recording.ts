import { next, type BlockDefinition } from '../block';

export const updateContactRecordingBehavior: BlockDefinition = {
  type: 'UpdateContactRecordingBehavior',
  parameters: ['RecordingBehavior', 'AnalyticsBehavior'],
  notes: ['What is recorded of agents and their screens is noted on the contact only. Automated interactions are recorded: a wav file that says its words as a remark.'],
  run({ host, parameters }) {
    host.setRecording({
      RecordingBehavior: parameters.whole('RecordingBehavior'),
      ...(parameters.has('AnalyticsBehavior') && { AnalyticsBehavior: parameters.whole('AnalyticsBehavior') }),
    });
    return next;
  },
};

/** Each behaviour belongs to one channel; on another it is a mismatch [D]. A screen is recorded whatever the channel. */
const CHANNEL_OF: Readonly<Record<string, string>> = { VoiceBehavior: 'VOICE', ChatBehavior: 'CHAT', EmailBehavior: 'EMAIL' };
const BEHAVIORS = ['VoiceBehavior', 'ChatBehavior', 'EmailBehavior', 'ScreenRecordingBehavior'] as const;

export const updateContactRecordingAndAnalyticsBehavior: BlockDefinition = {
  type: 'UpdateContactRecordingAndAnalyticsBehavior',
  parameters: BEHAVIORS,
  notes: ['Noted on the contact; of voice, automated interactions are recorded as with `UpdateContactRecordingBehavior`. Nothing is analysed.'],
  neverTaken: { InFlightRedactionConfigurationFailed: 'Nothing is redacted.' },
  run({ host, parameters }) {
    const behavior = BEHAVIORS.find((name) => parameters.has(name)) ?? 'VoiceBehavior';
    const value = parameters.whole(behavior);
    const channel = CHANNEL_OF[behavior];
    const actual = host.view().Channel ?? 'VOICE';
    if (channel && channel !== actual) return { take: 'error', error: 'ChannelMismatch', because: `${behavior} does not fit the channel ${String(actual)}` };
    host.setRecording({ [behavior]: value });
    return next;
  },
};
