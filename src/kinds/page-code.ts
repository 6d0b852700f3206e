import { z } from 'zod';
import { isoDay } from './common.ts';
import { defineKind, textOf } from './kind.ts';

/**
 * The codes that a page of the school has had, as they are on printed sheets. Only the last one can be computed again: its salt is
 * here, those of earlier codes are gone, so nobody can find by trying what an earlier text said (`docs/decisions/0081-codes-that-survive-a-removal.md`).
 * `npm run codes` writes these files; nobody fills them in.
 */
export const pageCode = z
  .strictObject({
    page: z
      .string()
      .regex(/^\/(?:[a-z0-9.-]+\/)+$/u, 'Viết địa chỉ của trang trong trang web, ví dụ /ke-hoach/2026-ke-hoach-mau/.')
      .meta({ title: 'Trang', description: 'Địa chỉ của trang, ví dụ /ke-hoach/2026-ke-hoach-mau/.' }),
    salt: z
      .string()
      .regex(/^[0-9a-f]{32}$/u, 'Chuỗi ngẫu nhiên gồm 32 chữ số hệ mười sáu; máy ghi bằng npm run codes.')
      .nullable()
      .default(null)
      .meta({
        title: 'Chuỗi ngẫu nhiên',
        description: 'Máy ghi bằng npm run codes, không sửa tay. Trống khi trang không còn.',
      }),
    codes: z
      .array(
        z.strictObject({
          on: isoDay.meta({ title: 'Từ ngày', description: 'Ngày mã này được ghi.' }),
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/u, 'Mã SHA-256 gồm 64 chữ số hệ mười sáu, viết thường.')
            .meta({ title: 'Mã', description: 'Máy ghi bằng npm run codes.' }),
        }),
      )
      .min(1, 'Cần ít nhất một mã.')
      .meta({ title: 'Các mã', description: 'Mỗi lần lời văn đổi thêm một mã ở cuối; mã cũ giữ nguyên.' }),
  })
  .meta({
    title: 'Mã đối chiếu',
    description: 'Mã của một trang, để so bản in. Máy ghi bằng npm run codes; không cần điền tay.',
  });
export type PageCode = z.infer<typeof pageCode>;

/** The id of the record for a page: `/ke-hoach/2026-mau/` → `ke-hoach.2026-mau`. */
export const pageCodeId = (page: string): string => page.slice(1, -1).replaceAll('/', '.');

export const pageCodes = defineKind({
  folder: 'codes',
  format: 'yaml',
  schema: pageCode,
  label: 'mã đối chiếu',
  owner: 'school',
  pages: { none: 'Các mã nằm ở trang Kiểm tra bản in.' },
  name: ({ page }) => page,
  begin: { command: 'code', id: ({ page }) => pageCodeId(textOf(page)) },
  editing: {
    group: 'machine',
    icon: 'qr_code',
    display: '{{page}}',
    search: ['page'],
    title: 'page',
    sort: ['page'],
    id: '{{page}}',
  },
});
