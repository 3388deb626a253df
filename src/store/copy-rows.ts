/** Rows in the binary form of COPY (PostgreSQL manual, “Binary Format”), for bulk: no text is made of them, and none is parsed. */
export class CopyRows {
  #bytes = Buffer.allocUnsafe(1 << 18);
  #used: number;
  rows = 0;

  constructor() {
    this.#used = signature.copy(this.#bytes);
  }

  /** Begins a row of so many fields. */
  row(fields: number): this {
    this.rows += 1;
    this.#reserve(2);
    this.#used = this.#bytes.writeInt16BE(fields, this.#used);
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.#size(-1);
    this.#reserve(4 + value.length * 3);
    const length = this.#bytes.write(value, this.#used + 4, "utf8");
    this.#bytes.writeInt32BE(length, this.#used);
    this.#used += 4 + length;
    return this;
  }

  bytes(value: Uint8Array | null): this {
    if (value === null) return this.#size(-1);
    this.#size(value.length).#reserve(value.length);
    this.#bytes.set(value, this.#used);
    this.#used += value.length;
    return this;
  }

  uuid(value: string): this {
    this.#size(16).#reserve(16);
    this.#used += this.#bytes.write(value.replaceAll("-", ""), this.#used, "hex");
    return this;
  }

  boolean(value: boolean): this {
    this.#size(1).#reserve(1);
    this.#used = this.#bytes.writeUInt8(Number(value), this.#used);
    return this;
  }

  integer(value: number): this {
    this.#size(4).#reserve(4);
    this.#used = this.#bytes.writeInt32BE(value, this.#used);
    return this;
  }

  /** An ISO day. */
  date(value: string | null): this {
    if (value === null) return this.#size(-1);
    this.#size(4).#reserve(4);
    this.#used = this.#bytes.writeInt32BE((Date.parse(`${value}T00:00:00Z`) - epoch) / day, this.#used);
    return this;
  }

  /** All rows, ended; nothing is added afterwards. */
  close(): Uint8Array {
    this.#reserve(2);
    this.#used = this.#bytes.writeInt16BE(-1, this.#used);
    return this.#bytes.subarray(0, this.#used);
  }

  #size(length: number): this {
    this.#reserve(4);
    this.#used = this.#bytes.writeInt32BE(length, this.#used);
    return this;
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#used + length));
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }
}

const signature = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);

/** PostgreSQL counts days from here. */
const epoch = Date.UTC(2000, 0, 1);
const day = 86_400_000;
