type Words = { [key: string]: string | Words };

/**
 * What Sveltia CMS has not translated into Vietnamese yet and an editor may meet, by the keys of its own language files.
 * Complaints about its configuration (`config.*`) stay in English: a test of this project meets them before any editor.
 * A test says when the CMS has words of its own for one of these, or new ones without.
 */
export const missingWords: Words = {
  select_item: 'Chọn {$name}',
  folders: 'Thư mục',
  more_folders: 'Thư mục khác',
  sign_in_using_access_token_workflow_note: 'Mã cũng phải có quyền đọc/ghi yêu cầu thay đổi (pull request).',
  sign_in_with_link: 'Đăng nhập bằng đường dẫn',
  sign_in_with_link_confirmation:
    'Đường dẫn này đăng nhập bạn với tài khoản {$account} trên {$service} và chép các cài đặt từ thiết bị đã tạo ra nó. Chỉ tiếp tục nếu chính bạn đã tạo đường dẫn.',
  domain: 'Tên miền',
  file_unavailable: 'Không có tệp',
  file_unavailable_description: 'Không tải được tệp này. Có thể tệp đã được chuyển đi hoặc đã bị xóa.',
  back_to_parent_folder: 'Về thư mục chứa',
  new_folder: 'Thư mục mới',
  new_folder_name: 'Tên thư mục',
  new_folder_create: 'Tạo',
  new_folder_description: 'Thư mục mới nằm trong “{$folder}”.',
  new_folder_error: {
    empty: 'Hãy ghi tên thư mục.',
    invalid: 'Tên thư mục không được có dấu gạch chéo hoặc bắt đầu bằng dấu chấm.',
    duplicate: 'Ở đây đã có thư mục hoặc tệp mang tên này.',
  },
  creating_folder: 'Đang tạo thư mục…',
  creating_folder_failed: 'Không tạo được thư mục.',
  folder_options: 'Tùy chọn thư mục',
  show_folder_options: 'Hiển thị tùy chọn thư mục',
  rename_folder: 'Đổi tên thư mục',
  delete_folder: 'Xóa thư mục',
  enter_new_name_for_folder: counted(
    'Nhập tên mới. {$count} tệp trong thư mục sẽ được chuyển theo, và các bài viết dùng đến được sửa theo.',
    'Nhập tên mới.',
  ),
  enter_new_name_for_external_folder: counted(
    'Nhập tên mới. {$count} tệp trong thư mục sẽ được chuyển theo và đổi địa chỉ; hãy sửa các bài viết dùng đến.',
    'Nhập tên mới.',
  ),
  confirm_deleting_folder: counted(
    'Bạn có chắc chắn muốn xóa thư mục “{$name}” và {$count} tệp trong đó?',
    'Bạn có chắc chắn muốn xóa thư mục trống “{$name}”?',
  ),
  renaming_folder: 'Đang đổi tên thư mục…',
  renaming_folder_failed: 'Không đổi được tên thư mục.',
  deleting_folder: 'Đang xóa thư mục…',
  deleting_folder_failed: 'Không xóa được thư mục.',
  replace_file: 'Thay tệp',
  replace_image: 'Thay hình',
  remove_file: 'Bỏ tệp',
  remove_image: 'Bỏ hình',
  deleting_referenced_assets_note: counted('{$count} bài viết dẫn đến tệp này cũng bỏ phần dẫn đó.'),
  cannot_delete_referenced_assets: counted(
    'Không xóa được {$count} tệp: thiếu tệp, các ô sau đây trong bài viết sẽ không còn hợp lệ. Hãy sửa các bài viết đó trước.',
  ),
  deleting_referenced_entries_note: counted('{$count} bài viết khác dẫn đến đây cũng bỏ phần dẫn đó.'),
  cannot_delete_referenced_entries: counted(
    'Không xóa được {$count} bài viết: các ô sau đây trong bài viết khác sẽ không còn hợp lệ. Hãy sửa các bài viết đó trước.',
  ),
  show_errors: 'Xem lỗi',
  folder_created: 'Đã tạo thư mục.',
  folder_path: 'Đường dẫn thư mục',
  folder_contents: 'Nội dung',
  x_folders: counted('{$count} thư mục', 'Không có thư mục nào'),
  folder_renamed: 'Đã đổi tên thư mục.',
  folder_deleted: 'Đã xóa thư mục.',
  entry_sidebar: {
    slug: {
      title: 'Đường dẫn tĩnh',
      generated_on_save: 'Đường dẫn được lập từ nội dung khi lưu. Ngày giờ trong đó, nếu có, là lúc lưu.',
      unavailable: 'Bài viết này không có đường dẫn.',
    },
  },
  save_conflict: {
    title: 'Có người khác đã sửa bài viết này',
    modified_by: '{$name} đã sửa bài viết này ngày {$date}, sau khi bạn mở.',
    modified: 'Bài viết này đã được sửa trong kho sau khi bạn mở.',
    deleted: 'Bài viết này đã bị xóa khỏi kho sau khi bạn mở.',
    overwrite_warning: 'Nếu lưu bây giờ, những gì người đó sửa sẽ mất.',
    recreate_warning: 'Nếu lưu bây giờ, bài viết sẽ được tạo lại.',
    save_anyway: 'Vẫn lưu',
    branch_moved: 'Trong lúc lưu, có người khác đã thay đổi kho. Hãy thử lại.',
  },
  remote_change: {
    reload_entry: 'Tải lại bài viết',
    confirm_reloading_entry: 'Bạn có chắc chắn muốn tải lại bài viết? Những gì chưa lưu sẽ mất.',
  },
  list_item_options: 'Tùy chọn mục',
  relation_field: {
    save_together_hint: '{$name} mới sẽ được lưu cùng bài viết bạn đang sửa.',
    add_failed: 'Không thêm được {$name}. Chi tiết có trong bảng điều khiển của trình duyệt.',
  },
  assets_dialog: {
    title: { folder: 'Chọn thư mục' },
    selected_folder: 'Thư mục đã chọn: {$path}',
    selected_folders: counted('Đã chọn {$count} thư mục'),
    no_subfolders: 'Thư mục này không có thư mục con.',
  },
  cloud_storage: { bunny_storage: { auth_key_label: 'Mật khẩu vùng lưu trữ' } },
  status: { deploying: 'Đang đăng' },
  workflow: { deploying_deletion: 'Đang xóa' },
};

/** A message with a number, as the language files write it. Vietnamese has one form; none may be said in another way. */
function counted(other: string, none?: string): string {
  const zero = none === undefined ? '' : ` 0 {{${none}}}`;
  return `.input {$count :integer} .match $count${zero} * {{${other}}}`;
}

/** The Vietnamese of the CMS with the missing words; a word of its own comes first. */
export function withMissingWords(own: Words, missing: Words = missingWords): Words {
  const all: Words = { ...own };
  for (const [key, word] of Object.entries(missing)) {
    const there = own[key];
    if (there === undefined) all[key] = word;
    else if (typeof there === 'object' && typeof word === 'object') all[key] = withMissingWords(there, word);
  }
  return all;
}
