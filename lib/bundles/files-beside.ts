/** All tables of sentences of a bundle, in all languages. */
export const SENTENCES_FILE = 'sentences.json';

/** What the operator says instead of some of them. It is there where they say something. */
export const OTHERWISE_FILE = 'otherwise.json';
