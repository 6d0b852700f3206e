import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { fetched } from '../fetched.ts';
import { dropped, formOf, pasted, reading } from './answers.ts';
import type { TableSetting } from '../../model/sheet/table-setting.ts';
import type { TableAnswer, TableAnswered, TableRequest } from './messages.ts';

/** Reads tables next to the page: a hostile workbook can be stopped. Only the settings of duties are fetched, from this site. */
const loaded = new Map<string, Promise<TableSetting | null>>();

addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  void answerTo(data).then((answer) => postMessage({ serial: data.serial, answer } satisfies TableAnswered));
});

async function answerTo(request: TableRequest): Promise<TableAnswer> {
  const settingOf = (duty: string) => known(request.settings.replace('__', duty.toLowerCase()));
  try {
    const setting = await settingOf(request.chosen.duty);
    if (setting === null) return notLoaded(request.chosen.duty);
    switch (request.kind) {
      case 'form':
        return formOf(setting, request.chosen, request.empty);
      case 'pasted':
        return pasted(setting, request);
      case 'read':
        return reading(setting, request);
      case 'file':
        return await dropped(setting, request, async (duty) => (await settingOf(duty)) ?? null);
    }
  } catch (error) {
    if (error instanceof UnreadableText)
      return {
        kind: 'refused',
        message: `Không đọc được tệp Excel: ${error.message}`,
        advice:
          'Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi thử lại; hoặc chép các ô rồi dán vào bảng dưới đây.',
      };
    return { kind: 'failed', reason: String(error) };
  }
}

const notLoaded = (duty: string): TableAnswer => ({
  kind: 'refused',
  message: `Không tải được mẫu của mục ${duty}.`,
  advice: 'Kiểm tra mạng rồi chọn lại. Nếu tệp Excel ghi một mã mục khác, sửa lại ở dòng “Mục công khai”.',
});

/** The setting at an address, fetched once; asked for again after it did not arrive. */
async function known(address: string): Promise<TableSetting | null> {
  const own = loaded.get(address) ?? fetched<TableSetting>(address);
  loaded.set(address, own);
  const found = await own;
  if (found === null) loaded.delete(address);
  return found;
}
