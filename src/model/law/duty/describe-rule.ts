import { budgetTermLabels } from '../../../kinds/duty.ts';
import type { DueRule, RetentionRule } from '../../../kinds/duty.ts';
import { workingYearLabels } from '../../../kinds/working-year.ts';

const unitWords = { 'working-days': 'ngày làm việc', days: 'ngày', months: 'tháng', years: 'năm' } as const;
const weekdays = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;
const two = (value: number) => String(value).padStart(2, '0');

/** A due rule in one Vietnamese phrase, as it is next to a duty: "trước ngày 30/6 hằng năm". */
export function describeDue(rule: DueRule): string {
  const terms = 'budgetTerms' in rule ? rule.budgetTerms.map((term) => budgetTermLabels[term]) : [];
  return terms.length === 0 ? describeAnyTerm(rule) : `kỳ ${terms.join(', ')}: ${describeAnyTerm(rule)}`;
}

function describeAnyTerm(rule: DueRule): string {
  switch (rule.kind) {
    case 'yearly': {
      const [month, day] = rule.before.split('-').map(Number);
      const year = { start: 'năm bắt đầu năm học', end: 'hằng năm', 'next-year': 'năm sau' }[rule.in];
      const when = rule.workingYear === null ? '' : `, khi năm công tác là ${workingYearLabels[rule.workingYear]}`;
      return `trước ngày ${day}/${month} ${year}${when}`;
    }
    case 'within-period':
      return 'trong kỳ';
    case 'before-month':
      return `trước ngày ${rule.day} của tháng liền trước`;
    case 'before-week':
      return `trước ${weekdays[rule.weekday]} của tuần liền trước`;
    case 'after-event':
      return rule.within === 0
        ? `ngay khi ${rule.event}`
        : `chậm nhất ${two(rule.within)} ${unitWords[rule.unit]} từ khi ${rule.event}`;
    case 'after-change':
      return `khi có thay đổi: chậm nhất ${two(rule.within)} ${unitWords[rule.unit]}`;
    case 'before-event':
      return rule.atLeast === 0
        ? `trước khi ${rule.event}`
        : `ít nhất ${two(rule.atLeast)} ${unitWords[rule.unit]} trước khi ${rule.event}`;
    case 'after-period':
      return `chậm nhất ${two(rule.within)} ${unitWords[rule.unit]} sau khi hết kỳ`;
    case 'first-month-of-school-year':
      return 'trong tháng đầu của năm học';
    case 'standing':
      return 'thường trực';
    case 'each-item':
      return rule.when;
    case 'voluntary':
      return 'tự nguyện';
    case 'other-law':
      return 'theo văn bản riêng';
    case 'unknown':
      return 'nguồn chưa cho biết thời hạn';
  }
}

/** A retention rule in one Vietnamese phrase: "ít nhất 05 năm từ mỗi lần công khai". */
export function describeRetention(rule: RetentionRule): string {
  switch (rule.kind) {
    case 'term':
      return `ít nhất ${two(rule.count)} ${unitWords[rule.unit]} từ mỗi lần công khai`;
    case 'until-replaced':
      return 'đến khi có nội dung mới thay thế';
    case 'standing':
      return 'thường trực';
    case 'latest-years':
      return `${two(rule.count)} năm gần nhất`;
    case 'with-original':
      return 'cùng thời gian với bản được đính chính';
    case 'until-event':
      return `đến khi ${rule.event}`;
    case 'minutes':
      return 'lưu biên bản tại trường';
    case 'other-law':
      return 'theo văn bản riêng';
    case 'none':
      return 'không quy định';
    case 'unknown':
      return 'nguồn chưa cho biết thời gian lưu';
  }
}
