// A process of its own that reads downloads and says what must not be published of their texts, and of issued originals how many pages, which text and
// which signatures. Anyone who made the files may want to stop or crash what reads them, so this process may write nothing and is under watch
// (remembered-reading.ts).

import { answerDownload } from './answer-download.ts';
import { answerFiles } from './answer-files.ts';

await answerFiles(answerDownload);
