import * as v from 'valibot';
import * as f from './fields';

/** The receiver of alarms. */
export type AlarmSetting = { kind: 'none' } | { kind: 'email'; address: string } | { kind: 'topic'; arn: string };

export const alarmSchema = v.variant(
  'kind',
  [
    f.fields({ kind: f.literal('none') }),
    f.fields({ kind: f.literal('email'), address: f.emailAddress }),
    f.fields({ kind: f.literal('topic'), arn: f.topicArn }),
  ],
  f.kindOf('none', 'email', 'topic'),
);
