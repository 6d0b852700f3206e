/** Whether the words of a margin are at most a page number, which says nothing. */
export const isPageNumber = (words: string): boolean =>
  !/\p{L}/u.test(words.trim().replace(/^(?:(?:trang|page)[\s\d/]*|[\s\-–ivx]+)$/iu, ''));
