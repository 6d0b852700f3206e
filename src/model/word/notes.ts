import { MAX_FILE_BYTES } from '../parse/file-size.ts';
import { personalDataRules } from '../rules/personal-data-rules.ts';
import { limits } from './limits.ts';

/**
 * Everything that the importer can have to say about a file. `lost`: something of the Word file is not in the
 * result; `changed`: it is there in another form; `todo`: a person must do something; `info`: good to know.
 */
export type Severity = 'lost' | 'todo' | 'changed' | 'info';

/** The words for {@link Severity}, in the order in which a person should look at them. */
export const severityLabels: Record<Severity, string> = {
  lost: 'không giữ được',
  todo: 'cần làm',
  changed: 'đổi dạng',
  info: 'cho biết',
};

export const noteTable = {
  'theo-doi-sua': {
    severity: 'changed',
    remedy: 'Nếu chưa muốn nhận sửa đổi này, vào thẻ Xem lại (Review) của Word chấp nhận hoặc từ chối rồi nhập lại.',
  },
  'nhan-xet': { severity: 'lost', remedy: 'Nhận xét không đăng. Nếu là nội dung, gõ vào văn bản.' },
  'chu-an': {
    severity: 'lost',
    remedy: 'Chữ ẩn không in ra nên không đăng. Nếu là nội dung, bỏ thuộc tính ẩn trong Word.',
  },
  'hop-chu': { severity: 'changed', remedy: 'Xem chữ đã đứng đúng chỗ chưa.' },
  'cong-thuc': { severity: 'changed', remedy: 'Xem lại công thức; nếu phức tạp thì thay bằng hình kèm lời mô tả.' },
  'bang-long': {
    severity: 'changed',
    remedy: 'Tách bảng bên trong thành một bảng riêng trong Word rồi nhập lại, nếu cần giữ dạng bảng.',
  },
  'o-gop': { severity: 'changed', remedy: 'Xem lại bảng; nếu lặp làm khó đọc thì chia lại bảng trong Word.' },
  'o-gop-chu': {
    severity: 'lost',
    remedy: 'Nếu là nội dung, tách ô gộp trong Word (Split Cells) để thấy chữ đó rồi nhập lại.',
  },
  'ban-thay-the': {
    severity: 'lost',
    remedy: 'Nếu là nội dung, gõ vào thân văn bản trong Word rồi nhập lại.',
  },
  'chu-thich-bo': { severity: 'lost', remedy: 'Nếu là nội dung, gõ vào thân văn bản trong Word.' },
  'o-nhieu-doan': { severity: 'changed', remedy: 'Xem lại các ô đó; nếu khó đọc thì tách thành nhiều hàng.' },
  'bang-khung': { severity: 'changed', remedy: 'Không cần làm gì nếu khung chỉ để trang trí.' },
  'ngat-phan': { severity: 'info', remedy: 'Không cần làm gì: trang web không chia trang.' },
  'dau-chan-trang': { severity: 'lost', remedy: 'Nếu là nội dung, gõ vào thân văn bản trong Word.' },
  'muc-luc': { severity: 'lost', remedy: 'Không cần làm gì: trang tự làm mục lục.' },
  'duong-ke': { severity: 'info', remedy: 'Không cần làm gì: trang tự kẻ theo thể thức.' },
  'hinh-ve': { severity: 'lost', remedy: 'Nếu hình có nội dung, chụp thành hình PNG rồi chèn lại kèm lời mô tả.' },
  'hinh-can-mo-ta': {
    severity: 'todo',
    remedy: 'Viết lời mô tả vào giữa hai dấu ngoặc vuông ![…], cho người không nhìn thấy hình.',
  },
  'hinh-khong-dung-duoc': { severity: 'lost', remedy: 'Trong Word, lưu hình thành PNG hoặc JPEG rồi chèn lại.' },
  'hinh-o-dau-cuoi': {
    severity: 'lost',
    remedy: 'Không cần làm gì: chữ ký, con dấu và hình ở phần đầu không đăng cùng bản chữ.',
  },
  'doi-tuong-nhung': {
    severity: 'lost',
    remedy: 'Chép nội dung của đối tượng thành bảng hoặc chữ trong Word rồi nhập lại.',
  },
  'ky-hieu-la': { severity: 'lost', remedy: 'Xem bản Word, gõ lại ký hiệu đó ở chỗ có dấu □.' },
  'ma-cu': { severity: 'info', remedy: 'Đọc lại vài câu để chắc chữ đúng.' },
  'ma-cu-sot': { severity: 'todo', remedy: 'So với bản Word rồi gõ lại các ký tự đó.' },
  'ma-cu-la': {
    severity: 'todo',
    remedy: 'Chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6) trong Word rồi nhập lại.',
  },
  'ma-cu-nghi': { severity: 'todo', remedy: 'So với bản Word; chữ gõ Unicode trong phông cũ được giữ nguyên.' },
  'to-hop': { severity: 'info', remedy: 'Không cần làm gì: chữ đã chuyển về dạng dựng sẵn.' },
  'ky-tu-an': { severity: 'info', remedy: 'Không cần làm gì.' },
  'chi-so': { severity: 'changed', remedy: 'Xem lại chỗ đó; chỉ số trên, dưới bằng chữ không giữ được.' },
  'dia-chi-bo': { severity: 'lost', remedy: 'Ghi lại địa chỉ bắt đầu bằng https:// trong Word, nếu cần.' },
  'so-dut': { severity: 'todo', remedy: 'So số thứ tự với bản Word rồi sửa trong tệp.' },
  'thieu-chu-d': {
    severity: 'info',
    remedy: 'Bản in của Word cũng đánh như vậy. Theo NĐ 30/2020, sau d) là đ); muốn đúng thì gõ tay trong Word.',
  },
  'so-trong': { severity: 'lost', remedy: 'Bỏ dòng trống có số thứ tự trong Word, nếu thừa.' },
  'kieu-so-la': { severity: 'todo', remedy: 'So số thứ tự với bản Word rồi sửa trong tệp.' },
  'muc-giua-trang': { severity: 'info', remedy: 'Nếu không phải đề mục, bỏ dấu # ở đầu dòng đó.' },
  'muc-khong-dam': { severity: 'info', remedy: 'Nếu không phải đề mục, bỏ dấu # ở đầu dòng đó.' },
  'muc-noi-dong': { severity: 'changed', remedy: 'Không cần làm gì nếu hai dòng là một đề mục.' },
  'muc-qua-dai': { severity: 'todo', remedy: 'Nếu là đề mục, thêm dấu # ở đầu dòng; nếu không, để nguyên.' },
  'ngat-dong': { severity: 'changed', remedy: 'Không cần làm gì nếu các dòng là một đề mục.' },
  'tep-ngoai': { severity: 'lost', remedy: 'Chép nội dung vào chính tệp Word rồi nhập lại.' },
  'truong-tu-dong': { severity: 'todo', remedy: 'So với bản Word rồi gõ lại chỗ đó.' },
  'o-so-trong': { severity: 'todo', remedy: 'Ghi số, ký hiệu vào dòng number khi văn bản đã có số.' },
  'ngay-trong': { severity: 'todo', remedy: 'Ghi ngày ký vào dòng issuedOn khi văn bản đã ký.' },
  'thieu-phan-dau': { severity: 'todo', remedy: 'Điền vào phần đầu tệp, nếu bản gốc có.' },
  'truong-khac': { severity: 'todo', remedy: 'Sửa dòng organization cho đúng trường ban hành.' },
  'loai-khac': { severity: 'todo', remedy: 'Chỉ đăng vào mục kế hoạch nếu đây đúng là kế hoạch.' },
  'nam-doan': { severity: 'todo', remedy: 'Sửa dòng year cho đúng.' },
  'o-ky-nhieu-nguoi': {
    severity: 'todo',
    remedy: 'Xem lại phần signer (trang chỉ ghi một người ký) và dòng đó ở cuối thân văn bản.',
  },
  'sau-o-ky': { severity: 'changed', remedy: 'Xem phần đó (thường là phụ lục) đã đứng đúng chỗ chưa.' },
  'dong-dau-la': {
    severity: 'changed',
    remedy: 'Xem dòng đó ở đầu thân văn bản: nếu không phải nội dung thì xóa.',
  },
  'than-trong': {
    severity: 'todo',
    remedy: 'Mở bản Word xem nội dung nằm ở đâu (chữ ẩn, hình, tệp nhúng), gõ thành chữ thường rồi nhập lại.',
  },
  'qua-dai': { severity: 'todo', remedy: 'Tách tệp Word thành nhiều phần rồi nhập từng phần.' },
  'so-dien-thoai-rieng': { severity: 'todo', remedy: personalDataRules['so-dien-thoai-rieng'].remedy },
  'so-dinh-danh': { severity: 'todo', remedy: personalDataRules['so-dinh-danh'].remedy },
  'du-lieu-tre': { severity: 'todo', remedy: personalDataRules['du-lieu-tre'].remedy },
  'luu-hanh-han-che': { severity: 'todo', remedy: personalDataRules['luu-hanh-han-che'].remedy },
  'du-thao': { severity: 'todo', remedy: 'Bỏ chữ “dự thảo” khi văn bản đã ban hành.' },
} as const satisfies Record<string, { severity: Severity; remedy: string }>;

