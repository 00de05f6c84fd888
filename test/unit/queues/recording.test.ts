import { isRecorded, refuseRecording, type RecordingPolicy } from '../../../lambda/queues/domain/recording';

test.each([
  ['never', undefined, false],
  ['never', true, false],
  ['always', undefined, true],
  ['always', false, true],
  ['agent-chooses', undefined, false],
  ['agent-chooses', false, false],
  ['agent-chooses', true, true],
] as [RecordingPolicy, boolean | undefined, boolean][])('where the policy is %s, a call of which the agent says %s is recorded: %s', (policy, chosen, recorded) => {
  expect(isRecorded(policy, chosen)).toBe(recorded);
});

test('a choice that would not count is refused; one that says what holds anyway, and none, are not', () => {
  expect(refuseRecording('never', true)).toEqual({ code: 'recording-not-a-choice', policy: 'never' });
  expect(refuseRecording('always', false)).toEqual({ code: 'recording-not-a-choice', policy: 'always' });
  for (const [policy, chosen] of [['never', false], ['always', true], ['never', undefined], ['agent-chooses', true], ['agent-chooses', false]] as const) expect(refuseRecording(policy, chosen)).toBeUndefined();
});
