import type { Timer, VirtualTime } from '../../clock/virtual-time';
import { SECOND } from '../centre-context';
import { matches } from './matches';
import { performAction, type Stage } from './perform-action';
import { completionRecord, type Completion, type FailureReason, type RunRecord } from './run-records';
import type { Observation, TestDocument } from './test-document';
import type { Happening } from './test-happening';

/** AG-exec. */
const LONGEST_RUN_SECONDS = 300;
/** What others have measured: a failed assert, a contact that is over with an observation open, and with none (OB, FAC-A06). */
const AFTER_FAILED_ACTION_SECONDS = 25;
const OVER_AND_OPEN_SECONDS = 45;
const OVER_AND_DONE_SECONDS = 40;

export interface RunSetting extends Stage {
  document: TestDocument;
  channel: 'VOICE_CALL' | 'CHAT';
  time: VirtualTime;
  /** Ends the contact, as EndTest does, or lets the customer hang up. */
  closeContact(): void;
  ended(completion: Completion): void;
}

type State = 'waiting' | 'active' | 'passed' | 'failed';

/** One run of a test: which observations wait, what they made of what happened, and how it ends. */
export class TestRun {
  readonly records: RunRecord[] = [];
  private readonly states: Map<string, State>;
  private readonly times = new Map<string, number>();
  private readonly timers: Timer[] = [];
  private readonly startedAt: number;
  private over = false;
  /** An action has failed: nothing counts any more. */
  private failing = false;

  constructor(private readonly setting: RunSetting) {
    const { Observations } = setting.document;
    const followed = new Set(Observations.flatMap(({ Transitions }) => Transitions?.NextObservations ?? []));
    this.states = new Map(Observations.map(({ Identifier }) => [Identifier, followed.has(Identifier) ? 'waiting' : 'active']));
    this.startedAt = setting.time.now();
    this.later(LONGEST_RUN_SECONDS, () => this.timeIsOver());
  }

