// A process of its own that reads the words of downloads for the search: what a reader of the file sees, without comments and what was
// deleted. Under watch, as the one that looks for personal data (text-process.ts).

import { answerFiles } from './answer-files.ts';
import { wordsOf } from './words-of-file.ts';

await answerFiles(wordsOf);
