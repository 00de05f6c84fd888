import { number, required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { iamOperation, onRole, roleAnswer } from './iam-operation';
import { readPolicyDocument } from './policy-document';
import { checkTags, tagList, tagsAnswer } from './role-tags';

export const createRole = iamOperation({
  input: structure({
    RoleName: required(text),
    AssumeRolePolicyDocument: required(text),
    Path: text,
    Description: text,
    MaxSessionDuration: number,
    Tags: tagList,
  }),
  rights: onRole('CreateRole'),
  run({ iam }, { RoleName, AssumeRolePolicyDocument, Path = '/', Description, MaxSessionDuration = 3600, Tags = [] }) {
    if (!/^[\w+=,.@-]{1,64}$/.test(RoleName))
      throw new ServiceError('ValidationError', `"${RoleName}" is no role name. It must be 1 to 64 letters, digits or _+=,.@-.`);
    if (!/^\/([!-~]+\/)?$/.test(Path)) throw new ServiceError('ValidationError', `"${Path}" is no path. It must begin and end with a slash.`);
    if (!Number.isInteger(MaxSessionDuration) || MaxSessionDuration < 3600 || MaxSessionDuration > 43_200)
      throw new ServiceError('ValidationError', `MaxSessionDuration is ${MaxSessionDuration}. It must be 3600 to 43200.`);
    if (Description !== undefined && Description.length > 1000) throw new ServiceError('ValidationError', `Description has ${Description.length} characters. It may have 1000.`);
    checkTags(Tags);
    const described = { path: Path, tags: Tags, maximumSessionSeconds: MaxSessionDuration, ...(Description !== undefined && { description: Description }) };
    iam.createRole({ name: RoleName, trust: readPolicyDocument(AssumeRolePolicyDocument), ...described });
    return { Role: { ...roleAnswer(iam.role(RoleName)), Tags: tagsAnswer(iam.role(RoleName)) } };
  },
});
