import type { german } from './german';

/** A text of the page, as it is in English. One that another language lacks does not compile. */
export type PageText = keyof typeof german;

export type PageTexts = Readonly<Record<PageText, string>>;
