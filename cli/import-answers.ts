import { isCancel, select, text } from '@clack/prompts';
import { askedNames, isRecordKind, recordKinds } from '../src/model/word/index.ts';
import type { Ask, AskedName, GivenAnswers, RecordKind } from '../src/model/word/index.ts';
import { nearest } from '../src/model/text/nearest.ts';
import { Stop } from './stop.ts';

/** The names that `--kind` takes, with their words. */
export const kindList = Object.entries(recordKinds)
  .map(([name, { label }]) => `${name} (${label})`)
  .join(', ');

/** The kind of record that a person chose. @throws Stop for one that there is not */
export function kindNamed(typed: string | undefined): RecordKind | undefined {
  if (typed === undefined || isRecordKind(typed)) return typed;
  const near = nearest(typed, Object.keys(recordKinds));
  throw new Stop(`Không có loại “${typed}”${near === null ? '' : `; có lẽ là “${near}”`}. Các loại: ${kindList}.`, 2);
}

/** What `--set name=value` says. @throws Stop for a name that nothing is asked by */
export function answersOf(set: readonly string[]): GivenAnswers {
  const answers: Partial<Record<AskedName, string>> = {};
  for (const each of set) {
    const at = each.indexOf('=');
    const name = askedNames.find((known) => known === each.slice(0, Math.max(0, at)));
    if (name === undefined)
      throw new Stop(`“--set ${each}” viết như --set purpose="…"; các tên: ${askedNames.join(', ')}.`, 2);
    answers[name] =
      name === 'sections' && answers[name] ? `${answers[name]}\n${each.slice(at + 1)}` : each.slice(at + 1);
  }
  return answers;
}

/** What is missing, each with the option that gives it. */
export const asksInWords = (asks: readonly Ask[]): string =>
  asks
    .map(
      ({ name, label, how, wrong }) =>
        `  • ${label}${wrong === null ? '' : ` (đã ghi “${wrong}”, không dùng được)`}: ${how}\n    --set ${name}="…"`,
    )
    .join('\n');

/** Asks a person at a terminal. Null when the person stops. */
export async function askAtTerminal(asks: readonly Ask[]): Promise<GivenAnswers | null> {
  const answers: Partial<Record<AskedName, string>> = {};
  for (const { name, label, how, choices } of asks) {
    const message = `${label}. ${how}`;
    const answer =
      choices === null || choices.length === 0
        ? await text({ message })
        : await select({ message, options: choices.map((choice) => ({ ...choice })), maxItems: 12 });
    if (isCancel(answer)) return null;
    answers[name] = answer;
  }
  return answers;
}
