import { listOf, number, required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { iamOperation, onRole, roleAnswer } from './iam-operation';
import { readPolicyDocument } from './policy-document';

export const createRole = iamOperation({
  input: structure({
    RoleName: required(text),
    AssumeRolePolicyDocument: required(text),
    Path: text,
    Description: text,
    // Taken without effect: sessions have no end here, and tags decide nothing.
    MaxSessionDuration: number,
    Tags: listOf(structure({ Key: required(text), Value: required(text) })),
  }),
  rights: onRole('CreateRole'),
  run({ iam }, { RoleName, AssumeRolePolicyDocument, Path = '/', Description }) {
    if (!/^[\w+=,.@-]{1,64}$/.test(RoleName))
      throw new ServiceError('ValidationError', `"${RoleName}" is no role name. It must be 1 to 64 letters, digits or _+=,.@-.`);
    if (!/^\/([!-~]+\/)?$/.test(Path)) throw new ServiceError('ValidationError', `"${Path}" is no path. It must begin and end with a slash.`);
    iam.createRole({ name: RoleName, path: Path, trust: readPolicyDocument(AssumeRolePolicyDocument), ...(Description !== undefined && { description: Description }) });
    return { Role: roleAnswer(iam.role(RoleName)) };
  },
});
