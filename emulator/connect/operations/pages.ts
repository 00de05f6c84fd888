import { ConnectError } from '../api/connect-error';

interface PageRequest {
  MaxResults?: number;
  NextToken?: string;
}

const TOKEN = /^from:(\d+)$/;

/** One page of a list. The token is opaque to callers: where the next page begins. */
export function pageOf<T>(items: T[], { MaxResults, NextToken }: PageRequest, usualSize = 1000): { page: T[]; nextToken?: string } {
  const from = NextToken === undefined ? 0 : readToken(NextToken);
  const till = from + (MaxResults ?? usualSize);
  return { page: items.slice(from, till), ...(till < items.length && { nextToken: writeToken(till) }) };
}

function writeToken(from: number): string {
  return Buffer.from(`from:${from}`).toString('base64url');
}

function readToken(token: string): number {
  const match = TOKEN.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw new ConnectError('InvalidParameterException', 'NextToken was not given out by an earlier answer.');
  return Number(match[1]);
}
