/** Whether all of a query is in quotes. */
export const isQuoted = (query: string): boolean => /^\s*["“”„«].*["“”»]\s*$/su.test(query);
