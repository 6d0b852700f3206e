import { downloadTypes } from '../model/downloads.ts';

/** The bytes of a file that the site makes, with the type of its ending. @param ending `xlsx`, or `zip`, which no school uploads */
export const fileResponse = (bytes: Uint8Array, ending: 'pdf' | 'docx' | 'xlsx' | 'zip'): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': downloadTypes[ending] ?? `application/${ending}` },
  });
