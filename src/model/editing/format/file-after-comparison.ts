import type { KindName } from '../../../kinds/index.ts';
import { provenance } from '../../../kinds/provenance.ts';
import { fieldDigest } from '../../comparison/field-digest.ts';
import { afterComparison } from '../../comparison/mark-fields.ts';
import type { Findings } from '../../comparison/mark-fields.ts';
import { fullRecord } from '../full-record.ts';
import { formFieldsOf } from '../../record-form/form-fields.ts';
import { kindOf } from '../../../kinds/index.ts';
import { contentFormat } from './content-format.ts';
import { inUnixLines } from './in-unix-lines.ts';

/**
 * The text of a file with what a person found by comparing it; every other byte stays. Null where the file no longer says
 * what the person was shown.
 * @param shown the record as the person saw it
 * @throws when the file cannot be read
 */
export const fileAfterComparison = (
  name: KindName,
  text: string,
  shown: Readonly<Record<string, unknown>>,
  findings: Findings,
): string | null =>
  inUnixLines(text, (unix): string | null => {
    const format = contentFormat(name);
    const form = format.fromFile(unix);
    const data = fullRecord(formFieldsOf(kindOf(name).schema), form);
    const differs = [...findings.agree, ...findings.differ].some(
      (field) => fieldDigest(data[field]) !== fieldDigest(shown[field]),
    );
    if (differs) return null;
    const { verification } = provenance.parse(data['provenance']);
    const marks = afterComparison(verification, data, findings);
    // A file that has no mark and gets none is not touched.
    if (marks === null && verification === null) return unix;
    return format.toFile({ ...form, provenance: { ...(form['provenance'] as object), verification: marks } });
  });
