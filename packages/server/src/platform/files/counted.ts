import type { FileStore } from './file-store.ts';

/** The same store, which also tells how many bytes it took in. */
export const counted = (store: FileStore, stored: (bytes: number) => void): FileStore => ({
  ...store,
  put: async (content, limit) => {
    const taken = await store.put(content, limit);
    stored(taken.size);
    return taken;
  },
});
