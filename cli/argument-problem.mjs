/**
 * What is wrong with a command line, in Vietnamese, from what `parseArgs` of `node:util` threw: its own words are English.
 *
 * @param {unknown} error
 * @returns {string} a sentence
 */
export function argumentProblem(error) {
  const { code, message } = /** @type {{ code?: string, message?: string }} */ (error);
  // “-f, --fix <value>”: the last of the option's names, without the name of its value.
  const name = /'(?:-\w, )?([^' ]+)/u.exec(message ?? '')?.[1];
  if (name === undefined) return 'Không hiểu tham số.';
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Không hiểu tham số “${name}”.`;
  return message?.includes('does not take')
    ? `Tham số “${name}” không nhận giá trị.`
    : `Tham số “${name}” cần một giá trị: ${name}=…`;
}
