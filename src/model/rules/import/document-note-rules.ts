import { word, wordEdit } from '../word-example.ts';
import { boldLine, cell, line } from '../word-markup.ts';
import type { NoteRule } from './note-rule.ts';

/** The frame of a document: letterhead, signature block, the whole file. */
export const documentNoteRules = {
  'o-so-trong': {
    severity: 'todo',
    title: 'Ô số, ký hiệu để trống',
    why: 'Văn bản đã ban hành có số; chưa có số thì không ai tra được.',
    remedy: 'Ghi số, ký hiệu vào dòng number khi văn bản đã có số.',
    check: 'word',
    wrong: wordEdit('Số: 05/KH-MNM', 'Số:      /KH-MNM', 'Số:      /KH-MNM'),
    right: word('Đoạn thứ nhất.', 'Số: 05/KH-MNM'),
  },
  'ngay-trong': {
    severity: 'todo',
    title: 'Ngày ký để trống hoặc không có thật',
    why: 'Hiệu lực của văn bản được viện dẫn xét theo ngày ký.',
    remedy: 'Ghi ngày ký vào dòng issuedOn khi văn bản đã ký.',
    check: 'word',
    wrong: wordEdit('ngày 05 tháng 3', 'ngày      tháng 3', 'Lạc Thủy, ngày      tháng 3 năm 2026'),
    right: word('Đoạn thứ nhất.', 'Lạc Thủy, ngày 05 tháng 3 năm 2026'),
  },
  'thieu-phan-dau': {
    severity: 'todo',
    title: 'Thiếu phần đầu của văn bản',
    why: 'Số, địa danh, ngày, trích yếu, nơi nhận, người ký cho biết đây là văn bản nào.',
    remedy: 'Điền vào phần đầu tệp, nếu bản gốc có.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(không có dòng Số: …)', { replace: [[line('Số: 05/KH-MNM'), '']] }),
    right: word('Đoạn thứ nhất.', 'Số: 05/KH-MNM'),
  },
  'truong-khac': {
    severity: 'todo',
    title: 'Tên trường khác với trường của trang',
    why: 'Trang chỉ đăng văn bản của trường mình.',
    remedy: 'Sửa dòng organization cho đúng trường ban hành.',
    check: 'word',
    wrong: wordEdit('TRƯỜNG MẦM NON MẪU', 'TRƯỜNG MẦM NON KHÁC', 'TRƯỜNG MẦM NON KHÁC'),
    right: word('Đoạn thứ nhất.', 'TRƯỜNG MẦM NON MẪU'),
  },
  'loai-khac': {
    severity: 'todo',
    title: 'Văn bản không phải kế hoạch',
    why: 'Mục kế hoạch của trang chỉ có kế hoạch; loại khác có chỗ riêng.',
    remedy: 'Chỉ đăng vào mục kế hoạch nếu đây đúng là kế hoạch; không thì chọn loại bản ghi khác rồi nhập lại.',
    check: 'word',
    wrong: wordEdit('>KẾ HOẠCH<', '>ĐỀ ÁN<', 'ĐỀ ÁN'),
    right: word('Đoạn thứ nhất.', 'KẾ HOẠCH'),
  },
  'nam-doan': {
    severity: 'todo',
    title: 'Tệp không cho biết năm',
    why: 'Năm xếp kế hoạch vào danh sách và vào địa chỉ của trang.',
    remedy: 'Sửa dòng year cho đúng.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(không chỗ nào ghi năm)', {
      replace: [
        ['Công tác mẫu năm 2026', 'Công tác mẫu'],
        ['ngày 05 tháng 3 năm 2026', 'ngày      tháng      năm     '],
      ],
      alongside: ['ngay-trong'],
    }),
    right: word('Đoạn thứ nhất.', 'Công tác mẫu năm 2026'),
  },
  'o-ky-nhieu-nguoi': {
    severity: 'todo',
    title: 'Ô ký có thêm dòng hoặc thêm người',
    why: 'Trang ghi một người ký; dòng khác trong ô ký được giữ thành chữ ở cuối văn bản.',
    remedy: 'Xem lại phần signer (trang chỉ ghi một người ký) và dòng đó ở cuối thân văn bản.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(ô ký có thêm ô KẾ TOÁN, Lò Thị Hai)', {
      replace: [
        [
          cell(boldLine('HIỆU TRƯỞNG') + boldLine('Nguyễn Thị Mẫu')),
          cell(boldLine('KẾ TOÁN') + boldLine('Lò Thị Hai')) +
            cell(boldLine('HIỆU TRƯỞNG') + boldLine('Nguyễn Thị Mẫu')),
        ],
      ],
    }),
    right: word('Đoạn thứ nhất.'),
  },
  'sau-o-ky': {
    severity: 'changed',
    title: 'Phần sau ô ký',
    why: 'Sau ô ký thường chỉ có phụ lục, và trang để phụ lục ở đó; chữ khác thì đứng ở cuối thân văn bản, trước ô ký.',
    remedy: 'Xem phần đó đã đứng đúng chỗ chưa. Nếu là phụ lục, để đề mục của nó bắt đầu bằng “Phụ lục”.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(chữ in sau ô ký)', {
      replace: [
        [
          'Nguyễn Thị Mẫu</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
          `Nguyễn Thị Mẫu</w:t></w:r></w:p></w:tc></w:tr></w:tbl>${line('Chữ in sau ô ký.')}`,
        ],
      ],
    }),
    right: word('Đoạn thứ nhất.'),
  },
  'dong-dau-la': {
    severity: 'changed',
    title: 'Dòng ở phần đầu mà máy không nhận ra',
    why: 'Phần đầu chỉ có cơ quan, số, quốc hiệu, ngày, tên loại, trích yếu; dòng khác được giữ ở thân văn bản để không mất chữ.',
    remedy: 'Xem dòng đó ở đầu thân văn bản: nếu không phải nội dung thì xóa.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(dòng “Chào mừng năm mới” dưới tên trường)', {
      replace: [[line('Số: 05/KH-MNM'), line('Số: 05/KH-MNM') + line('Chào mừng năm mới!')]],
    }),
    right: word('Đoạn thứ nhất.'),
  },
  'than-trong': {
    severity: 'todo',
    title: 'Thân văn bản trống',
    why: 'Đăng một kế hoạch chỉ có phần đầu và ô ký thì người đọc không biết trường sẽ làm gì.',
    remedy: 'Mở bản Word xem nội dung nằm ở đâu (chữ ẩn, hình, tệp nhúng), gõ thành chữ thường rồi nhập lại.',
    check: 'word',
    wrong: word('', '(chỉ có phần đầu và ô ký)', {
      replace: [
        [line('Căn cứ Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu;'), ''],
        [boldLine('I. MỤC ĐÍCH'), ''],
        [boldLine('II. YÊU CẦU'), ''],
        [line('Đoạn thứ hai.'), ''],
      ],
    }),
    right: word('Đoạn thứ nhất.'),
  },
  'qua-dai': {
    severity: 'todo',
    title: 'Văn bản dài hơn mức trang nhận',
    why: 'Một kế hoạch dài 100 trang chỉ khoảng 400 kB chữ; tệp hơn 1 MB làm điện thoại cũ không mở được.',
    remedy: 'Tách tệp Word thành nhiều phần rồi nhập từng phần.',
    check: 'word',
    wrong: word(
      { repeat: line('Nâng cao chất lượng chăm sóc và giáo dục trẻ. '.repeat(200)), times: 90 },
      '(hơn 1 MB chữ)',
    ),
    right: word('Đoạn thứ nhất.', '(dưới 1 MB chữ)'),
  },
  'du-thao': {
    severity: 'todo',
    title: 'Văn bản ghi là dự thảo',
    why: 'Bản dự thảo không phải văn bản đã ban hành; đăng nhầm thì người đọc tưởng đã quyết định.',
    remedy: 'Bỏ chữ “dự thảo” khi văn bản đã ban hành.',
    check: 'word',
    wrong: word('Đoạn thứ nhất.', '(dòng DỰ THẢO ở phần đầu)', {
      replace: [[line('Số: 05/KH-MNM'), line('Số: 05/KH-MNM') + line('DỰ THẢO')]],
    }),
    right: word('Đoạn thứ nhất.'),
  },
} as const satisfies Record<string, NoteRule>;
