/** How much of a file is read before it is taken for an attack or a mistake. Sizes are bytes. */
export const limits = {
  /** The file as it comes. A plan of 500 pages with pictures stays below. */
  file: 30_000_000,
  /** Everything in the file, unpacked. */
  unpacked: 200_000_000,
  /** One part of the file, unpacked. 500 pages of text are about 15 MB of XML. */
  part: 80_000_000,
  /** How many times larger than the file its content may be, once it is above {@link limits.ratioFrom}. XML shrinks 10 to 100 times. */
  ratio: 250,
  ratioFrom: 5_000_000,
  /** Parts in the file. */
  entries: 4000,
  /** Tables, boxes and content controls inside each other; Word's own limit for tables is 64. */
  depth: 200,
  /** XML elements inside each other. */
  xmlDepth: 1000,
  /** Rows times columns of one table. */
  cells: 50_000,
} as const;
