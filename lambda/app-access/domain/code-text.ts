import { fillWords, type Speech } from '../../ground/domain/speech';

/** The text for a customer who is to show that a number is theirs: one text of 160 characters. */
export function codeText(code: string, { speech, minutes }: { speech: Speech; minutes: number }): string {
  return fillWords(speech.words['text-code'], { code, minutes });
}
