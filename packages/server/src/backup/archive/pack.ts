import { pack as tarPack } from 'tar-stream';

/** One entry of the archive; `content` gives exactly `size` bytes. */
export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export const whole = (name: string, bytes: Uint8Array): Entry => ({
  name,
  size: bytes.length,
  content: [bytes],
});

/** A tar of the entries, made as it is read; an entry that fails fails it. */
export async function* packed(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const pack = tarPack();
  const fed = (async () => {
    for await (const entry of entries) await add(pack, entry);
    pack.finalize();
  })();
  fed.catch((error: Error) => pack.destroy(error));
  try {
    for await (const bytes of pack) yield bytes as Uint8Array;
    await fed;
  } finally {
    pack.destroy();
    // What feeds reads from the database: it has ended when this has.
    await fed.catch(() => {});
  }
}

type Pack = ReturnType<typeof tarPack>;

async function add(pack: Pack, { name, size, content }: Entry): Promise<void> {
  let sink: ReturnType<Pack['entry']> | undefined;
  const done = new Promise<void>((resolve, reject) => {
    sink = pack.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
  });
  done.catch(() => {});
  for await (const bytes of content) {
    if (sink!.write(bytes)) continue;
    await Promise.race([done, new Promise((resolve) => sink!.once('drain', resolve))]);
  }
  sink!.end();
  await done;
}
