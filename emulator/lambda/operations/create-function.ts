import { mapOf, required, structure, text } from '../../front-door/shapes/shape';
import { NotEmulated } from '../../not-emulated';
import { functionAnswer } from './function-answer';
import { architectures, codeMembers, readArchitecture, readSettings, settingsShape } from './function-settings';
import { invalidParameter, lambdaOperation, onFunction } from './lambda-operation';

/** API reference, TagResource. */
const MOST_TAGS = 50;

/** Unlike Lambda, it looks into the code at once: a handler that is not there is refused here and not at the first invocation. */
export const createFunction = lambdaOperation({
  input: structure({
    ...settingsShape.members,
    FunctionName: required(text),
    Role: required(text),
    Handler: required(text),
    Runtime: required(text),
    Code: required(structure(codeMembers)),
    PackageType: text,
    Architectures: architectures,
    Tags: mapOf(text),
  }),
  rights: (context, { FunctionName, Role }) => [
    ...onFunction('CreateFunction')(context, { FunctionName }),
    { action: 'iam:PassRole', resources: [Role ?? '*'], context: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
  ],
  run({ functions, iam, code, time }, { FunctionName, Role, Handler, Code, PackageType = 'Zip', Architectures, Tags, ...settings }) {
    if (PackageType !== 'Zip') throw new NotEmulated(`the package type ${PackageType} of a function. Zip is.`);
    if (!/^[\w-]{1,64}$/.test(FunctionName)) throw invalidParameter(`"${FunctionName}" is no function name. It must be 1 to 64 letters, digits, hyphens or underscores.`);
    if (Object.keys(Tags ?? {}).length > MOST_TAGS) throw invalidParameter('Number of tags exceeds resource tag limit.');
    const definition = readSettings({ ...settings, Role, Handler }, iam);
    functions.create({
      ...definition,
      name: FunctionName,
      roleArn: Role,
      handler: Handler,
      ...code.unpack(Code.ZipFile),
      ...readArchitecture(Architectures),
      ...(Tags && { tags: Tags }),
      modifiedAt: time.iso(),
    });
    return functionAnswer(functions.describe(FunctionName));
  },
});
