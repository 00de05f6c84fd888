import { required, structure, text } from '../../front-door/shapes/shape';
import { functionAnswer } from './function-answer';
import { architectures, codeMembers, readSettings, settingsShape } from './function-settings';
import { lambdaOperation, onFunction } from './lambda-operation';

/** Invocations from now on run the new code; those under way end in the old. */
export const updateFunctionCode = lambdaOperation({
  input: structure({ FunctionName: required(text), ...codeMembers, Architectures: architectures }),
  rights: onFunction('UpdateFunctionCode'),
  run({ functions, code, time }, { FunctionName, ZipFile }) {
    functions.describe(FunctionName);
    functions.configure(FunctionName, { ...code.unpack(ZipFile), modifiedAt: time.iso() });
    return functionAnswer(functions.describe(FunctionName));
  },
});

/** What is left out stays; the variables are replaced as a whole. */
export const updateFunctionConfiguration = lambdaOperation({
  input: structure({ FunctionName: required(text), ...settingsShape.members }),
  rights: onFunction('UpdateFunctionConfiguration'),
  run({ functions, iam, time }, { FunctionName, ...settings }) {
    functions.describe(FunctionName);
    functions.configure(FunctionName, { ...readSettings(settings, iam), modifiedAt: time.iso() });
    return functionAnswer(functions.describe(FunctionName));
  },
});