export type NoteCode = keyof typeof noteTable;

/** Where in the Word file something stands. Word has no line numbers, so the words are what a person searches for. */
export interface WordPlace {
  part: 'body' | 'footnote' | 'endnote' | 'header-or-footer' | 'comment';
  /** Which paragraph of the part, from 1. */
  paragraph: number;
  /** Table, row and cell, each from 1. */
  cell: { table: number; row: number; column: number } | null;
  /** The paragraph's first words. */
  words: string;
}

export interface ImportNote {
  code: NoteCode;
  severity: Severity;
  /** What was found, in Vietnamese. */
  message: string;
  /** What a person can do about it. */
  remedy: string;
  /** Words of the Word file that are not in the result; the message names each. Empty when there are none. */
  dropped: string;
  /** Null when it is about the whole file. */
  place: WordPlace | null;
  /** The heading under which it stands; null before the first. */
  under: string | null;
}

/**
 * Writes down what was found.
 * @param place null when it is about the whole file. @param dropped words that are not in the result, as the message has them.
 */
export function addNote(
  notes: ImportNote[],
  code: NoteCode,
  message: string,
  place: WordPlace | null,
  dropped: string = '',
): void {
  notes.push(noteOf(code, message, place, dropped));
}

const noteOf = (code: NoteCode, message: string, place: WordPlace | null, dropped = ''): ImportNote => ({
  code,
  ...noteTable[code],
  message,
  dropped,
  place,
  under: null,
});

