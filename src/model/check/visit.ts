/** Is called with the file of each record before a check looks at it. */
export type Visit = (file: string) => void;
