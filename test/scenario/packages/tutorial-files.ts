import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files that the emulator's tutorial shows whole, in its order. */
export function tutorialFiles(): { name: string; text: string }[] {
  const page = readFileSync(path.join(__dirname, '../../../emulator/TUTORIAL.md'), 'utf8');
  return [...page.matchAll(/^`([\w.-]+)`:\n\n```\w+\n([\s\S]*?)```/gm)].map(([, name, text]) => ({ name: name!, text: text! }));
}
