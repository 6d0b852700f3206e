import type { ContentRecord } from '../../records.ts';

const BY_LAW = 'Luật đòi gỡ hẳn thì thêm một bản ghi trong removals nói rõ căn cứ (npm run new -- removal).';

const CORRECTED =
  'Viết sai thì giữ tệp, sửa chỗ sai và thêm vào changes của tệp này một mục kind: correction, what nhắc chữ cũ và chữ mới.';

/** How the school says of each kind of record that it does not hold any more: readers still find the page, and read that. */
const ways: Readonly<Partial<Record<ContentRecord['collection'], string>>> = {
  plans: 'Kế hoạch bị thu hồi thì giữ tệp, ghi status: withdrawn kèm withdrawal (ngày, lý do, kế hoạch thay thế).',
  regulations:
    'Quy chế bị bãi bỏ thì giữ tệp, ghi status: withdrawn và thêm vào changes một mục kind: correction, what nói bãi bỏ theo văn bản nào.',
  notices:
    'Thông báo bị thu hồi, hay không còn đúng, thì giữ tệp và thêm vào changes một mục kind: correction, what nói thông báo đã thu hồi, reason nói vì sao.',
  reports: CORRECTED,
  summaries: CORRECTED,
  editorialNotes: CORRECTED,
  calendar: CORRECTED,
  holidays: CORRECTED,
  legalReferences:
    'Văn bản hết hiệu lực thì giữ bản ghi; văn bản thay thế, bãi bỏ nó là một quan hệ (relations) của bản ghi mới. Chép sai thì sửa chỗ sai và thêm một mục vào changes.',
  duties: 'Nghĩa vụ hết áp dụng thì giữ bản ghi, ghi ngày cuối ở heldTo và nghĩa vụ mới ở replacedBy.',
  organizations: 'Cơ quan không còn thì giữ bản ghi, ghi ngày cuối ở to và cơ quan kế thừa ở successors.',
  disclosures: 'Đăng nhầm thì giữ mục và thêm ở cuối publications một lần kind: correction, note nói sai ở đâu.',
};

/** Kinds that say what happened, where nothing is taken back. */
const kept: Readonly<Partial<Record<ContentRecord['collection'], string>>> = {
  removals: 'Lần gỡ đã công bố không bỏ được; nói lại cho đúng thì thêm một bản ghi mới trong removals.',
  pageCodes: 'Mã đã in ở lại để bản in còn so được; mã mới do npm run codes thêm ở cuối.',
};

/** What an editor does instead of taking a record away, or hiding it. @param first how it is put back */
export const retractRemedy = (collection: ContentRecord['collection'], first = 'Trả lại tệp.'): string =>
  [first, ways[collection] ?? kept[collection], collection in kept ? null : BY_LAW].filter(Boolean).join(' ');
