// A process of its own that reads the text of downloads and says what must not be published of it. Anyone who made the files may
// want to stop or crash what reads them, so this process may write nothing and is under watch (remembered-reading.ts).

import { answerFiles } from './answer-files.ts';
import { findingsIn } from './findings-in.ts';

await answerFiles(findingsIn);
