import { checkText } from '../../model/citation-check/check-text.ts';
import { correctedList } from '../../model/citation-check/corrected-list.ts';
import { knownLaw, type CheckRegister, type KnownLaw } from '../../model/citation-check/register.ts';
import { summaryOf } from '../../model/citation-check/summary.ts';
import { ImportRefusal, tools, wordsOfDocx } from '../../model/word/index.ts';
import { fetched } from '../fetched.ts';
import { bytesOfWordFile } from '../word-file/bytes.ts';
import { limits } from '../../model/word/limits.ts';
import type { CheckAnswer, CheckAnswered, CheckRequest } from './messages.ts';

/** Reads and checks next to the page: a long text does not freeze it. Only the register is fetched, from this site. */
let loaded: Promise<{ law: KnownLaw; asOf: string } | null> | null = null;

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  void answerTo(data).then((answer) => postMessage({ serial: data.serial, answer } satisfies CheckAnswered));
});

async function answerTo(request: CheckRequest): Promise<CheckAnswer> {
  try {
    if (request.kind === 'word') return await wordsIn(request.file);
    if (request.kind === 'text') return await check(request);
    await known(request.register);
    return { kind: 'ready' };
  } catch (error) {
    return error instanceof ImportRefusal
      ? { kind: 'refused', message: error.message, advice: error.advice }
      : { kind: 'failed', reason: String(error) };
  }
}

async function wordsIn(file: File): Promise<CheckAnswer> {
  return { kind: 'words', text: wordsOfDocx(await bytesOfWordFile(file), tools) };
}

async function check({ text, today, day, register }: Extract<CheckRequest, { kind: 'text' }>): Promise<CheckAnswer> {
  if (text.length > limits.text) throw new ImportRefusal('qua-nhieu-phan-tu');
  const found = await known(register);
  if (found === null)
    return {
      kind: 'refused',
      message: 'Không tải được kho văn bản của trang.',
      advice: 'Kiểm tra mạng rồi thử lại. Mở trang này một lần khi có mạng thì lần sau dùng được cả khi mất mạng.',
    };
  const checked = checkText(text, found.law, { today, day });
  const corrected = correctedList(checked.documents, found.law);
  return { kind: 'checked', checked, corrected, summary: summaryOf(checked.documents), asOf: found.asOf };
}

/** The register, fetched once; asked for again after it did not arrive. */
async function known(address: string): Promise<{ law: KnownLaw; asOf: string } | null> {
  loaded ??= load(address);
  const found = await loaded;
  if (found === null) loaded = null;
  return found;
}

async function load(address: string): Promise<{ law: KnownLaw; asOf: string } | null> {
  const register = await fetched<CheckRegister>(address);
  return register && { law: knownLaw(register), asOf: register.asOf };
}
