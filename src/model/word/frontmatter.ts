import { joinFrontmatter } from '../parse/frontmatter.ts';
import { writeYaml } from '../yaml/write-yaml.ts';
import type { YamlMap, YamlValue } from '../yaml/write-yaml.ts';

/** The subject of a plan whose Word file does not say one: a person writes it, and a draft is not published before. */
export const NO_SUBJECT = 'CẦN GHI TRÍCH YẾU';

/** What the importer puts at the head of a plan's file. Fields are those of the schema `plan`. */
export interface PlanHead {
  status: 'draft';
  organization: string;
  year: number;
  number: string | null;
  place: string | null;
  issuedOn: string | null;
  subject: string;
  signer: { position: string | null; name: string | null };
  recipients: readonly string[];
  implements: readonly string[];
  provenance: { sources: readonly string[]; confidence: string; note: string };
}

/** Above these fields. None of them has fields of its own, which would get its comment again. */
const comments: Readonly<Record<string, string>> = {
  status: 'draft: dự thảo, chưa đăng. Đổi thành issued khi đã so với bản ký và xong các việc cần làm.',
  number: 'Đúng như in trên văn bản; null nếu bản gốc không ghi.',
  issuedOn: 'Ngày ký, viết năm-tháng-ngày. Bản gốc không ghi thì để null và thêm estimatedOn kèm lý do.',
  implements: 'Mã của văn bản cấp trên mà kế hoạch này thực hiện.',
};

/** The file of a record that is no plan. @param body null for one that is YAML alone */
export function recordText(fields: YamlMap, body: string | null): string {
  const yaml = writeYaml(fields);
  return body === null ? yaml : joinFrontmatter(yaml, body);
}

/** A plan's file: its head between two lines of `---`, and its body. */
export function planFile(head: PlanHead, body: string): string {
  const yaml = writeYaml(head as unknown as Record<string, YamlValue>, ([field = '']) => comments[field] ?? '');
  return joinFrontmatter(yaml, body);
}
