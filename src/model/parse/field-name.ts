/** Whether a key may be the name of a field. Any other may be that of a person, which no message shows. */
export const mayBeField = (key: string): boolean => /^[a-zA-Z][\w-]*$/u.test(key);

/** The key of a line of YAML: `  - year: 2024`. Empty where it has none. */
export const keyOfLine = (line: string): string => /^\s*(?:- )?([^:]*):/u.exec(line)?.[1]?.trim() ?? '';
