/** What a record needs and a Word file may not say. A person gives it by this name: `--set purpose="…"`. */
export type AskedName = 'subject' | 'duty' | 'period' | 'purpose' | 'issuedOn' | 'plan' | 'occasion' | 'sections';

export const askedNames: readonly AskedName[] = [
  'subject',
  'duty',
  'period',
  'purpose',
  'issuedOn',
  'plan',
  'occasion',
  'sections',
];

/** What a person gave, by its name. */
export type GivenAnswers = Readonly<Partial<Record<AskedName, string>>>;

/** A field that the record needs, and neither the Word file nor a person has said yet. */
export interface Ask {
  name: AskedName;
  /** What it is called. */
  label: string;
  /** What is to be written, and where in the Word file to look. */
  how: string;
  /** What was given and cannot be used; null where nothing was given. */
  wrong: string | null;
  /** Values to choose from; null for a field that is written. */
  choices: readonly { value: string; label: string }[] | null;
  /** Whether it takes more than one line. */
  isLong: boolean;
}

/** The fields of a record that a person must say, collected while the record is made. */
export class Asking {
  readonly asks: Ask[] = [];
  private readonly given: GivenAnswers;

  constructor(given: GivenAnswers) {
    this.given = given;
  }

  /**
   * What a person gave, else what the Word file says, else null and a question.
   * @param found what the Word file says; null where it says nothing
   * @param read what is given to a value; null for what cannot be used
   */
  field<Value>(
    question: Pick<Ask, 'name' | 'label' | 'how'> & Partial<Pick<Ask, 'choices' | 'isLong'>>,
    found: Value | null,
    read: (given: string) => Value | null,
  ): Value | null {
    const typed = this.given[question.name]?.trim() ?? '';
    const value = typed === '' ? found : read(typed);
    if (value === null)
      this.asks.push({ choices: null, isLong: false, ...question, wrong: typed === '' ? null : typed });
    return value;
  }
}
