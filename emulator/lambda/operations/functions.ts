import { required, structure, text } from '../../front-door/shapes/shape';
import { functionAnswer } from './function-answer';
import { checkQualifier, lambdaOperation, onFunction } from './lambda-operation';

const functionInput = structure({ FunctionName: required(text), Qualifier: text });

/** Tells of the function; its code is not offered for download. */
export const getFunction = lambdaOperation({
  input: functionInput,
  rights: onFunction('GetFunction'),
  run({ functions }, { FunctionName, Qualifier }) {
    checkQualifier(Qualifier);
    const definition = functions.describe(FunctionName);
    return { Configuration: functionAnswer(definition), Tags: definition.tags };
  },
});

export const getFunctionConfiguration = lambdaOperation({
  input: functionInput,
  rights: onFunction('GetFunctionConfiguration'),
  run({ functions }, { FunctionName, Qualifier }) {
    checkQualifier(Qualifier);
    return functionAnswer(functions.describe(FunctionName));
  },
});

/** All in one page. */
export const listFunctions = lambdaOperation({
  input: structure({}),
  rights: () => [{ action: 'lambda:ListFunctions', resources: ['*'] }],
  run: ({ functions }) => ({ Functions: functions.list().map(({ name }) => functionAnswer(functions.describe(name))) }),
});

export const deleteFunction = lambdaOperation({
  input: functionInput,
  rights: onFunction('DeleteFunction'),
  run({ functions }, { FunctionName, Qualifier }) {
    checkQualifier(Qualifier);
    return functions.remove(FunctionName);
  },
});
