// A process of its own that reads issued originals: how many pages, which text, which signatures. Anyone who made them may want to stop what
// reads them, so it may write nothing and is under watch (remembered-reading.ts).

import { answerFiles } from './answer-files.ts';
import { factsOf } from './original-facts.ts';

await answerFiles<{ path: string }>(({ path }, more) => factsOf(path, more as readonly string[]));
