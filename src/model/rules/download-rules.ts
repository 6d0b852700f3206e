/** The words of the checker's catalogue for files that readers download, beyond their place and their kind. */
export const downloadRules = {
  'tai-ve-ten': {
    severity: 'error',
    title: 'Tên tệp tải về chưa đúng',
    why: 'Tên tệp là địa chỉ mà người đọc gửi cho nhau. Chữ hoa, dấu cách, dấu _ và chữ có dấu bị các máy hiểu khác nhau, nên liên kết hỏng.',
    remedy:
      'Đổi tên tệp theo gợi ý: chữ thường không dấu, chữ số, nối bằng dấu gạch nối. Sửa cả những chỗ đã ghi tên cũ.',
    wrong: 'public/tep/Kế hoạch_2024.PDF',
    right: 'public/tep/ke-hoach-2024.pdf',
  },
  'tai-ve-qua-lon': {
    severity: 'error',
    title: 'Tệp tải về quá lớn',
    why: 'Tệp lớn mở không nổi trên điện thoại mạng yếu, có nơi đăng từ chối cả trang vì một tệp, và kho giữ mọi bản của nó mãi.',
    remedy:
      'Ảnh: thu nhỏ còn cạnh dài 2000 điểm. PDF quét: quét lại ở 200 dpi, đen trắng. Phim, tiếng dài: cắt thành nhiều phần hoặc đăng nơi khác rồi dẫn liên kết.',
    wrong: 'public/tep/ban-quet.pdf 60 MB',
    right: 'public/tep/ban-quet.pdf dưới 25 MB',
  },
  'tai-ve-khac-duoi': {
    severity: 'error',
    title: 'Bên trong tệp không đúng như đuôi',
    why: 'Người đọc bấm vào sẽ không mở được, hoặc mở bằng chương trình khác với điều tên tệp nói; kẻ xấu hay giấu mã lệnh bằng cách này.',
    remedy: 'Mở tệp bằng đúng chương trình đã làm ra nó rồi lưu lại (Save as) theo kiểu cần đăng; đừng chỉ đổi đuôi.',
    wrong: 'public/tep/anh.jpg thật ra là ảnh HEIC của điện thoại',
    right: 'public/tep/anh.jpg là ảnh JPEG',
  },
  'anh-con-thong-tin': {
    severity: 'error',
    title: 'Ảnh còn thông tin của máy chụp',
    why: 'Điện thoại ghi vào ảnh nơi chụp, ngày giờ, máy của ai. Ảnh ở nhà một học sinh vì thế chỉ ra được nhà em đó.',
    remedy:
      'Chạy npm run check -- --fix: ảnh được lưu lại, bỏ hết thông tin ấy, giữ đúng chiều. Không chạy được lệnh thì mở ảnh, chụp lại màn hình rồi dùng ảnh chụp ấy.',
    wrong: 'public/tep/san-truong.jpg chép thẳng từ điện thoại',
    right: 'public/tep/san-truong.jpg đã bỏ thông tin',
  },
  'tai-ve-khong-doc-duoc-chu': {
    severity: 'error',
    title: 'Không đọc được chữ trong tệp tải về',
    why: 'Máy không đọc được chữ thì không biết trong tệp có số điện thoại, số căn cước, tên trẻ hay không.',
    remedy:
      'Mở tệp, bỏ mật khẩu, lưu lại bằng Word, Excel hay LibreOffice rồi thay tệp. Vẫn không được thì in lại thành PDF.',
    wrong: 'public/tep/danh-sach.xlsx có mật khẩu',
    right: 'public/tep/danh-sach.xlsx mở được ngay',
  },
} as const;
