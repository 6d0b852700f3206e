/** Why a file cannot be read, in Vietnamese, with what to do. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly advice: string;

  /** @param message, advice sentences */
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
