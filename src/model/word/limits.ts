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
  /** XML elements of one part. 500 pages cut into runs of five characters have about 2 million. */
  elements: 5_000_000,
  /** Paragraphs of one part, those of cells included. 500 pages of plain text have about 4,000. */
  paragraphs: 50_000,
  /** Characters of the whole text. 500 pages have about 1.5 million. */
  text: 5_000_000,
  /** Notes of one kind that are listed one by one. */
  notes: 200,
  /** Characters of one paragraph: about 40 pages without a break. */
  paragraph: 100_000,
  /** Rows times columns of one table. */
  cells: 50_000,
} as const;
