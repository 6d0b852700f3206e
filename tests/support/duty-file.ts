/** Provenance of a record of a test. */
export const provenance = 'provenance: { sources: [unsourced], confidence: low }\n';

/**
 * The file of a duty, sample data: a standing duty that rests on the circular of `cleanFiles`.
 * @param minimum its retention, in YAML. @param rest the lines that differ: period, forms, channels …
 */
export const dutyFile = (code: string, minimum: string, rest: string): string => `code: ${code}
group: ${code[0]}
title: Việc mẫu ${code}
question: Hỏi gì?
holds: [Điều mẫu.]
basis: [{ reference: 01-2020-tt-bm, article: Điều 5 }]
levels: [preschool]
due: [{ kind: standing }]
retention: { minimum: ${minimum} }
${rest}${provenance}`;
