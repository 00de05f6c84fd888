/** What customers are told of their callback. */
export const TEXT_KINDS = ['confirmation', 'reminder', 'tried'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Languages in which customers get texts: those of the shipped flows. */
export type TextLanguage = 'en' | 'de';

export interface TextFacts {
  /** Whom the customer knows: the company. */
  company: string;
  /** ISO instant at which they are called, or called next. Absent: as soon as an agent is free. */
  dueAt?: string;
  /** IANA: the clock that the time is told on. */
  zone: string;
  /** They are not called again by themselves. */
  isOver?: boolean;
}

type Words = (facts: { company: string; time: string | undefined; isOver: boolean }) => string;

const WORDING: Record<TextLanguage, Record<TextKind, Words>> = {
  en: {
    confirmation: ({ company, time }) => `${company} will call you back ${time ?? 'as soon as an agent is free'}. Reply STOP for no more texts.`,
    reminder: ({ company, time }) => `${company} will call you back ${time ?? 'soon'}. Please keep your phone with you.`,
    tried: ({ company, time, isOver }) => `${company} tried to call you.${isOver ? '' : ` We will try again ${time ?? 'soon'}.`}`,
  },
  de: {
    confirmation: ({ company, time }) => `${company} ruft Sie ${time ?? 'an, sobald jemand frei ist'}${time ? ' an' : ''}. Keine Texte mehr: STOP.`,
    reminder: ({ company, time }) => `${company} ruft Sie ${time ?? 'bald'} an. Bitte haben Sie Ihr Telefon bei sich.`,
    tried: ({ company, time, isOver }) => `${company} hat versucht, Sie anzurufen.${isOver ? '' : ` Wir versuchen es ${time ?? 'bald'} noch einmal.`}`,
  },
};

/** One text of 160 characters for a company's name of 40, without letters that would make it two. */
export function textAboutCallback(kind: TextKind, language: TextLanguage, { company, dueAt, zone, isOver = false }: TextFacts): string {
  return WORDING[language][kind]({ company, time: dueAt === undefined ? undefined : timeIn(dueAt, zone, language), isOver });
}

interface Clock {
  weekday: string;
  day: number;
  month: string;
  time: string;
}

const ON: Record<TextLanguage, { locale: string; month: 'short' | 'numeric'; say: (clock: Clock) => string }> = {
  en: { locale: 'en-GB', month: 'short', say: ({ weekday, day, month, time }) => `on ${weekday} ${day} ${month} at ${time}` },
  de: { locale: 'de-DE', month: 'numeric', say: ({ weekday, day, month, time }) => `am ${weekday} ${day}.${month}. um ${time}` },
};

/** Put together here, because releases of Node.js put their own commas between the parts. */
function timeIn(instant: string, timeZone: string, language: TextLanguage): string {
  const { locale, month, say } = ON[language];
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date(instant));
  return say({
    weekday: part({ weekday: 'short' }),
    day: Number.parseInt(part({ day: 'numeric' }), 10),
    month: part({ month }),
    time: part({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  });
}
