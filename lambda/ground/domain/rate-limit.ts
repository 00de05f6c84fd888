/** How often something may be done with one key: uses at most in a window of time, which begins with the first of them. */
export interface RateLimit {
  name: string;
  atMost: number;
  windowSeconds: number;
}