  get counts(): { total: number; passed: number; failed: number } {
    const count = (wanted: State) => [...this.states.values()].filter((state) => state === wanted).length;
    return { total: this.states.size, passed: count('passed'), failed: count('failed') };
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Hands to every observation that waits what has happened. Independent ones may match in any order, and at once. */
  happens(happening: Happening): void {
    const waiting = this.setting.document.Observations.filter(({ Identifier }) => this.states.get(Identifier) === 'active');
    const rules = { channel: this.setting.channel, ...this.setting.switches };
    for (const observation of waiting) {
      if (!this.over && !this.failing && matches(observation.Event, happening, rules)) this.meet(observation, happening);
    }
  }

  contactEnded(): void {
    if (this.over || this.failing) return;
    const chat = this.setting.channel === 'CHAT';
    if (this.open().length > 0) this.later(chat ? 0 : OVER_AND_OPEN_SECONDS, () => this.failOpen('FAILURE', 'The contact has ended.'));
    else this.later(chat ? 0 : OVER_AND_DONE_SECONDS, () => this.complete('SUCCESS'));
  }

  finish(completion: Completion): void {
    if (this.over) return;
    this.over = true;
    this.timers.forEach((timer) => timer.cancel());
    const run = { milliseconds: this.setting.time.now() - this.startedAt, failedObservations: this.counts.failed };
    this.note('COMPLETION', completion.status, completionRecord(completion, run));
    this.setting.ended(completion);
  }

  note(observationId: string, status: RunRecord['status'], record: Record<string, unknown>): void {
    this.records.push({ observationId, status, at: this.setting.time.now(), record });
  }

  private meet(observation: Observation, happening: Happening): void {
    const { Identifier } = observation;
    const met = (this.times.get(Identifier) ?? 0) + 1;
    this.times.set(Identifier, met);
    const performed = this.perform(observation);
    const failed = performed.find(({ Status }) => Status === 'FAILED');
    const ends = performed.some((action) => action.ends);
    const done = failed !== undefined || ends || met >= wantedTimes(observation);
    if (done) this.states.set(Identifier, failed ? 'failed' : 'passed');
    const actions = performed.map(({ ends: _, ...action }) => action);
    const status = failed ? 'FAILED' : done ? 'PASSED' : 'IN_PROGRESS';
    this.note(Identifier, status, { Type: 'OBSERVATION', Identifier, Status: status, Event: eventRecord(observation, happening), Actions: actions });
    if (failed) return this.fail(failed.Type === 'Assert' ? 'ASSERT_DATA' : 'PERFORM_ACTION', `The action ${failed.Identifier} failed.`);
    if (ends) return this.end();
    if (!done) return;
    for (const next of observation.Transitions?.NextObservations ?? []) if (this.states.get(next) === 'waiting') this.states.set(next, 'active');
  }

  private perform({ Actions = [] }: Observation): ReturnType<typeof performAction>[] {
    const { testActionsWithoutChain, testAfterFailedAction } = this.setting.switches;
    const chained = Actions.some(({ Transitions }) => Transitions?.NextAction !== undefined);
    const all = chained || testActionsWithoutChain === 'all' ? Actions : Actions.slice(0, 1);
    const performed: ReturnType<typeof performAction>[] = [];
    for (const action of all) {
      const done = performAction(action, this.setting);
      performed.push(done);
      if (done.ends || (done.Status === 'FAILED' && testAfterFailedAction === 'stops')) break;
    }
    return performed;
  }

  /** EndTest: the contact goes before anything else happens to it. */
  private end(): void {
    this.setting.closeContact();
    if (this.open().length > 0 && this.setting.switches.testEndWhileOpen === 'FAILED') return this.failOpen('FAILURE', 'The test was ended while it still waited.');
    this.complete('SUCCESS');
  }

  private timeIsOver(): void {
    if (this.open().length > 0) this.failOpen('TIMEOUT', 'Test case execution exceeded time limit');
    else this.complete('TIMEOUT');
  }

  /** Passed, unless TestCompleted makes an assert fail, or an override was not used where that counts. */
  private complete(type: 'SUCCESS' | 'TIMEOUT'): void {
    if (this.over) return;
    this.happens({ kind: 'TestCompleted' });
    if (this.over || this.failing) return;
    const unused = this.setting.overrides.unused > 0 && this.setting.switches.testUnusedOverride === 'fails';
    if (unused) this.finish({ status: 'FAILED', type: 'FAILURE', message: 'An override was never used.', reasons: ['PERFORM_ACTION'] });
    else this.finish({ status: 'PASSED', type, message: '', reasons: [] });
  }

  private fail(reason: FailureReason, message: string): void {
    this.failing = true;
    this.timers.forEach((timer) => timer.cancel());
    this.later(AFTER_FAILED_ACTION_SECONDS, () => {
      this.setting.closeContact();
      this.finish({ status: 'FAILED', type: 'FAILURE', message, reasons: [reason] });
    });
  }

  private failOpen(type: 'TIMEOUT' | 'FAILURE', message: string): void {
    if (this.over) return;
    for (const { Identifier, Event } of this.open()) {
      this.states.set(Identifier, 'failed');
      this.note(Identifier, 'FAILED', { Type: 'OBSERVATION', Identifier, Status: 'FAILED', Event: { Type: Event.Type, Properties: { ...Event.Properties } }, Actions: [] });
    }
    this.setting.closeContact();
    this.finish({ status: 'FAILED', type, message, reasons: ['OBSERVE_EVENT'] });
  }

  /** What still waits for something to happen before the test is over. */
  private open(): Observation[] {
    return this.setting.document.Observations.filter((observation) => {
      const state = this.states.get(observation.Identifier)!;
      return (state === 'active' || state === 'waiting') && observation.Event.Type !== 'TestCompleted' && wantedTimes(observation) > (this.times.get(observation.Identifier) ?? 0);
    });
  }

  private later(seconds: number, run: () => void): void {
    this.timers.push(this.setting.time.after(seconds * SECOND, run));
  }
}

/** How often an observation must be met: once, unless its usage says otherwise. AtMost and Always never keep a test waiting. */
function wantedTimes({ Usage }: Observation): number {
  if (!Usage) return 1;
  return Usage.Type === 'AtMost' || Usage.Type === 'Always' ? 0 : (Usage.Times ?? 1);
}

function eventRecord({ Event }: Observation, happening: Happening): Record<string, unknown> {
  const { Text, ...properties } = Event.Properties ?? {};
  const heard = happening.kind === 'MessageReceived' ? { Text: happening.text, ExpectedText: Text ?? '' } : {};
  return { Type: Event.Type, Properties: { ...properties, ...heard } };
}
