/** Is called with the file of each record before a check looks at it; with null before a check that looks at many together. */
export type Visit = (file: string | null) => void;
