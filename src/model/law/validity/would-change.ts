import type { ValidityState } from './validity.ts';

const LATER = 'Một văn bản sau làm hết hiệu lực, ngưng hiệu lực hoặc sửa đổi văn bản này.';
const WRONG_DAY = 'Văn bản khôi phục hiệu lực; hoặc đối chiếu cho thấy ngày hay căn cứ ghi ở đây sai.';

/** What would change the answer that a document is in a state, as a sentence. Apart from the labels, which search loads. */
export const wouldChange: Readonly<Record<ValidityState, string>> = {
  'in-force': LATER,
  partial: LATER,
  'needs-check':
    'Một người kiểm tra văn bản này còn được áp dụng đến đâu sau thay đổi nêu ở trên; hoặc một văn bản sau làm hết hiệu lực hay sửa đổi nó.',
  'no-ending-found': 'Cơ quan ban hành hoặc cơ quan cấp trên của nó sửa đổi, thay thế hoặc bãi bỏ văn bản này.',
  continued: 'Cơ quan kế thừa sửa đổi, thay thế hoặc bãi bỏ văn bản này.',
  'not-yet': 'Đến ngày có hiệu lực; hoặc một văn bản khác đổi ngày ấy.',
  suspended: 'Hết thời hạn ngưng, hoặc có văn bản khôi phục hiệu lực hay bãi bỏ.',
  expired: WRONG_DAY,
  'replaced-in-substance': WRONG_DAY,
  transitional: 'Hết thời hạn chuyển tiếp.',
  'period-ended': 'Văn bản kéo dài thời hạn thực hiện.',
  'base-ended': 'Cơ quan ban hành nói rõ là bãi bỏ hoặc tiếp tục áp dụng; hoặc có văn bản hướng dẫn mới thay thế.',
  conflicting: 'Đối chiếu các văn bản nêu ở đây với bản chính thức rồi sửa bản ghi sai.',
  unknown: 'Tìm được bản chính thức, hoặc văn bản nói về hiệu lực của văn bản này.',
};
