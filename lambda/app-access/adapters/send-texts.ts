import { speechFor, type Speeches } from '../../ground/domain/speech';
import type { SendText } from '../../ground/ports/send-text';
import { CODE_SECONDS } from '../domain/code-rules';
import { codeText } from '../domain/code-text';
import type { BringCode } from '../ports/bring-code';

export function sendTexts(sendText: SendText, { speeches }: { speeches: Speeches }): BringCode {
  return ({ number, code, language }) => sendText(number, codeText(code, { speech: speechFor(speeches, language), minutes: CODE_SECONDS / 60 }));
}
