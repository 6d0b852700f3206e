/** Words or phrases separated by commas, in lower case and NFC. */
export const wordList = (words: string): ReadonlySet<string> => new Set(words.split(/,\s+/u));
