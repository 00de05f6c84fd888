import { placeOf, regionOf, type Rule } from './rule';

const tablesLiveWithTheStack: Rule = function* ({ table, callingLists, instanceArn }) {
  for (const [setting, kept] of Object.entries({ table, callingLists })) {
    if (kept.kind !== 'existing') continue;
    const { name, streamArn } = kept;
    if (placeOf(streamArn) !== placeOf(instanceArn)) yield `${setting}.streamArn is in ${placeOf(streamArn)}, but the stack is in ${placeOf(instanceArn)}. Name a table of that region and account.`;
    if (!streamArn.includes(`:table/${name}/stream/`)) yield `${setting}.streamArn is the stream of another table than ${name}: functions would hear of changes that are not theirs. Name its own stream (npm run adopt prints it).`;
  }
};

const keysLiveWithTheStack: Rule = function* ({ keys, instanceArn }) {
  if (keys.kind === 'existing' && placeOf(keys.secretArn) !== placeOf(instanceArn)) yield `keys.secretArn is in ${placeOf(keys.secretArn)}, but the stack is in ${placeOf(instanceArn)}. Name a secret of that region and account.`;
};

const poolLivesWithTheStack: Rule = function* ({ signIn, instanceArn }) {
  if (signIn.kind !== 'cognito' || signIn.pool.kind !== 'existing' || signIn.pool.id.startsWith(`${regionOf(instanceArn)}_`)) return;
  yield `signIn.pool.id is ${signIn.pool.id}, but the stack is in ${regionOf(instanceArn)}: tokens of a pool are checked in its own region. Name a pool of ${regionOf(instanceArn)}.`;
};

/** KMS of one region decrypts for no other. */
const encryptionKeyLivesInTheRegion: Rule = function* ({ encryptionKeyArn, instanceArn }) {
  if (encryptionKeyArn === undefined || regionOf(encryptionKeyArn) === regionOf(instanceArn)) return;
  yield `encryptionKeyArn is a key in ${regionOf(encryptionKeyArn)}, but the stack is in ${regionOf(instanceArn)}: nothing there can be encrypted with it. Name a key of ${regionOf(instanceArn)}.`;
};

/** What there is already: the stack adopts it, or keeps its things by it. */
export const keptRules: readonly Rule[] = [tablesLiveWithTheStack, keysLiveWithTheStack, poolLivesWithTheStack, encryptionKeyLivesInTheRegion];
