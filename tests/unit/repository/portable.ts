/** Things that tie a file to one machine or one network, with the reason why none may be in the repository. */
const ties: [name: string, pattern: RegExp][] = [
  [
    'a registry host',
    /\bregistry\.[a-z0-9-]+\.(?:org|com|net|io|dev|cn|vn)\b|\bnpmmirror\.com|\/artifactory\/|\bverdaccio\b/giu,
  ],
  ['a path of one machine', /(?<![\w.:/)}-])\/(?:work|root|tmp|home\/\w+|Users\/\w+)\/[\w.-]+/gu],
  ['a path of one machine', /\b[A-Z]:\\Users\\\w+/gu],
  ['a folder outside the repository', /(?<![\w.])(?:\.\.\/)+shared\//gu],
];

/**
 * @param text of a file
 * @returns each tie as `line: what it is (what is there)`, lines from 1
 */
export function tiesOf(text: string): string[] {
  return ties.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match) => `${text.slice(0, match.index).split('\n').length}: ${name} (${match[0]})`,
    ),
  );
}
