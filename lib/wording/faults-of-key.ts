import { WORDING_KEYS, type WordingKey } from './keys';
import { isSsml, isWellFormed, namesIn, pathsIn, type Said } from './said';

/** Connect bills and speaks so many (amazon-connect-admin-guide, text-to-speech). */
const SPOKEN_AT_MOST = 3_000;
const TEXT_MESSAGE = 160;
/** A code has six digits, and is valid for ten minutes. */
const FILLED = { '{code}': '000000', '{minutes}': '10' };

const ENGINES = ['Standard', 'Neural', 'Generative'];

/**
 * What is wrong with what the operator says under a key, each as the end of a sentence that begins with it.
 *
 * @param shipped what the package says there
 */
export function faultsOfKey(key: string, said: Said, { shipped, instanceArn }: { shipped: string; instanceArn: string }): string[] {
  const known = WORDING_KEYS[key]!;
  if (typeof said !== 'string') return faultsOfRecording(known, said, { shipped, instanceArn });
  const missing = pathsIn(shipped).filter((path) => !pathsIn(said).includes(path));
  return [
    ...(said.trim() === '' ? ['is empty: to say nothing, write <speak><break time="1s"/></speak>'] : []),
    ...missing.map((path) => `lacks ${path}, which is filled in there`),
    ...(said.length > SPOKEN_AT_MOST ? [`has ${said.length} characters, and ${SPOKEN_AT_MOST} can be spoken`] : []),
    ...faultsOfText(key, said, known),
  ];
}

function faultsOfRecording({ kind }: WordingKey, recording: Exclude<Said, string>, { shipped, instanceArn }: { shipped: string; instanceArn: string }): string[] {
  if (kind !== 'said') return ['must be text: nobody hears it as a recording'];
  const filled = pathsIn(shipped);
  if (filled.length > 0) return [`must be text: a recording cannot say ${filled.join(', ')}`];
  if ('prompt' in recording && !recording.prompt.startsWith(`${instanceArn}/prompt/`)) return [`is a prompt of another instance than ${instanceArn}`];
  return [];
}

function faultsOfText(key: string, text: string, { kind, needs = [], may = [] }: WordingKey): string[] {
  if (kind === 'said') return isSsml(text) && !isWellFormed(text) ? ['begins as SSML, and is not well-formed: each tag must be closed, and & be &amp;'] : [];
  if (/[<>]/.test(text)) return ['must be plain text, without < and >'];
  if (key === 'voice') return /^[A-Z][A-Za-z]+$/.test(text) ? [] : ['must be the name of a voice of Amazon Polly, like Vicki'];
  if (key === 'voice-engine') return ENGINES.includes(text) ? [] : [`must be one of ${ENGINES.join(', ')}`];
  if (kind === 'shown') return [];
  const names = namesIn(text);
  const lacking = needs.filter((name) => !names.includes(name)).map((name) => `lacks {${name}}, which is filled in there`);
  const unknown = names.filter((name) => ![...needs, ...may].includes(name)).map((name) => `has {${name}}, which nothing fills in there`);
  return [...lacking, ...unknown, ...(key === 'text-code' ? faultsOfTextMessage(text) : [])];
}

function faultsOfTextMessage(text: string): string[] {
  const { length } = Object.entries(FILLED).reduce((filled, [name, value]) => filled.replaceAll(name, value), text);
  return length > TEXT_MESSAGE ? [`has ${length} characters with a code, and a text has ${TEXT_MESSAGE}`] : [];
}
