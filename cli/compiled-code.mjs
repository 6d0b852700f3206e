/** Where Node keeps what it compiled, below the project's folder: it halves the start of a command. */
export const compiledCode = '.cache/node';
