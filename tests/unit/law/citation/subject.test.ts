import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../../src/model/law/citation/index.ts';

const first = (text: string) => findCitations(text)[0]!;
const said = 'Quyết định số 31/QĐ-MNSC ngày 12 tháng 8 năm 2025 của Hiệu trưởng';

describe('the subject of a cited document', () => {
  test.each([
    ['ban hành Quy chế dân chủ (sau đây gọi là Quy chế).', 'ban hành Quy chế dân chủ'],
    ['ban hành Quy chế dân chủ (sau đây được gọi tắt là Quyết định 31);', 'ban hành Quy chế dân chủ'],
    ['về dân chủ, dưới đây gọi chung là Quy chế;', 'dân chủ'],
    ['về dân chủ (viết tắt là QĐ 31).', 'dân chủ'],
    ['về tên gọi là Trường Mầm non Sao Chổi;', 'tên gọi là Trường Mầm non Sao Chổi'],
    ['về lớp ghép (còn gọi lớp nhô);', 'lớp ghép (còn gọi lớp nhô)'],
  ])('ends before a name for the rest of the text: “%s”', (words, subject) => {
    expect(first(`Căn cứ ${said} ${words}`).subject).toBe(subject);
  });

  test.each([
    ['về bán trú và Kế hoạch số 8/KH-MNSC;', 'bán trú'],
    ['về bán trú cùng với Kế hoạch số 8/KH-MNSC;', 'bán trú'],
    ['về bán trú (Kế hoạch số 8/KH-MNSC);', 'bán trú'],
    ['về bán trú, được sửa đổi, bổ sung bởi Quyết định số 40/QĐ-MNSC;', 'bán trú'],
    ['về bán trú và nội trú;', 'bán trú và nội trú'],
    ['về bán trú theo Nghị định số 105/2020/NĐ-CP;', 'bán trú theo Nghị định số 105/2020/NĐ-CP'],
    ['về thi đua trong việc được sửa đổi quy chế;', 'thi đua trong việc được sửa đổi quy chế'],
  ])('has no word that only joins another document to it, and all of one that it is about: “%s”', (words, subject) => {
    expect(first(`Căn cứ ${said} ${words}`).subject).toBe(subject);
  });

  test.each([
    ['về phân công, nhà trường xây dựng kế hoạch tuần.', 'phân công'],
    ['về phân công, trường mầm non Sao Chổi đã họp hội đồng.', 'phân công'],
    ['về phân công, các tổ chuyên môn lập thời khóa biểu:', 'phân công'],
    ['về phân công, UBND xã Tân Mỹ yêu cầu các trường báo cáo.', 'phân công'],
    ['về phân công như sau:', 'phân công như sau'],
    [
      'về nhà trẻ, trường mầm non tổ chức theo loại hình tư thục.',
      'nhà trẻ, trường mầm non tổ chức theo loại hình tư thục',
    ],
    ['về văn bản của HĐND, UBND ban hành.', 'văn bản của HĐND, UBND ban hành'],
    ['về phối hợp gia đình, nhà trường và xã hội.', 'phối hợp gia đình, nhà trường và xã hội'],
    ['về quản lý nhà trẻ, trường mẫu giáo.', 'quản lý nhà trẻ, trường mẫu giáo'],
  ])('ends where the school begins to act: “%s”', (words, subject) => {
    expect(first(`Theo ${said} ${words}`).subject).toBe(subject);
  });

  test('follows “v/v” in any case', () => {
    expect(['v/v', 'V/v', 'V/V'].map((lead) => first(`${said} ${lead} giao dự toán`).subject)).toEqual(
      Array(3).fill('giao dự toán'),
    );
  });

  test.each([
    [`${said} về bán trú;`, `${said} về bán trú`],
    [`${said}, nhà trường họp`, said],
    ['Quyết định số 31/QĐ-MNSC đã hết hiệu lực', 'Quyết định số 31/QĐ-MNSC'],
    [`${said} về <b>bán</b> trú (sau đây gọi là Quy chế)`, `${said} về <b>bán</b> trú`],
  ])('and day and agency are all that is said in one piece: “%s”', (text, whole) => {
    const { start, wholeEnd } = first(text);
    expect(text.slice(start, wholeEnd)).toBe(whole);
  });
});
