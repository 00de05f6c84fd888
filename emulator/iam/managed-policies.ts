import { NotEmulated } from '../not-emulated';
import type { PolicyDocument } from './policy';

const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const streamPolling = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'];
const queuePolling = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

const allowing = (Action: string | string[]): PolicyDocument => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });

/** AWS managed policies, as published in the AWS managed policy reference. */
export const managedPolicies: Record<string, PolicyDocument> = {
  'service-role/AWSLambdaBasicExecutionRole': allowing(logs),
  'service-role/AWSLambdaSQSQueueExecutionRole': allowing([...queuePolling, ...logs]),
  'service-role/AWSLambdaDynamoDBExecutionRole': allowing([...streamPolling, ...logs]),
  AmazonSQSFullAccess: allowing('sqs:*'),
  AdministratorAccess: allowing('*'),
};

/** @param arn `arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole` */
export function managedPolicy(arn: string): PolicyDocument {
  const name = arn.replace(/^arn:aws:iam::aws:policy\//, '');
  const document = Object.hasOwn(managedPolicies, name) ? managedPolicies[name] : undefined;
  if (!document) throw new NotEmulated(`managed policy ${arn}. Known are: ${Object.keys(managedPolicies).join(', ')}.`);
  return document;
}