const partNames = {
  body: '',
  footnote: 'chú thích, ',
  endnote: 'chú thích cuối, ',
  'header-or-footer': 'đầu, chân trang, ',
  comment: 'nhận xét, ',
};

/** What is said of a plan's file that the site does not take. @param bytes of the file. */
export const tooLong = (bytes: number): ImportNote[] =>
  bytes <= MAX_FILE_BYTES
    ? []
    : [
        noteOf(
          'qua-dai',
          `Tệp kế hoạch dài ${Math.ceil(bytes / 100_000) / 10} MB, trang chỉ nhận ${MAX_FILE_BYTES / 1_000_000} MB.`,
          null,
        ),
      ];

/**
 * The notes with at most {@link limits.notes} of each code. One note in place of the others says how many they are, and
 * names the words that they name: those are nowhere else.
 */
export function limitNotesPerCode(notes: readonly ImportNote[]): ImportNote[] {
  const kept: ImportNote[] = [];
  const counts = new Map<NoteCode, number>();
  const more = new Map<NoteCode, ImportNote[]>();
  for (const note of notes) {
    const count = (counts.get(note.code) ?? 0) + 1;
    counts.set(note.code, count);
    // Each picture is asked for on its own.
    if (count <= limits.notes || note.code === 'hinh-can-mo-ta') kept.push(note);
    else if (count === limits.notes + 1) more.set(note.code, [note]);
    else more.get(note.code)!.push(note);
  }
  for (const [code, others] of more) {
    const dropped = others.map((each) => each.dropped).filter((words) => words !== '');
    const first = kept.find((each) => each.code === code)!.message;
    const message = `Còn ${others.length} chỗ nữa cùng loại với ${limits.notes} chỗ đã kể: “${first}”`;
    const named = dropped.length === 0 ? '' : ` Chữ ở các chỗ đó: “${[...new Set(dropped)].join('”, “')}”.`;
    addNote(kept, code, message + named, null, dropped.join(' '));
  }
  return kept;
}

/** A place in words: `đoạn 12 “Tăng cường tuyên truyền…”`. */
export function describePlace(place: WordPlace): string {
  const cell = place.cell;
  const where = cell ? `bảng ${cell.table}, hàng ${cell.row}, ô ${cell.column}` : `đoạn ${place.paragraph}`;
  return partNames[place.part] + where + (place.words === '' ? '' : ` “${place.words}”`);
}

/** The first words of a text, for a place. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 48 ? line : `${line.slice(0, line.lastIndexOf(' ', 46) + 1 || 46).trimEnd()}…`;
}
