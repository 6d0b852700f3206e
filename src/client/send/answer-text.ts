/** The lines of a comment of the machine that checks, as plain text for a page that shows no Markdown; at most `most`. */
export function answerLines(comment: string, most: number): string[] {
  return comment
    .replace(/<!--[\s\S]*?-->/gu, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/<[^>]*>/gu, '')
        .replace(/^\s*(?:#{1,6}|[-*])\s+/u, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
        .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/gu, '$1')
        .replaceAll('**', '')
        .replaceAll('`', '')
        .trim(),
    )
    .filter((line) => line !== '' && !/^\|?[-:| ]+\|?$/u.test(line))
    .slice(0, most);
}
