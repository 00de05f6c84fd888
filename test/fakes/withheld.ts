/** The words that Connect may show for a caller who withholds their number. The last five are such words in keypad digits, as carriers send them. */
export const WITHHELD = [
  ...[undefined, '', 'anonymous', 'Anonymous', 'unknown', 'Restricted', 'Unavailable', 'Private'],
  ...['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'],
];
