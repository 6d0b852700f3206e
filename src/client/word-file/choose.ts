/** Calls `open` with what a person chose in a file field, or `dropped` somewhere on `place`. */
export function onChosenFiles(
  input: HTMLInputElement,
  place: EventTarget,
  open: (files: FileList | null | undefined) => void,
): void {
  input.addEventListener('change', () => open(input.files));
  // Choosing the same file again, after it was changed in Word, counts as a choice.
  input.addEventListener('click', () => (input.value = ''));
  place.addEventListener('drop', (event) => open((event as DragEvent).dataTransfer?.files));
  // A file that lands next to the place must not take the place of the page, and of what was written on it.
  for (const name of ['dragover', 'drop'] as const) addEventListener(name, (event) => event.preventDefault());
}
