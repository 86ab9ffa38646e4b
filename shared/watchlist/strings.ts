// All text of a compiled watchlist in one block: written once each, read back only when asked for.

/** UTF-16 of all strings one after the other; string n lies from `offsets[n]` to `offsets[n + 1]`. */
export type StringData = { units: Uint16Array; offsets: Uint32Array };

/** Collects strings; the same string twice has the same number. */
export class StringWriter {
  readonly #numbers = new Map<string, number>();

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  data(): StringData {
    const strings = [...this.#numbers.keys()];
    const offsets = new Uint32Array(strings.length + 1);
    for (const [index, text] of strings.entries()) offsets[index + 1] = offsets[index]! + text.length;
    const units = new Uint16Array(offsets.at(-1)!);
    const bytes = Buffer.from(units.buffer);
    for (const [index, text] of strings.entries()) bytes.write(text, offsets[index]! * 2, 'utf16le');
    return { units, offsets };
  }
}

export class Strings {
  readonly data: StringData;
  readonly #bytes: Buffer;

  constructor(data: StringData) {
    this.data = data;
    this.#bytes = Buffer.from(data.units.buffer, data.units.byteOffset, data.units.byteLength);
  }

  get(number: number): string {
    const { offsets } = this.data;
    return this.#bytes.toString('utf16le', offsets[number]! * 2, offsets[number + 1]! * 2);
  }

  /** Whether string `number` is the first `length` code units of a word. */
  equals(number: number, word: string, length: number): boolean {
    const { offsets, units } = this.data;
    const from = offsets[number]!;
    if (offsets[number + 1]! - from !== length) return false;
    for (let index = 0; index < length; index++) if (units[from + index] !== word.charCodeAt(index)) return false;
    return true;
  }
}
