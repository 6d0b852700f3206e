// Runs before each file of the unit tests.

import { readInThreads } from './reading-thread.ts';

readInThreads();
