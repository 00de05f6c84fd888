import { faultsOfKey } from '../../wording/faults-of-key';
import { isShipped, SHIPPED_LANGUAGES } from '../../wording/languages';
import { readOwnTexts } from '../../wording/own-texts';
import { readOwnWording } from '../../wording/own-wording';
import { shippedIn } from '../../wording/wordings';
import type { Rule } from './rule';

const ownWordingCanBeRead: Rule = ({ wording }) => readOwnWording(wording).faults;

const ownTextsCanBeRead: Rule = ({ wording }) => readOwnTexts(wording).faults;

/** A language that the package does not ship is the operator's, whole. */
const languagesAreWhole: Rule = function* ({ languages, wording }) {
  const { own } = readOwnWording(wording);
  for (const language of languages.filter((each) => !isShipped(each))) {
    const missing = Object.keys(shippedIn('en')).filter((key) => own[language]?.[key] === undefined);
    if (missing.length === 0) continue;
    const shown = missing.slice(0, 5).join(', ');
    yield `languages names ${language}, which is none of ${SHIPPED_LANGUAGES.join(', ')}: ${language}.json in the folder wording must say everything. It lacks ${missing.length} keys: ${shown}${missing.length > 5 ? ' …' : ''}.`;
  }
  for (const language of Object.keys(own).filter((each) => !languages.includes(each))) {
    yield `The folder wording has ${language}.json, and languages does not name ${language}: nobody would hear it. Name it, or take the file away.`;
  }
};

const ownWordingCanBeSaid: Rule = function* ({ languages, wording, instanceArn }) {
  const { own } = readOwnWording(wording);
  for (const language of languages) {
    for (const [key, said] of Object.entries(own[language] ?? {})) {
      const shipped = shippedIn(isShipped(language) ? language : 'en')[key]!;
      for (const fault of faultsOfKey(key, said, { shipped, instanceArn })) yield `"${key}" in ${language}.json of the folder wording ${fault}.`;
    }
  }
};

const holdMusicIsOfTheInstance: Rule = function* ({ holdMusic, instanceArn }) {
  if (holdMusic && 'prompt' in holdMusic && !holdMusic.prompt.startsWith(`${instanceArn}/prompt/`)) yield `holdMusic.prompt is a prompt of another instance than ${instanceArn}. Name one of this instance.`;
};

const transcriptsHaveALanguage: Rule = function* ({ languages: [first], voicemails }) {
  if (voicemails?.kind !== 'own' || voicemails.transcripts.kind === 'none' || voicemails.transcripts.language !== undefined || isShipped(first)) return;
  yield `voicemails.transcripts needs a language: nothing says which one of Amazon Transcribe is ${first}. Set voicemails.transcripts.language, like pl-PL.`;
};

/** What is said, and how. */
export const wordingRules: readonly Rule[] = [ownWordingCanBeRead, ownTextsCanBeRead, languagesAreWhole, ownWordingCanBeSaid, holdMusicIsOfTheInstance, transcriptsHaveALanguage];
