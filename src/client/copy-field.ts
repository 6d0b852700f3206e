const refused = 'Trình duyệt không cho chép; chữ đã được chọn sẵn, bấm Ctrl+C.';

/**
 * Copies what a field has and leaves it selected.
 * @param done what is said where the browser lets it be copied
 * @param from where what is copied begins
 * @returns what to say to the person
 */
export async function copyField(field: HTMLTextAreaElement, done: string, from = 0): Promise<string> {
  field.focus();
  field.setSelectionRange(from, field.value.length);
  try {
    await navigator.clipboard.writeText(field.value.slice(from));
    return done;
  } catch {
    return refused;
  }
}
