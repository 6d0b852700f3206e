/** In the place of an instruction whose name another field makes, or that is too deep. */
export const MADE = '{ }';

/** Letters of an instruction that are looked at: its name and an address. */
const MOST_LETTERS = 1000;
const continued = (code: string, letters: string): string =>
  code.length >= MOST_LETTERS ? code : (code + letters).trimStart();

/** Fields in fields; Word opens twenty. */
const MOST_NESTED = 100;

interface OpenField {
  /** With pieces that a tracked change took away, and without: the change can be taken back. */
  code: string;
  shown: string;
  hasResult: boolean;
}

/**
 * Puts the instructions of fields of Word together (ECMA-376 Part 1, 17.16): Word cuts them into as many pieces as it likes, in runs of their own, and the
 * result of a field may be a piece of the instruction of the field around it.
 */
export class FieldCodes {
  readonly #open: OpenField[] = [];
  readonly #found: string[] = [];
  /** Instructions that are in no field: other programs may take them for one. */
  #loose = '';

  /** `w:fldChar`. @param type begin, separate or end */
  mark(type: string): void {
    const inner = this.#open.at(-1);
    if (type === 'begin') {
      // What makes the name of a field is made again when the field is: nobody knows which it will be.
      const makesName = inner?.hasResult === false && !/^(?:=|\S+\s)/u.test(inner.code);
      if (makesName || this.#open.length > MOST_NESTED) this.#found.push(MADE);
      if (this.#open.length <= MOST_NESTED) this.#open.push({ code: '', shown: '', hasResult: false });
    } else if (type === 'separate' && inner) inner.hasResult = true;
    else if (type === 'end') this.#close(this.#open.pop());
  }

  /** `w:fldSimple`. */
  simple(instruction: string): void {
    this.#found.push(instruction);
  }

  /** @param element local name of what the letters are in */
  add(element: string, letters: string): void {
    const field = element === 't' ? this.#open.findLast(({ hasResult }) => !hasResult) : this.#open.at(-1);
    if (field === undefined && element !== 't') this.#loose = continued(this.#loose, letters);
    if (field === undefined || field.hasResult) return;
    field.code = continued(field.code, letters);
    if (element !== 'delInstrText') field.shown = continued(field.shown, letters);
  }

  /** The instructions, those of fields without an end too. */
  finish(): string[] {
    while (this.#open.length > 0) this.#close(this.#open.pop());
    return this.#loose === '' ? this.#found : [...this.#found, this.#loose];
  }

  #close(field: OpenField | undefined): void {
    if (field !== undefined) this.#found.push(...new Set([field.code, field.shown]));
  }
}
