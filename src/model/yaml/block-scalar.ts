/** Characters of a line of folded text when the old one was shorter. */
const WIDTH = 100;

/**
 * A text as a block scalar (`>-`, `|`) with the header and the indent of the one that it replaces. Lines of the old text
 * that the new one still begins with stay as they are, so that a change shows where it is.
 * @param old the old scalar, from its header on, with the line end that it had
 */
export function foldInto(old: string, text: string): string {
  const [header = '>-', ...rest] = old.split('\n');
  const lines = rest.map((line) => line.trim());
  const indent = /^ */u.exec(rest.find((line) => line.trim() !== '') ?? '  ')![0];
  const wanted = header.startsWith('|')
    ? text.split('\n')
    : text
        .split('\n')
        .flatMap((paragraph, index) => [...(index > 0 ? [''] : []), ...fold(paragraph, index === 0 ? lines : [])]);
  const end = old.endsWith('\n') ? '\n' : '';
  return [header, ...wanted.map((line) => (line === '' ? '' : indent + line))].join('\n') + end;
}

function fold(paragraph: string, old: readonly string[]): string[] {
  const width = Math.max(WIDTH, ...old.map((line) => line.length));
  const lines: string[] = [];
  let rest = paragraph;
  for (const line of old) {
    if (line === '' || !rest.startsWith(`${line} `)) break;
    lines.push(line);
    rest = rest.slice(line.length + 1);
  }
  let current = '';
  for (const word of rest.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > width) {
      lines.push(current);
      current = '';
    }
    current += current === '' ? word : ` ${word}`;
  }
  return [...lines, current];
}
