import { required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { checkQualifier, invalidParameter, lambdaOperation, onFunction } from './lambda-operation';

export const addPermission = lambdaOperation({
  input: structure({
    FunctionName: required(text),
    StatementId: required(text),
    Action: required(text),
    Principal: required(text),
    SourceArn: text,
    SourceAccount: text,
    Qualifier: text,
  }),
  rights: onFunction('AddPermission'),
  run({ functions }, { FunctionName, StatementId, Action, Principal, SourceArn, SourceAccount, Qualifier }) {
    checkQualifier(Qualifier);
    if (!/^lambda:(\*|[A-Za-z]+)$/.test(Action)) throw invalidParameter(`Action is "${Action}". It must be an action of Lambda: lambda:InvokeFunction, for example.`);
    checkStatement(StatementId, Principal);
    functions.addPermission(FunctionName, {
      statementId: StatementId,
      action: Action,
      principal: Principal,
      ...(SourceArn !== undefined && { sourceArn: SourceArn }),
      ...(SourceAccount !== undefined && { sourceAccount: SourceAccount }),
    });
    return { Statement: JSON.stringify(functions.policy(FunctionName).at(-1)) };
  },
});

function checkStatement(id: string, principal: string): void {
  if (!/^[\w-]{1,100}$/.test(id)) throw new ServiceError('ValidationException', `1 validation error detected: Value '${id}' at 'statementId' failed to satisfy constraint: Member must satisfy regular expression pattern: ([a-zA-Z0-9-_]+)`);
  if (!/^(\*|\d{12}|arn:[\w-]+:(iam|sts)::\d{12}:.+|[a-z0-9.-]+\.(amazonaws\.com|amazon\.com|alexa\.com)(\.cn)?)$/.test(principal)) throw invalidParameter('The provided principal was invalid. Please check the principal and try again.');
}

export const removePermission = lambdaOperation({
  input: structure({ FunctionName: required(text), StatementId: required(text), Qualifier: text }),
  rights: onFunction('RemovePermission'),
  run({ functions }, { FunctionName, StatementId, Qualifier }) {
    checkQualifier(Qualifier);
    functions.removePermission(FunctionName, StatementId);
  },
});

export const getPolicy = lambdaOperation({
  input: structure({ FunctionName: required(text), Qualifier: text }),
  rights: onFunction('GetPolicy'),
  run({ functions }, { FunctionName, Qualifier }) {
    checkQualifier(Qualifier);
    const Statement = functions.policy(FunctionName);
    if (Statement.length === 0) throw new ServiceError('ResourceNotFoundException', 'The resource you requested does not exist.', { status: 404 });
    return { Policy: JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement }) };
  },
});
