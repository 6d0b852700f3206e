import { cancel, isCancel } from '@clack/prompts';

/**
 * The answer of a person, or the end of the command where they press Ctrl+C.
 * @param words what has not happened, with its full stop
 * @param leave says more where there is more to say, and ends the command
 */
export function given<T>(answer: T, words: string, leave: () => never): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel(words);
  return leave();
}
