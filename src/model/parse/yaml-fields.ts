/** The lines of one top-level field. `offset` is in UTF-16 units of the YAML text; `key` is null for lines that belong to no field. */
export interface FieldText {
  key: string | null;
  offset: number;
  text: string;
}

/** A name and a colon at the start of a line. Names in quotes are read too, since YAML allows them. */
const fieldStart = /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#\-'"[\]{}&*!|>%@`][^:\n]*))\s*:(?:\s|$)/u;

/** Lines that go on with the field above: indented, an item of its list, the closing bracket, a comment, or empty. */
const continues = /^(?:[ \t]|-(?: |$)|[\]}]|#|$)/u;

/**
 * Splits a YAML map into its top-level fields by lines, without parsing it. A parser that meets an error may take the
 * following fields for a part of the wrong one; read field by field, an error stays in its field.
 */
export function fieldTexts(yaml: string): FieldText[] {
  const fields: FieldText[] = [];
  let offset = 0;
  for (const line of yaml.split(/(?<=\n)/u)) {
    const start = fieldStart.exec(line);
    const last = fields.at(-1);
    if (start) fields.push({ key: (start[1] ?? start[2] ?? start[3] ?? '').trim(), offset, text: line });
    else if (last && continues.test(line.trimEnd())) last.text += line;
    else if (line.trim() !== '' && !line.startsWith('#')) fields.push({ key: null, offset, text: line });
    offset += line.length;
  }
  return fields;
}
