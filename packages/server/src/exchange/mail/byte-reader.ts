/** Reads little-endian numbers and slices one after the other. Throws `RangeError` at the end, never reads beyond. */
export class ByteReader {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  u16(): number {
    const value = this.#view.getUint16(this.#at, true);
    this.#at += 2;
    return value;
  }

  u32(): number {
    const value = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    return value;
  }

  /** A window on the next bytes, no copy. */
  bytes(length: number): Uint8Array {
    this.skip(length);
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  skip(length: number): void {
    if (length > this.#bytes.length - this.#at) throw new RangeError('it ends here');
    this.#at += length;
  }

  /** To the next multiple of four, or to the end where the last one is not filled up. */
  align(): void {
    this.#at = Math.min(this.#bytes.length, Math.ceil(this.#at / 4) * 4);
  }
}
