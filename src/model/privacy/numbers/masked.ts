/** The first three and the last two digits of a number: reports and comments outlive the corrected text. */
export const masked = (digits: string): string => `${digits.slice(0, 3)}…${digits.slice(-2)}`;
