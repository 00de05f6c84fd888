import { required, structure, text } from '../../front-door/shapes/shape';
import { functionAnswer } from './function-answer';
import { architectures, codeMembers, readArchitecture, readSettings, settingsShape } from './function-settings';
import { lambdaOperation, onFunction } from './lambda-operation';

/** Invocations from now on run the new code; those under way end in the old. */
export const updateFunctionCode = lambdaOperation({
  input: structure({ FunctionName: required(text), ...codeMembers, Architectures: architectures }),
  rights: onFunction('UpdateFunctionCode'),
  run({ functions, code, time }, { FunctionName, ZipFile, Architectures }) {
    functions.describe(FunctionName);
    functions.configure(FunctionName, { ...code.unpack(ZipFile), ...readArchitecture(Architectures), modifiedAt: time.iso() });
    return functionAnswer(functions.describe(FunctionName));
  },
});

/** Settings that are left out stay. The variables are replaced as a whole. */
export const updateFunctionConfiguration = lambdaOperation({
  input: structure({ FunctionName: required(text), ...settingsShape.members }),
  rights: onFunction('UpdateFunctionConfiguration'),
  run({ functions, iam, time }, { FunctionName, ...settings }) {
    functions.describe(FunctionName);
    functions.configure(FunctionName, { ...readSettings(settings, iam), modifiedAt: time.iso() });
    return functionAnswer(functions.describe(FunctionName));
  },
});
