/** What stands in for `typebox` in the browser's bundle: every schema becomes the same empty object. */
const none = () => ({});
export const Type = new Proxy({} as Record<string, typeof none>, { get: () => none });
