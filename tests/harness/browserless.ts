import { type Client, createClient } from '@staffetta/contract';

/** A client that keeps its cookie, as a browser would; for what tokens may not do. */
export function clientWithCookies(origin: string): Client & { readonly cookie: () => string } {
  let cookie = '';
  const withCookie: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(input, { ...init, headers });
    const set = response.headers.getSetCookie()[0];
    if (set) cookie = set.split(';')[0]!;
    return response;
  };
  return Object.assign(createClient({ origin, fetch: withCookie }), { cookie: () => cookie });
}
