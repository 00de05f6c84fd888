import type { LabPhone } from '../../../local/lab-types';

/** Returns the newest one-time code that a text brought. Phones offer it above the keyboard. */
export function codeInTexts({ texts }: Pick<LabPhone, 'texts'>): string | undefined {
  return texts.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).findLast((code) => code !== undefined);
}
