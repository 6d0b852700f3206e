import type { Confidence } from '../../kinds/common.ts';
import { confidenceLabels } from '../../kinds/common.ts';
import { sourceLabels } from '../../kinds/provenance.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { stateView } from './reference-item.ts';
import type { StateView } from './reference-item.ts';

const ofStates: Record<ValidityState, string> = {
  'in-force': 'Trang chưa thấy văn bản nào làm hết hiệu lực.',
  'needs-check':
    'Nguồn đã đọc còn coi là có hiệu lực, nhưng pháp luật liên quan đã thay đổi mà chưa ai kiểm tra văn bản này còn được áp dụng đến đâu.',
  partial: 'Một số điều khoản đã bị bãi bỏ, phần còn lại vẫn áp dụng.',
  'not-yet': 'Đã ban hành, chưa đến ngày có hiệu lực.',
  'no-ending-found':
    'Văn bản của Đảng chỉ do cơ quan ban hành hoặc cấp trên bãi bỏ; trang chưa thấy văn bản nào như vậy, và cũng chưa có nguồn nói rõ là còn.',
  continued: 'Cơ quan ban hành đã sắp xếp lại; văn bản còn được áp dụng đến khi cơ quan kế thừa xử lý.',
  suspended: 'Có văn bản làm ngưng trong một thời gian; hết thời gian ấy thì lại có hiệu lực.',
  expired: 'Đã bị thay thế, bị bãi bỏ, hoặc hết thời hạn ghi trong văn bản.',
  'replaced-in-substance': 'Văn bản sau quy định lại cùng một việc nhưng không nói rõ là bãi bỏ văn bản này.',
  transitional: 'Văn bản sau cho phép áp dụng thêm một thời gian.',
  'period-ended': 'Kỳ ghi trong tên văn bản đã qua. Như vậy không phải là bị bãi bỏ.',
  'base-ended':
    'Văn bản sinh ra để hướng dẫn, quy định chi tiết những văn bản nay đều đã hết hiệu lực; chưa thấy ai nói rõ là còn hay hết.',
  conflicting: 'Các ngày hoặc các văn bản ghi trên trang không thể cùng đúng. Trang nêu chỗ mâu thuẫn, không chọn.',
  unknown: 'Các nguồn không cho biết. Trang không đoán.',
};

const ofConfidence: Record<Confidence, string> = {
  high: 'đọc trong chính văn bản, hoặc ở hai nơi độc lập',
  'medium-high': 'có nguồn tốt, còn một điểm chưa chắc',
  medium: 'chỉ có một nguồn thứ cấp, hoặc theo hiểu biết chung',
  low: 'chỉ có một dấu vết',
};

/** States whose words do not say what they mean. */
const needWords: ReadonlySet<ValidityState> = new Set([
  'no-ending-found',
  'continued',
  'replaced-in-substance',
  'period-ended',
  'base-ended',
  'conflicting',
  'unknown',
]);

/** What a state means, where it is shown; null where its words say it. */
export const meaningOf = (state: ValidityState): string | null => (needWords.has(state) ? ofStates[state] : null);

/** What each state of validity means, for the reader who asks. */
export const stateMeanings = (): (StateView & { meaning: string })[] =>
  (Object.keys(ofStates) as ValidityState[]).map((state) => ({ ...stateView(state), meaning: ofStates[state] }));

/** What each level of confidence means, the highest first. */
export const confidenceMeanings = (): { label: string; meaning: string }[] =>
  (Object.keys(ofConfidence) as Confidence[]).map((each) => ({
    label: confidenceLabels[each],
    meaning: ofConfidence[each],
  }));

/** Every place where facts of this site were read. */
export const sourceWords = (): string[] => Object.values(sourceLabels);
