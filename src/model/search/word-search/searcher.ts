// What searches words and corrects them, with all that it knows of them: the search page loads this file for questions that are no certain citation.
export { correctorOf } from '../correction/corrector.ts';
export { readWords } from '../query/read-words.ts';
export { unpackTexts } from './packed-texts.ts';
export { openIndex } from './pagefind-index.ts';
export { searchWords } from './search-words.ts';
export { openTexts } from './text-index.ts';
