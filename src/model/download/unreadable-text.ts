/** Thrown when the text of a file cannot be read; the message is Vietnamese and goes on after “không đọc được chữ: ”. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
}
