import { catalogue } from '../rules/catalogue.ts';
import type { List } from './comment-list.ts';
import type { ChangeReport } from './change-report.ts';
import type { ListedIssue } from './listed-issues.ts';
import { longText, nothing, ownWord, safe } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** Errors of one step that GitHub shows at their lines; it drops the rest. */
const AT_THEIR_LINES = 10;

/** Whether the content can be published, and each problem with its line. */
export function issueParts({ errors, warnings, issues }: ChangeReport, list: List): Markdown[] {
  const of = (severity: ListedIssue['severity'], wasThere: boolean) =>
    issues.filter((each) => each.severity === severity && each.wasThere === wasThere);
  const oldWarnings = of('warning', true).length;
  return [
    health(errors, warnings),
    list(safe`❌ Lỗi`, of('error', false).map(issueLine)),
    list(safe`❌ Lỗi đã có từ trước thay đổi này`, of('error', true).map(issueLine)),
    list(safe`⚠️ Cảnh báo mới`, of('warning', false).map(issueLine)),
    oldWarnings > 0 ? safe`${oldWarnings} cảnh báo đã có từ trước thay đổi này, không liệt kê ở đây.` : nothing,
    rest(errors + warnings - issues.length),
  ];
}

const rest = (count: number) =>
  count > 0
    ? safe`Còn ${count} lỗi, cảnh báo nữa không nằm trong báo cáo này: chạy \`npm run check\` để xem đủ.`
    : nothing;

function health(errors: number, warnings: number): Markdown {
  if (errors > 0)
    return safe`❌ **Nội dung còn ${errors} lỗi, ${warnings} cảnh báo**, ghi tại dòng trong phần thay đổi. Sửa hết lỗi thì mới đăng được.${
      errors > AT_THEIR_LINES
        ? safe` Cạnh dòng chỉ hiện mười lỗi đầu; danh sách đủ nằm trong nhật ký của lần kiểm tra.`
        : nothing
    }`;
  return warnings > 0
    ? safe`⚠️ Nội dung không có lỗi, có ${warnings} cảnh báo; cảnh báo không ngăn việc đăng.`
    : safe`✅ Nội dung không có lỗi.`;
}

const issueLine = ({ file, line, code, message, remedy }: ListedIssue) =>
  safe`${file}, dòng ${line}: **${ownWord(catalogue[code].title)}.** ${longText(message)} Cách sửa: ${longText(remedy)}`;
