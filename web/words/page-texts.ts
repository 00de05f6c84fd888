import type { german as agent } from './agent/german';
import type { german as board } from './board/german';
import type { german as lab } from './lab/german';
import type { german as rules } from './rules/german';
import type { german as shared } from './shared/german';
import type { PageLanguage } from './page-language';

/** A text of a page, as it is in English. One that another language lacks does not compile. */
export type PageText = keyof (typeof agent & typeof board & typeof lab & typeof rules & typeof shared);

/** Texts in one language, by what they are in English. */
export type Texts = Readonly<Partial<Record<PageText, string>>>;

/** Loads the texts of a page, or of all of them, in a language: a browser loads the one that it shows. */
export type LoadTexts = Readonly<Record<Exclude<PageLanguage, 'en'>, () => Promise<Texts>>>;
