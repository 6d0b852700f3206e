import { initQuestions } from './questions.ts';

/**
 * Answers typed on a command line, each validated by its question. @param typed by flag, as the command line gives them.
 * @returns the answers as they are kept, what is wrong with the others, and which questions still need one.
 */
export function readAnswers(typed: Readonly<Record<string, unknown>>): {
  answers: Record<string, string>;
  problems: string[];
  missing: string[];
} {
  const answers: Record<string, string> = {};
  const problems: string[] = [];
  for (const { flag, read, problem } of initQuestions) {
    const given = typed[flag];
    if (typeof given !== 'string') continue;
    const answer = read(given);
    const found = answer === '' ? null : problem(answer);
    if (found === null) answers[flag] = answer;
    else problems.push(`--${flag}: ${found}`);
  }
  const missing = initQuestions
    .filter(({ flag, required }) => required && !answers[flag])
    .map(({ flag, title, hint }) => `--${flag}=…  ${title}. ${hint}`);
  return { answers, problems, missing };
}
