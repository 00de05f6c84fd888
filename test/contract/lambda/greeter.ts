import type { Wire } from '../front-door/wire';
import { writeZip } from './write-zip';

export const roleArn = 'arn:aws:iam::111122223333:role/worker';
export const arn = 'arn:aws:lambda:eu-west-2:111122223333:function:greet';

/** Returns one file in the form that CreateFunction takes. */
export const zip = (source: string, name = 'index.mjs') => writeZip([{ name, content: source }]).toString('base64');

const greeting = 'export const handler = async (event) => ({ hello: event.name, from: process.env.FROM });';
const settings = { FunctionName: 'greet', Runtime: 'nodejs24.x', Role: roleArn, Handler: 'index.handler' };

/** Makes and invokes the function `greet` over the wire. */
export function greeterCalls(wire: Wire) {
  return {
    create: (more: object = {}, source = greeting) => wire.lambda('POST', '/functions', { body: { ...settings, Code: { ZipFile: zip(source) }, ...more } }),
    invoke: (body: object | string = {}, headers: Record<string, string> = {}, name = 'greet') => wire.lambda('POST', `/functions/${name}/invocations`, { body, headers }),
  };
}
