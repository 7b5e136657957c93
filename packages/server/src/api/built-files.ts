import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * What the build wrote into `folder`. No path that a visitor makes up is looked for on the disk; yet a portal that is
 * built again beside a running server is found: its page asks for files of new names.
 */
export class BuiltFiles {
  readonly #folder: string;
  #files: ReadonlySet<string> = new Set();
  #listedAt = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Is there such a file? The folder is listed again only after files came or went. */
  has(path: string): boolean {
    if (this.#files.has(path)) return true;
    const now = `${changed(this.#folder)} ${changed(join(this.#folder, 'assets'))}`;
    if (now === this.#listedAt) return false;
    this.#listedAt = now;
    this.#files = listed(this.#folder);
    return this.#files.has(path);
  }
}

/** When files last came into a folder or went; `undefined` where there is none. */
const changed = (folder: string): number | undefined =>
  statSync(folder, { throwIfNoEntry: false })?.mtimeMs;

function listed(folder: string): ReadonlySet<string> {
  try {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return new Set(found.map((path) => path.split(sep).join('/')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}
