import { NotEmulated } from '../not-emulated';
import type { PolicyDocument } from './policy';

/** AWS managed policies, as published in the AWS managed policy reference. */
const managed: Record<string, PolicyDocument> = {
  'service-role/AWSLambdaBasicExecutionRole': {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' }],
  },
};

export function managedPolicy(arn: string): PolicyDocument {
  const name = arn.replace(/^arn:aws:iam::aws:policy\//, '');
  const document = managed[name];
  if (!document) throw new NotEmulated(`managed policy ${arn}. Known are: ${Object.keys(managed).join(', ')}.`);
  return document;
}
