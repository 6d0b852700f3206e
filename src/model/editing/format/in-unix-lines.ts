/**
 * Edits a text as if it had no byte order mark and line ends of one letter, and gives both back as they were: an edit changes its
 * own lines alone.
 * @param edit null where nothing is to be written
 */
export function inUnixLines<Edited extends string | null>(text: string, edit: (unix: string) => Edited): Edited {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const edited = edit(text.slice(mark.length).replaceAll('\r\n', '\n'));
  if (edited === null) return edited;
  return (mark + (text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited)) as Edited;
}
