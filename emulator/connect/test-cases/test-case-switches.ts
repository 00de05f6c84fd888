import type { SwitchEntry } from '../switch-entry';

/** What nobody could say for certain of Connect's own test cases. The section numbers are those of the notes on the Testing language. */
export interface TestCaseSwitches {
  testLambdaMockKey: 'either' | 'LoadedData' | 'Value';
  testHoursMock: 'refused' | 'InHours' | 'InHour';
  testUsage: 'accepted' | 'refused';
  testUtteranceType: 'Utterance' | 'Utterance or TextInput';
  testTimestamps: 'seconds' | 'milliseconds';
  testByNumbersAlone: 'accepted' | 'refused';
  testWithoutEntryPoint: 'refused at the start' | 'refused when published';
  testLogDataIn: 'ActualParameters' | 'nowhere';
  testQueuedStatus: 'INITIATED' | 'IN_PROGRESS';
  testBeyondConcurrency: 'waits' | 'fails';
  testPromptById: 'matches' | 'never matches';
  testQueueBeforeTransfer: 'readable' | 'empty';
  testActionsWithoutChain: 'all' | 'first';
  testAfterFailedAction: 'stops' | 'goes on';
  testSearchByDescription: 'accepted' | 'refused';
  testAgentAsActor: 'refused' | 'ignored';
  testSimilarity: number;
  testUnusedOverride: 'passes' | 'fails';
  testDefaultStatus: 'SAVED' | 'PUBLISHED';
  testFlowTypes: 'inbound' | 'any';
  testEndWhileOpen: 'FAILED' | 'PASSED';
  testMessages: 'joined' | 'one by one';
  testLastPrompt: 'heard' | 'lost';
}

export const TEST_CASE_SWITCHES: { [K in keyof TestCaseSwitches]: SwitchEntry<TestCaseSwitches[K]> } = {
  testLambdaMockKey: {
    default: 'either',
    words: ['either', 'LoadedData', 'Value'],
    meaning: 'The key of a function’s mocked answer: `LoadedData` as the guide says, `Value` as one author ran it, or either.',
    source: 'DG override-system-behavior against REG; open question 1',
  },
  testHoursMock: {
    default: 'refused',
    words: ['refused', 'InHours', 'InHour'],
    meaning: 'Whether hours may be mocked by a value: two authors saw it refused, the guide has `InHours` and `OutOfHours`, one generator writes `InHour`.',
    source: 'FAC-A06, REG against DG; PYG; open question 2',
  },
  testUsage: { default: 'accepted', words: ['accepted', 'refused'], meaning: 'Whether `Usage` with Exactly, AtLeast, AtMost or Always is accepted. AtMost and Always never keep a test from passing.', source: 'DG observations; nobody has run it; open question 3' },
  testUtteranceType: { default: 'Utterance', words: ['Utterance', 'Utterance or TextInput'], meaning: 'The type of an instruction that says or writes something.', source: 'FAC, run live; `TextInput` claimed by REG; open question 4' },
  testTimestamps: { default: 'seconds', words: ['seconds', 'milliseconds'], meaning: 'Whether times of summaries and records are epoch seconds, or milliseconds as in February 2026.', source: 'IVR, 0.11; open question 5' },
  testByNumbersAlone: { default: 'accepted', words: ['accepted', 'refused'], meaning: 'Whether an entry point with both numbers and no flow is accepted; the flow is then that of the number called.', source: 'the documented alternative of a refusal that FAC saw; open question 6' },
  testWithoutEntryPoint: { default: 'refused at the start', words: ['refused at the start', 'refused when published'], meaning: 'When a test without an entry point is refused.', source: 'the API has it optional; open question 6' },
  testLogDataIn: { default: 'ActualParameters', words: ['ActualParameters', 'nowhere'], meaning: 'Where the values of LogData stand in the record of the observation.', source: 'no page says; open question 8' },
  testQueuedStatus: { default: 'INITIATED', words: ['INITIATED', 'IN_PROGRESS'], meaning: 'The status of a test that waits for its turn.', source: 'one run stayed INITIATED for 240 s (FAC); open question 9' },
  testBeyondConcurrency: { default: 'waits', words: ['waits', 'fails'], meaning: 'What becomes of a sixth test beside five that run: it waits, or fails with INITIALIZATION_FAILURE.', source: 'AG-exec against REG; open question 9' },
  testPromptById: { default: 'matches', words: ['matches', 'never matches'], meaning: 'Whether a message named by PromptId, SSML or Media is matched by that very prompt.', source: 'DG message-received; nobody has run it; open question 10' },
  testQueueBeforeTransfer: { default: 'readable', words: ['readable', 'empty'], meaning: 'Whether `$.Queue` can be asserted before the transfer, when a working queue is set.', source: 'asserted live at the transfer only (FAC); open question 11' },
  testActionsWithoutChain: { default: 'all', words: ['all', 'first'], meaning: 'Which actions of a list run that no NextAction chains.', source: 'REG and PYG leave them unchained, FAC and OB chain them; open question 12' },
  testAfterFailedAction: { default: 'stops', words: ['stops', 'goes on'], meaning: 'Whether actions after a failed one run.', source: 'no page says; open question 13' },
  testSearchByDescription: { default: 'refused', words: ['accepted', 'refused'], meaning: 'Whether SearchTestCases takes `description` beside `name` as FieldName.', source: 'no page lists the names; open question 14' },
  testAgentAsActor: { default: 'refused', words: ['refused', 'ignored'], meaning: 'Whether an observation or an instruction of the actor Agent is refused when published, or accepted: the one never matches then, the other does nothing.', source: 'named in the concepts, no wire form; open question 15' },
  testSimilarity: { default: 0.6, meaning: 'From which share of common words on two texts are similar. Connect compares by meaning, with no number on the wire.', source: 'a choice of this emulator; open question 16' },
  testUnusedOverride: { default: 'passes', words: ['passes', 'fails'], meaning: 'Whether an override that nothing used fails the test.', source: 'no page says; open question 17' },
  testDefaultStatus: { default: 'SAVED', words: ['SAVED', 'PUBLISHED'], meaning: 'The status of a test case that names none. Only a published one can be started.', source: 'no page says; open question 18' },
  testFlowTypes: { default: 'inbound', words: ['inbound', 'any'], meaning: 'Whether a test may begin in a flow that is no inbound flow.', source: 'no page says; open question 19' },
  testEndWhileOpen: { default: 'FAILED', words: ['FAILED', 'PASSED'], meaning: 'What EndTest makes of a test of which another observation still waits.', source: 'no page says; open question 20' },
  testMessages: {
    default: 'joined',
    words: ['joined', 'one by one'],
    meaning: 'Whether prompts that follow each other with nothing between them arrive as one message, as a caller’s recording has them, or each by itself.',
    source: 'IVR, REG; “audio is segmented by pauses, so no rule is certain”',
  },
  testLastPrompt: { default: 'heard', words: ['heard', 'lost'], meaning: 'What becomes of a prompt directly before the flow hangs up, in calls: on instances it was lost in about four of ten runs. A test that passes either way does not depend on it.', source: 'FAC-A06' },
};
