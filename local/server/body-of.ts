import type { Context } from 'hono';
import { LabRefusal } from './lab-problem';

/** An absent body is an empty one. */
export async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text();
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch (cause) {
    throw new LabRefusal(`The body is not JSON: ${(cause as Error).message}.`);
  }
  throw new LabRefusal(`The body is ${text.slice(0, 40)}. It must be a JSON object.`);
}
