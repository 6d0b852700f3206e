/** Why a change was not sent. Nothing was changed at the host, and nothing that was typed is lost. */
export type FailureKind = 'signed-out' | 'offline' | 'forbidden' | 'changed' | 'exists' | 'waiting' | 'refused';

/** Thrown where a change was not sent; the message is Vietnamese and says what to do. */
export class SendFailure extends Error {
  override name = 'SendFailure';
  readonly kind: FailureKind;
  /** Of the change that waits already; null for other reasons. */
  readonly address: string | null;

  constructor(kind: FailureKind, detail = '', address: string | null = null) {
    super(`${messages[kind]}${detail === '' ? '' : ` (${detail})`}`);
    this.kind = kind;
    this.address = address;
  }
}

const messages: Readonly<Record<FailureKind, string>> = {
  'signed-out':
    'Chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn. Mở màn hình biên tập ở thẻ khác, đăng nhập, rồi quay lại đây bấm “Gửi duyệt”; những gì đã điền vẫn ở đây.',
  offline: 'Không có mạng, hoặc nơi giữ kho không trả lời. Chưa gửi gì; có mạng rồi bấm “Gửi duyệt” lần nữa.',
  forbidden:
    'Tài khoản này không được ghi vào kho của trang. Nhờ người quản trị kho thêm quyền, hoặc tải tệp rồi gửi cho người phụ trách.',
  changed:
    'Tệp này trong kho đã được người khác sửa sau khi trang được dựng. Đã đọc lại bản mới nhất; xem lại phần “Trên trang sẽ là” rồi bấm “Gửi duyệt” lần nữa.',
  exists:
    'Trong kho đã có tệp này rồi. Sửa bản đã có trong màn hình biên tập; nếu là văn bản khác, sửa số hoặc tên trong tệp Word rồi nhập lại.',
  waiting:
    'Đang có một thay đổi của mục này chờ duyệt. Xem thay đổi ấy trước; vẫn muốn thay bằng bản này thì bấm “Thay bản đang chờ”.',
  refused:
    'Nơi giữ kho không nhận thay đổi này. Thử lại sau ít phút; nếu vẫn vậy, tải tệp rồi gửi cho người phụ trách.',
};
