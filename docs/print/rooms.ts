import { ROOMS, SUBJECTS } from '../../test/architecture/rooms';

/** Prints the rooms of the house and their walls, from the rules that a test checks. */
export function printRooms(): string {
  return [
    '# Rooms and walls',
    '',
    '`npm run docs:print` prints this page from `test/architecture/rooms.ts`. A test reads every import line. It fails on a breach, and when this page is stale.',
    '',
    '## The subjects of `lambda/`',
    '',
    'The order counts: a subject may use itself and those above it in this table, never those below it.',
    '',
    '| Subject | What is in it |',
    '|---|---|',
    ...SUBJECTS.map(({ name, holds }) => `| \`${name}\` | ${holds} |`),
    '',
    '## Which room may import which',
    '',
    '| Room | What is in it | May import |',
    '|---|---|---|',
    ...ROOMS.map(({ name, holds, imports }) => `| \`${name}\` | ${holds} | ${imports} |`),
    '',
  ].join('\n');
}
