/** Where a file lies and with which key: what is kept of it beside its name. */
export interface Place {
  /** Random; tells nothing of the file. */
  readonly storageName: string;
  /** The file's own key, wrapped by the installation's key. */
  readonly wrappedKey: Uint8Array;
}

/** A file that was taken in whole. */
export interface Stored extends Place {
  /** Bytes of the plain content. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** Bytes as they come, never all at once. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Files outside the database: a folder, or an S3-compatible store. Content is encrypted before it gets there. */
export interface FileStore {
  /**
   * Takes in a file. Half of one leaves nothing behind.
   * Throws `too_large` beyond `limit` bytes, and whatever `content` throws.
   */
  put(content: Bytes, limit: number): Promise<Stored>;
  /** The plain content, checked as it is read: a changed or cut file ends with an error, never with wrong bytes. */
  get(place: Place): Bytes;
  delete(storageName: string): Promise<void>;
  /** Names of stored files that are at least so many milliseconds old. */
  names(olderThan: number): AsyncIterable<string>;
}
