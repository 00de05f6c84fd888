/** How a key is used. Said: a flow speaks it, so it may be SSML or a recording too. Shown: plain text on a screen. Word: functions fill it in. */
export interface WordingKey {
  kind: 'said' | 'shown' | 'word' | 'voice';
  /** Who hears or reads it, and when. */
  when: string;
  /** Words: names in braces that must stand in it. */
  needs?: readonly string[];
  /** Words: names in braces that may stand in it. */
  may?: readonly string[];
}

const said = (when: string): WordingKey => ({ kind: 'said', when });
const shown = (when: string): WordingKey => ({ kind: 'shown', when });
const word = (when: string, needs: readonly string[] = [], may: readonly string[] = []): WordingKey => ({ kind: 'word', when, needs, may });

const DAY = ['weekday', 'month', 'day'];
const CLOCK = ['minute', 'minute-digits', 'half'];

/** Everything that is said or shown, by key. */
export const WORDING_KEYS: Readonly<Record<string, WordingKey>> = {
  voice: { kind: 'voice', when: 'The voice of Amazon Polly in calls that Dialback makes, and for agents.' },
  'voice-engine': { kind: 'voice', when: 'Its engine: `Standard`, `Neural` or `Generative`.' },
  silence: said('Nothing, for ten seconds: between prompts of the parking line, and of legacy mode.'),
  'whisper-own': said('The agent, before the customer of their own callback is dialled.'),
  'whisper-of-queue': said('The agent, before the customer of a callback of a queue is dialled.'),
  'whisper-recorded': said('The agent, if the call is recorded.'),
  'whisper-recorded-shortly': said('The agent, if the call is recorded and the customer waits for them.'),
  'view-heading': shown('The agent, beside the call: heading.'),
  'view-number': shown('Beside the call: the customer’s number.'),
  'view-origin': shown('Beside the call: who asked for it.'),
  'view-promised-for': shown('Beside the call: for when.'),
  'view-comment': shown('Beside the call: the comment.'),
  'view-crm-record': shown('Beside the call: the customer’s record in the CRM.'),
  'view-context': shown('Beside the call: what the customer’s app knew.'),
  'view-done': shown('Beside the call: the button that closes it.'),
  'outbound-recorded': said('The customer who answers, if the call is recorded.'),
  'called-in-no-callback': said('A customer who calls in: their callback is cancelled.'),
  'called-in-keeps-callback': said('A customer who calls in: their callback stands, until an agent answers them.'),
  'do-not-call-ask': said('A caller, where customers may list themselves: the key for no more calls.'),
  'do-not-call-listed': said('Whoever pressed it: their number is listed.'),
  'do-not-call-cannot': said('Whoever pressed it: it cannot be noted.'),
  'call-in-enter-code': said('A caller whose number is not enough: they may have the code of an announced call.'),
  'call-in-wrong-code': said('The same caller, after a wrong code.'),
  'offer-please-hold': said('A caller who waits, again and again.'),
  'hold-music': said('The same caller, between these sentences; `holdMusic` of the settings puts a recording here, for all languages.'),
  'offer-wait-minute': said('The estimated wait, where a queue tells it: a minute.'),
  'offer-wait-minutes': said('The estimated wait: minutes.'),
  'offer-wait-hour': said('The estimated wait: more than an hour.'),
  'offer-menu-both': said('The offer: as soon as an agent is free, or at a time.'),
  'offer-menu-immediate': said('The offer: as soon as an agent is free.'),
  'offer-menu-slot': said('The offer: at a time.'),
  'offer-read-back': said('Which number will be called; another may be typed.'),
  'offer-read-back-shown': said('Which number will be called, and no other may be typed.'),
  'offer-type-number': said('They type a number.'),
  'offer-wrong-number': said('It cannot be called.'),
  'offer-no-number': said('Still no number: they wait on.'),
  'offer-no-choice': said('They chose nothing: they wait on.'),
  'offer-thanks': said('They will be called as soon as an agent is free.'),
  'offer-three-slots': said('Three times to choose from.'),
  'offer-type-time': said('They type the time that they wish.'),
  'offer-no-time': said('It is no time: they wait on.'),
  'offer-two-slots': said('Two times to choose from.'),
  'offer-one-slot': said('One time to choose.'),
  'offer-no-slots': said('No time is left: they wait on.'),
  'offer-slot-taken': said('The time was taken meanwhile.'),
  'offer-booked': said('They will be called at that time.'),
  'offer-cannot': said('The callback could not be kept: they wait on.'),
  'offer-menu-message': said('They may leave a message instead.'),
  'offer-cannot-message': said('No message can be taken: they wait on.'),
  'voicemail-ask': said('Before the tone of a voicemail.'),
  'voicemail-tone': said('The tone itself.'),
  'voicemail-silence': said('Nothing, for a second, while the caller begins to speak.'),
  'voicemail-thanks': said('After a voicemail.'),
  'voicemail-cannot': said('No voicemail can be taken.'),
  'spoken-code-ask': said('A call that speaks a code: whether it was they who asked.'),
  'spoken-code': said('The code, twice.'),
  'parking-stranger': said('Strangers who call the dedicated number.'),
  'legacy-not-reached': said('Legacy mode: the agent cannot be reached.'),
  'legacy-please-hold': said('Legacy mode: the customer waits for the agent.'),
  'legacy-menu': said('Legacy mode: the customer may choose to be called back.'),
  'legacy-thanks': said('Legacy mode: they will be called back.'),
  'legacy-cannot': said('Legacy mode: they cannot be called back.'),
  'customer-first-ask': said('A customer who is called before an agent: who calls, and to press a key.'),
  'customer-first-never': said('The same, where customers may list themselves: the key for no more calls.'),
  'customer-first-greet': said('The same, where no key is asked for.'),
  'customer-first-called': said('Nobody pressed a key: what a voicemail keeps.'),
  'customer-first-threshold': said('Nothing, for as long as the threshold of the queue.'),
  'customer-first-no-agent': said('No agent was free within the threshold.'),
  'customer-first-not-needed': said('The call is not needed any more.'),
  'time-today': word('A time that callers choose: its day.'),
  'time-tomorrow': word('Its day.'),
  'time-weekday': word('Its day, within a week.', ['weekday'], DAY),
  'time-date': word('Its day, later on.', DAY, DAY),
  'time-hour': word('A full hour. With `{half}` hours go from 1 to 12, with AM or PM; then callers type it so, too.', ['hour'], ['half']),
  'time-hour-one': word('One o’clock.', [], ['hour', 'half']),
  'time-minute': word('An hour and minutes; `{minute-digits}` has two digits.', ['hour'], CLOCK),
  'time-minute-one': word('One o’clock, and minutes.', [], ['hour', ...CLOCK]),
  'text-code': word('The text with the code that shows that a number is a customer’s, of 160 characters at most.', ['code', 'minutes']),
};
