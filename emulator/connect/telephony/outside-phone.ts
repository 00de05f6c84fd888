import { ConsoleRefusal } from '../console-refusal';
import type { Timer, VirtualTime } from '../../clock/virtual-time';
import type { Journal } from '../../journal';
import type { PhoneBehavior, PhoneView } from '../console';
import type { AnsweredBy, CustomerLeg, DialFailure, DialOutcome, DialRequest } from './customer-leg';
import { CustomerInput } from './customer-input';
import { PhoneLeg } from './phone-leg';

interface Ringing {
  request: DialRequest;
  settle: (outcome: DialOutcome) => void;
}

/** A phone outside the instance, which does what its script says when it is called. */
export class OutsidePhone {
  private behavior: PhoneBehavior = { kind: 'answers', afterSeconds: 3 };
  private state: PhoneView['state'] = 'idle';
  private since: string;
  private heard: string[] = [];
  private readonly texts: PhoneView['texts'] = [];
  private rung = 0;
  private ringing: Ringing | undefined;
  private leg: PhoneLeg | undefined;
  private shows: string | undefined;
  private input = new CustomerInput();

  constructor(
    readonly number: string,
    private readonly time: VirtualTime,
    private readonly journal: Journal,
  ) {
    this.since = time.iso();
  }

  view(): PhoneView {
    const contactId = this.leg?.contactId ?? this.ringing?.request.contactId;
    return {
      number: this.number,
      behavior: this.behavior,
      state: this.state,
      ...(contactId && { contactId }),
      ...(this.shows && { shows: this.shows }),
      since: this.since,
      heard: [...this.heard],
      texts: [...this.texts],
      rung: this.rung,
    };
  }

  behave(behavior: PhoneBehavior): void {
    this.behavior = behavior;
  }

  receiveText(text: string): void {
    this.texts.push({ at: this.time.iso(), text });
  }

  /** Rings until somebody answers, the caller gives up or the time is over. */
  dial(request: DialRequest): Promise<DialOutcome> {
    this.record('DIALLED', request.contactId, { from: request.from });
    const refusal = this.state === 'idle' ? REFUSALS[this.behavior.kind] : 'TELECOM_BUSY';
    if (refusal) return Promise.resolve(this.refuse(request, refusal));
    if (request.signal.aborted) return Promise.resolve({ kind: 'failed', reason: 'TELECOM_ORIGINATOR_CANCEL' });
    return new Promise((resolve) => this.ring(request, resolve));
  }

  /** A call from here: the leg that the inbound contact gets. */
  startCall(shows: string | undefined): CustomerLeg {
    if (this.state !== 'idle') throw new ConsoleRefusal(`The phone ${this.number} is ${this.state}; it can only call when it is idle.`);
    this.input = new CustomerInput();
    this.heard = [];
    return this.connect(shows ?? 'withheld');
  }

  answer(): void {
    if (!this.ringing) throw new ConsoleRefusal(`The phone ${this.number} is ${this.state}; there is nothing to answer.`);
    this.pickUp('person');
  }

  /** Ends the call, or declines the one that rings, which the caller learns as busy. */
  hangUp(): void {
    if (this.ringing) return this.giveUp('TELECOM_BUSY');
    if (!this.leg) throw new ConsoleRefusal(`The phone ${this.number} is idle; there is nothing to hang up.`);
    this.leg.farEndHangsUp();
  }

  press(digits: string): void {
    if (!this.leg) throw new ConsoleRefusal(`The phone ${this.number} is ${this.state}; digits are heard in a call only.`);
    this.input.press(digits);
    this.record('PRESSED', this.leg.contactId, { count: digits.length });
  }

  say(words: string): void {
    if (!this.leg) throw new ConsoleRefusal(`The phone ${this.number} is ${this.state}; words are heard in a call only.`);
    this.input.say(words);
    this.record('SAID', this.leg.contactId, { words });
    this.leg.farEndSays(words);
  }

  private ring(request: DialRequest, resolve: (outcome: DialOutcome) => void): void {
    const timers: Timer[] = [];
    const onAbort = () => this.giveUp('TELECOM_ORIGINATOR_CANCEL');
    this.rung += 1;
    this.heard = [];
    this.input = new CustomerInput();
    this.shows = request.from;
    this.ringing = {
      request,
      settle: (outcome) => {
        timers.forEach((timer) => timer.cancel());
        request.signal.removeEventListener('abort', onAbort);
        this.ringing = undefined;
        resolve(outcome);
      },
    };
    this.become('ringing');
    this.record('RINGING', request.contactId, { from: request.from });
    request.signal.addEventListener('abort', onAbort, { once: true });
    const behavior = this.behavior;
    if ('afterSeconds' in behavior) timers.push(this.time.after(behavior.afterSeconds * 1_000, () => this.pickUp(answererOf(behavior))));
    timers.push(this.time.after(request.ringTimeoutSeconds * 1_000, () => this.giveUp('TELECOM_UNANSWERED')));
  }

  private pickUp(by: AnsweredBy): void {
    const { request, settle } = this.ringing!;
    const leg = this.connect(request.from);
    leg.contactId = request.contactId;
    this.record('ANSWERED', request.contactId, { by });
    const behavior = this.behavior;
    if (behavior.kind === 'answers' && behavior.hangsUpAfterSeconds !== undefined) {
      this.time.after(behavior.hangsUpAfterSeconds * 1_000, () => leg.farEndHangsUp());
    }
    settle({ kind: 'answered', by, leg });
  }

  private giveUp(reason: DialFailure): void {
    const { request, settle } = this.ringing!;
    this.become('idle');
    this.record('STOPPED_RINGING', request.contactId, { reason });
    settle({ kind: 'failed', reason });
  }

  private refuse(request: DialRequest, reason: DialFailure): DialOutcome {
    this.record('REFUSED', request.contactId, { reason });
    return { kind: 'failed', reason };
  }

  private connect(shows: string): PhoneLeg {
    this.shows = shows;
    this.become('connected');
    this.leg = new PhoneLeg(this.number, this.input, {
      hear: (text, contactId) => {
        this.heard.push(text);
        this.record('HEARD', contactId, { text });
      },
      ended: (contactId, by) => {
        this.leg = undefined;
        this.become('idle');
        this.record('HUNG_UP', contactId, { by });
      },
    });
    return this.leg;
  }

  private become(state: PhoneView['state']): void {
    this.state = state;
    this.since = this.time.iso();
    if (state === 'idle') this.shows = undefined;
  }

  private record(what: string, contactId: string | undefined, detail: Record<string, unknown>): void {
    this.journal.record('phone', what, { ...(contactId && { contactId }), number: this.number, ...detail });
  }
}

function answererOf(behavior: Extract<PhoneBehavior, { afterSeconds: number }>): AnsweredBy {
  switch (behavior.kind) {
    case 'answers':
      return 'person';
    case 'voicemail':
      return behavior.beeps === false ? 'voicemail-without-beep' : 'voicemail';
    case 'fax':
      return 'fax';
    case 'silent':
      return 'silence';
  }
}

/** The answers of phones that do not ring. */
const REFUSALS: Partial<Record<PhoneBehavior['kind'], DialFailure>> = {
  busy: 'TELECOM_BUSY',
  invalid: 'TELECOM_NUMBER_INVALID',
  blocked: 'TELECOM_POTENTIAL_BLOCKING',
};
