import { startEmulator, type Emulator } from '../../../emulator/emulator';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body, if it is JSON. */
  json: Record<string, never>;
}

/** An emulator and raw calls to it, each in the protocol of its service. */
export async function openWire(credentials = 'test') {
  const emulator = await startEmulator({ startAt: '2026-11-23T09:00:00.000Z' });
  return { emulator, ...callsTo(emulator, credentials), close: () => emulator.stop() };
}

export function callsTo({ endpoint }: Emulator, accessKeyId: string) {
  const send = async (service: string, path: string, init: RequestInit): Promise<Answer> => {
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261123/eu-west-2/${service}/aws4_request, SignedHeaders=host, Signature=0`;
    const answer = await fetch(`${endpoint}${path}`, { ...init, headers: { authorization, ...(init.headers as Record<string, string>) } });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, never> };
  };
  return {
    /** AWS JSON, by its whole target: `AmazonSQS.SendMessage`. */
    json: (service: string, target: string, input: object) => send(service, '/', { method: 'POST', headers: { 'x-amz-target': target }, body: JSON.stringify(input) }),
    /** EventBridge: AWS JSON. */
    events: (operation: string, input: object) => send('events', '/', { method: 'POST', headers: { 'x-amz-target': `AWSEvents.${operation}` }, body: JSON.stringify(input) }),
    /** Lambda: REST. */
    lambda: (method: string, path: string, { body, headers = {} }: { body?: object | string; headers?: Record<string, string> } = {}) =>
      send('lambda', `/2015-03-31${path}`, { method, headers, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) }),
    /** IAM, STS and SQS: a form. */
    form: (service: string, Action: string, fields: Record<string, string> = {}) =>
      send(service, '/', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: new URLSearchParams({ Action, Version: '2010-05-08', ...fields }).toString(),
      }),
  };
}

export type Wire = Awaited<ReturnType<typeof openWire>>;

/** The text of an element in an XML answer. */
export function element(answer: Answer, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(answer.text)?.[1];
}

export const lambdaTrust = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' } });
