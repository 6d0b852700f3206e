import { catalogue } from '../rules/catalogue.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { excerptOf } from '../rules/example.ts';
import { personalDataRules } from '../rules/personal-data-rules.ts';
import type { AnyRule } from '../rules/rule.ts';

/** What the help page of an error shows. The examples are excerpts of those that the suite runs. */
export interface ErrorHelpView extends Pick<AnyRule, 'severity' | 'title' | 'why' | 'remedy'> {
  /** What is likely and not certain is a warning. */
  isGraded: boolean;
  wrong: string;
  right: string;
}

export function errorHelpView(code: IssueCode): ErrorHelpView {
  const { severity, title, why, remedy, wrong, right }: AnyRule = catalogue[code];
  const isGraded = Object.hasOwn(personalDataRules, code);
  return { severity, title, why, remedy, isGraded, wrong: excerptOf(wrong), right: excerptOf(right) };
}
