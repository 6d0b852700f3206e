/** Bytes. A plan of 100 pages is about 400 kB; a larger file is a mistake (see the catalogue's `tep-qua-lon`). */
export const MAX_FILE_BYTES = 1_000_000;
