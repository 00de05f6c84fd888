/** Of a typed number, with its label, marks and separators: the APIs take no longer text, and the reader of numbers reads none. */
export const TYPED_CHARACTERS = 100;
