import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { SendText } from '../../ground/ports/send-text';
import { takesTexts } from '../../numbers/domain/takes-texts';
import { textAboutCallback, type TextKind, type TextLanguage } from '../domain/text-about-callback';
import { type CallbackNews, isStillDue, remindAt, textOfEvent } from '../domain/text-of-event';
import type { Reminder, Reminders, SentTexts } from '../ports/texts';

export interface TextRules {
  kinds: readonly TextKind[];
  /** Whom the customer knows. */
  company: string;
  language: TextLanguage;
  reminderMinutes: number;
}

export interface TellNeeds {
  store: Pick<CallbackStore, 'find'>;
  checkNumber: CheckNumber;
  sendText: SendText;
  sent: SentTexts;
  reminders: Reminders;
  clock: Clock;
  rules: TextRules;
}

export interface TellCustomer {
  /** Tells the customer what an event says, and lets them be reminded. */
  ofEvent(news: CallbackNews): Promise<void>;
  /** Reminds the customer if it is time, and waits on if it is not. */
  remind(reminder: Reminder): Promise<void>;
}

/** SQS delays a message so long at most. */
const LONGEST_WAIT_SECONDS = 900;
/** A callback that is due sooner is called as soon as an agent is free. */
const AT_ONCE_SECONDS = 120;

/** Each text is claimed before it is sent: one that comes twice is worse than one that is lost when this function dies. */
export function createTellCustomer(needs: TellNeeds): TellCustomer {
  const { store, reminders, clock, rules } = needs;
  const promised = async (id: string) => {
    const callback = await store.find(id);
    return callback && isPromised(callback) ? callback : undefined;
  };
  const wait = (reminder: Reminder, seconds: number) => reminders.bringAgain(reminder, Math.min(LONGEST_WAIT_SECONDS, Math.ceil(seconds)));
  return {
    async ofEvent(news) {
      const kind = textOfEvent(news);
      const callback = kind && (await promised(news.callbackId));
      if (!kind || !callback) return;
      const isOver = callback.phase === 'ended';
      if (kind === 'tried' || !isOver) await tell(needs, callback, { kind, name: news.id });
      const seconds = secondsBetween(clock.now(), remindAt(callback.dueAt, rules.reminderMinutes));
      if (!isOver && seconds > 0 && rules.kinds.includes('reminder')) await wait({ callbackId: callback.id, dueAt: callback.dueAt }, seconds);
    },
    async remind(reminder) {
      const callback = await promised(reminder.callbackId);
      if (!callback || !isStillDue(callback, reminder.dueAt)) return;
      const seconds = secondsBetween(clock.now(), remindAt(reminder.dueAt, rules.reminderMinutes));
      if (seconds > 0) return wait(reminder, seconds);
      await tell(needs, callback, { kind: 'reminder', name: `${callback.id}/reminder/${reminder.dueAt}` });
    },
  };
}

async function tell({ checkNumber, sendText, sent, clock, rules }: TellNeeds, callback: Callback & Promised, { kind, name }: { kind: TextKind; name: string }): Promise<void> {
  if (!rules.kinds.includes(kind) || !takesTexts(callback.number)) return;
  // Whom we may not call, we do not text. Nobody asked for a reminder at this hour; the others answer what was asked or tried just now.
  const checked = await checkNumber(callback.number, { asker: { by: 'customer', at: clock.now() }, atAnyHour: kind !== 'reminder', moment: 'now' });
  if ('refusal' in checked || !(await sent.claim(name))) return;
  const isAtOnce = secondsBetween(clock.now(), callback.dueAt) < AT_ONCE_SECONDS;
  const { company, language } = rules;
  const text = textAboutCallback(kind, language, { company, zone: callback.customerZone ?? callback.zone, isOver: callback.phase === 'ended', ...(!isAtOnce && { dueAt: callback.dueAt }) });
  try {
    await sendText(callback.number, text);
  } catch (error) {
    await sent.release(name);
    throw error;
  }
}
