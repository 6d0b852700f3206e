import type { Confidence } from '../../kinds/common.ts';
import { confidenceLabels } from '../../kinds/common.ts';
import { sourceLabels } from '../../kinds/provenance.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { stateView } from './reference-item.ts';
import type { StateView } from './reference-item.ts';

const ofStates: Record<ValidityState, string> = {
  'in-force': 'Trang chưa thấy văn bản nào làm hết hiệu lực.',
  partial: 'Một số điều khoản đã bị bãi bỏ, phần còn lại vẫn áp dụng.',
  'not-yet': 'Đã ban hành, chưa đến ngày có hiệu lực.',
  expired: 'Đã bị thay thế, bị bãi bỏ, hoặc hết thời hạn ghi trong văn bản.',
  'replaced-in-substance': 'Văn bản sau quy định lại cùng một việc nhưng không nói rõ là bãi bỏ văn bản này.',
  transitional: 'Văn bản sau cho phép áp dụng thêm một thời gian.',
  'period-ended': 'Kỳ ghi trong tên văn bản đã qua. Như vậy không phải là bị bãi bỏ.',
  unknown: 'Các nguồn không cho biết. Trang không đoán.',
};

const ofConfidence: Record<Confidence, string> = {
  high: 'đọc trong chính văn bản, hoặc ở hai nơi độc lập',
  'medium-high': 'có nguồn tốt, còn một điểm chưa chắc',
  medium: 'chỉ có một nguồn thứ cấp, hoặc theo hiểu biết chung',
  low: 'chỉ có một dấu vết',
};

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
