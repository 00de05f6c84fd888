import { any } from '../shape';
import type { ResourceType } from '../resource-type';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const PUNCTUATION = '!#$%&()*+,-.:;<=>?@[]^_{|}~';

interface Properties {
  Name?: string;
  Description?: string;
  SecretString?: string;
  GenerateSecretString?: { PasswordLength?: number; ExcludePunctuation?: boolean };
}

/** A secret with its value, or with one that is generated. Of the rules for generating, these two are known; the others are refused by name. */
export const secretsManagerSecret: ResourceType = {
  type: 'AWS::SecretsManager::Secret',
  properties: { Name: any, Description: any, SecretString: any, GenerateSecretString: { PasswordLength: any, ExcludePunctuation: any } },
  async create({ properties, deployment, logicalId }) {
    const { Name, Description, SecretString, GenerateSecretString: rules = {} } = properties as Properties;
    const { secrets } = deployment.emulator;
    const { PasswordLength = 32, ExcludePunctuation = false } = rules;
    const value = SecretString ?? secrets.generate(PasswordLength, `${LETTERS}${DIGITS}${ExcludePunctuation ? '' : PUNCTUATION}`);
    const { arn } = secrets.create({ name: Name ?? deployment.nameFor(logicalId), value, ...(Description !== undefined && { description: Description }) });
    return { ref: arn, attributes: { Id: arn } };
  },
};
