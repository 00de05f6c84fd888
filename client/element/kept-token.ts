/** The token of the request, for as long as the tab is open: a page that is loaded again shows it again. */
export interface KeptToken {
  read(): string | undefined;
  write(token: string | undefined): void;
}

/** A browser that keeps nothing for this site is no reason to fail. */
export function keptToken(name: string): KeptToken {
  const key = `dialback-callback ${name}`;
  return {
    read() {
      try {
        return sessionStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(token) {
      try {
        if (token === undefined) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, token);
      } catch {
        // The request is shown until the page goes.
      }
    },
  };
}
