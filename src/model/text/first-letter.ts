/** The text with its first letter large, as Vietnamese has it. The other way is `midSentence`. */
export const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
