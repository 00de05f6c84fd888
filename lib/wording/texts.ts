import { english as component } from '../../client/element/words/english';
import { sentencesOfFunctions } from '../bundles/other-languages';
import { PAGE_TEXTS } from '../../web/words/all-texts';

/** Folders of the operator's wording for what people read, by who says it: the APIs, the pages, and the part for sites. */
export const AREAS = ['answers', 'pages', 'component'] as const;

export type Area = (typeof AREAS)[number];

interface AreaTexts {
  /** What a key of it is. */
  says: string;
  /** Where its keys are found, as a sentence. */
  listed: string;
  /** What the package says in English, by key. */
  english: Readonly<Record<string, string>>;
}

const made = new Map<Area, AreaTexts>();

const MAKE: Readonly<Record<Area, () => AreaTexts>> = {
  answers: () => ({
    says: 'sentence of the APIs',
    listed: 'docs/operator/wording-keys.md lists them.',
    english: Object.fromEntries(Object.entries(sentencesOfFunctions()).map(([key, { en }]) => [key, en!])),
  }),
  pages: () => ({ says: 'text of the pages', listed: 'The key is the text in English, just as the pages show it.', english: Object.fromEntries(PAGE_TEXTS.map((text) => [text, text])) }),
  component: () => ({ says: 'text of <dialback-callback>', listed: 'docs/operator/wording-keys.md lists them.', english: component }),
};

/** What the package writes in an area. The sources are read once. */
export function textsOf(area: Area): AreaTexts {
  const known = made.get(area) ?? MAKE[area]();
  made.set(area, known);
  return known;
}
