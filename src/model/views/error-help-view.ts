import { catalogue } from '../rules/catalogue.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import { excerptOf } from '../rules/example.ts';
import type { AnyRule } from '../rules/rule.ts';

/** What the help page of an error shows. The examples are excerpts of those that the suite runs. */
export interface ErrorHelpView extends Pick<AnyRule, 'severity' | 'title' | 'why' | 'remedy'> {
  wrong: string;
  right: string;
}

export function errorHelpView(code: IssueCode): ErrorHelpView {
  const { severity, title, why, remedy, wrong, right }: AnyRule = catalogue[code];
  return { severity, title, why, remedy, wrong: excerptOf(wrong), right: excerptOf(right) };
}
