import { describe, expect, it } from 'vitest';
import { findCitations, findRelations } from '../../../../src/model/law/citation/index.ts';

const relations = (text: string) =>
  findRelations(text, findCitations(text)).map(({ subject, type, object }) => `${subject} ${type} ${object}`);

const [A, B, C] = ['Thông tư 01/2020/TT-BGDĐT', 'Thông tư 02/2020/TT-BGDĐT', 'Thông tư 03/2020/TT-BGDĐT'] as const;

describe('what is said in the usual words of regulations and lists', () => {
  it.each([
    [`Thông tư này bổ sung Điều 7a vào sau Điều 7 của ${A}`, ['this amends 0']],
    [
      'Điều 9. Nội quy này có hiệu lực từ ngày 05/9/2026 và thay thế Nội quy ban hành kèm theo Quyết định số 31/QĐ-MNHS',
      ['this replaces 0'],
    ],
    [
      'Quyết định này có hiệu lực kể từ ngày ký. Quyết định số 31/QĐ-MNHS ngày 05/9/2023 hết hiệu lực thi hành.',
      ['this repeals 0'],
    ],
    [`${A} và ${B} lần lượt được thay thế bằng ${C}`, ['2 replaces 0', '2 replaces 1']],
    [`Các ${A}, ${B} bị bãi bỏ bởi ${C}`, ['2 repeals 0', '2 repeals 1']],
    [
      'Văn bản hợp nhất số 05/VBHN-BGDĐT hợp nhất các thông tư: 01/2020/TT-BGDĐT, 02/2020/TT-BGDĐT',
      ['0 consolidates 1', '0 consolidates 2'],
    ],
    ['Về việc thu hồi và bãi bỏ Quyết định số 31/QĐ-MNHS', ['this repeals 0']],
    [`Theo Điều 12 ${A}, ${B} hết hiệu lực.`, ['0 repeals 1']],
    [`Căn cứ ${A} (sửa đổi bởi ${B}) và ${C}`, ['this based-on 0', '1 amends 0', 'this based-on 2']],
    [`${A} (thay thế ${B}) và ${C}`, ['0 replaces 1']],
    ['Hướng dẫn này thay thế Hướng dẫn 12/HD-PGDĐT; Kế hoạch 5/KH-PGDĐT được sửa đổi.', ['this replaces 0']],
    [`Căn cứ ${A} và ${B} được sửa đổi bởi ${C}`, ['this based-on 0', 'this based-on 1', '2 amends 1']],
    [`${A}, ${B} (được sửa đổi bởi ${C})`, ['2 amends 1']],
  ])('“%s”', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });

  it.each([
    `Nếu ${A} thay thế ${B} thì trường rà soát lại.`,
    `Giả sử ${A} bãi bỏ ${B} thì sao`,
    'Quyết định số 31/QĐ-MNHS ngày 05/9/2023 hết hiệu lực thi hành.',
    'Quyết định này có hiệu lực kể từ ngày ký. Quyết định số 31/QĐ-MNHS chưa hết hiệu lực thi hành.',
    `Theo ${A}, ${B} không hết hiệu lực.`,
  ])('is nothing in “%s”', (text) => {
    expect(relations(text)).toEqual([]);
  });
});

describe('what documents do to each other', () => {
  it.each([
    ['Công văn này thay thế Công văn số 3535/BGDĐT-GDTH.', ['this replaces 0']],
    ['Thông báo này thay thế Thông báo số 35/TB-UBND.', ['this replaces 0']],
    ['Tờ trình này thay thế Tờ trình số 35/TTr-UBND.', ['this replaces 0']],
    ['Báo cáo này bổ sung Báo cáo số 35/BC-UBND.', ['this amends 0']],
    ['Công điện này thay thế Công điện số 35/CĐ-TTg.', ['this replaces 0']],
    ['Nội quy này thay thế Quyết định số 35/QĐ-UBND.', ['this replaces 0']],
    [`${A} hết hiệu lực kể từ ngày ${B} có hiệu lực.`, ['1 repeals 0']],
    [`Thông tư này có hiệu lực từ ngày 19/7/2024.\n${A} hết hiệu lực kể từ ngày 19/7/2024.`, ['this repeals 0']],
    ['thong tu nay thay the thong tu 36/2017/tt-bgddt', ['this replaces 0']],
    ['Thong tu nay thay the Thong tu so 36/2017/TT-BGDDT', ['this replaces 0']],
    [`Thông tư này thay thế ${A}, ${B} và Điều 3 ${C}`, ['this replaces 0', 'this replaces 1', 'this replaces 2']],
    [`- Căn cứ Luật Giáo dục;\n- ${A};`, ['this based-on 0', 'this based-on 1']],
    [`Thay ${A} bằng ${B}`, ['1 replaces 0']],
    [`${A} bị ${B} thay thế`, ['1 replaces 0']],
    [`${A} đã được ${B} sửa đổi`, ['1 amends 0']],
    [`${A} thay cho ${B}`, ['0 replaces 1']],
    [`- Căn cứ ${A} quy định chi tiết thi hành ${B};`, ['this based-on 0', '0 details 1']],
    [
      `<p><i>Căn cứ ${A};</i></p>\n<p class="x">Căn cứ ${B};</p><h3>Sửa đổi ${C}</h3>`,
      ['this based-on 0', 'this based-on 1', 'this amends 2'],
    ],
    [`Điều 8 (đã được sửa đổi, bổ sung tại khoản 2 Điều 1 ${A})`, ['0 amends this']],
    ['Khoan 3 Dieu 3 duoc sua doi, bo sung boi Nghi dinh so 14/2022/ND-CP', ['0 amends this']],
    [
      `${A} có hiệu lực từ ngày 31/8/2007, được sửa đổi bổ sung bởi:\n\n1. ${B};\n2. ${C}`,
      ['1 amends 0', '2 amends 0'],
    ],
    [`Thay thế ${A} bằng ${B}`, ['1 replaces 0']],
    [`${A} nay được thay bởi ${B}`, ['1 replaces 0']],
    [`${A} sửa đổi ${B}, có hiệu lực từ 01/01/2026, thay thế ${C}`, ['0 amends 1', '0 replaces 2']],
    [`Quyết định này sửa đổi khoản 2 Điều 5, bãi bỏ Điều 7 ${A}`, ['this amends 0', 'this repeals-part 0']],
    [`Quyết định về việc bãi bỏ ${A}`, ['this repeals 0']],
    [`${A} đã hết hiệu lực từ 05/09/2026 theo ${B}`, ['1 repeals 0']],
    [`khoản 1 Điều 19 ${A} (được sửa đổi, bổ sung tại khoản 1 Điều 11 Thông tư này)`, ['this amends 0']],
    [`Căn cứ ${A} & ${B}`, ['this based-on 0', 'this based-on 1']],
    [`Chương X\n(Căn cứ ${A})\nHọp.`, ['this based-on 0']],
    [`Căn cứ ${A}, sửa đổi ${B}.`, ['this based-on 0', 'this amends 1']],
    [`"Thông tư này thay thế ${A}.",\n"Bãi bỏ ${B}."`, ['this replaces 0', 'this repeals 1']],
    [`${A} được thay bằng ${B}`, ['1 replaces 0']],
    [`${A} (hết hiệu lực, thay bằng ${B})`, ['1 replaces 0']],
    [`Điều 3. Hiệu lực thi hành\n1. ${A} hết hiệu lực kể từ ngày 19/7/2024.`, ['this repeals 0']],
    [
      `Chương IV\nĐIỀU KHOẢN THI HÀNH\n2. ${A}, ${B} hết hiệu lực từ ngày 19/7/2024.`,
      ['this repeals 0', 'this repeals 1'],
    ],
    [`${A} sửa đổi một số điều của các Thông tư: 02/2020/TT-BGDĐT, 03/2020/TT-BGDĐT`, ['0 amends 1', '0 amends 2']],
    [`${A} sửa đổi một số điều của ${B} có hiệu lực từ 01/01/2026, thay thế ${C}`, ['0 amends 1', '0 replaces 2']],
    [`Sửa đổi khoản 2 Điều 5 và bãi bỏ Điều 7 của ${A}`, ['this amends 0', 'this repeals-part 0']],
    [
      `Điều 1. Sửa đổi khoản 2 Điều 5, bổ sung Điều 5a và bãi bỏ Điều 7 của ${A}`,
      ['this amends 0', 'this repeals-part 0'],
    ],
    [`Sửa đổi khoản 1 Điều 3; bãi bỏ khoản 5 Điều 6 ${A}`, ['this amends 0', 'this repeals-part 0']],
    [`${A} sửa đổi khoản 2 Điều 5 và bãi bỏ Điều 7 của ${B}`, ['0 amends 1', '0 repeals-part 1']],
    [
      `Bổ sung cụm từ “và lớp” vào sau cụm từ “trường” tại khoản 1 Điều 3, bãi bỏ khoản 2 Điều 4 ${A}`,
      ['this amends 0', 'this repeals-part 0'],
    ],
    [`Bãi bỏ một phần ${A}`, ['this repeals-part 0']],
    [`Sửa đổi, bãi bỏ một số điểm, khoản tại các điều của ${A}`, ['this amends 0']],
    [`Sửa đổi, bổ sung và bãi bỏ một số điều của ${A}`, ['this amends 0']],
    [`${A} bị bãi bỏ, thay thế bởi ${B}`, ['1 repeals 0']],
    [`Thay thế một số biểu mẫu ban hành kèm theo ${A}`, ['this amends 0']],
    [`Ngưng hiệu lực thi hành ${A} đến hết ngày 31/12/2025`, ['this suspends 0']],
    [`Kéo dài thời hạn áp dụng ${A} đến hết ngày 31/12/2025`, ['this extends 0']],
    [`${A} sửa đổi một số điều của ${B} đã được sửa đổi bởi ${C}`, ['0 amends 1', '2 amends 1']],
    [
      `Nghị định 1/2020/NĐ-CP quy định chi tiết một số điều của Luật Giáo dục (được sửa đổi bởi Nghị định 2/2021/NĐ-CP)`,
      ['0 details 1', '2 amends 0'],
    ],
    [
      'Quyết định này thay thế các Quyết định: số 12/QĐ-UBND ngày 1/2/2020; số 13/QĐ-UBND ngày 2/2/2020.',
      ['this replaces 0', 'this replaces 1'],
    ],
    [`| ${A} | Bị thay thế bởi ${B} |`, ['1 replaces 0']],
    [`| ${A} | thay thế ${B} |`, ['0 replaces 1']],
    [`{"so_hieu": "${A}", "thay_the": "Được sửa đổi bởi ${B}"}`, ['1 amends 0']],
    [`${A} quy định đánh giá, thay thế ${B}; bãi bỏ ${C}.`, ['0 replaces 1', '0 repeals 2']],
    [`${A} có hiệu lực từ ngày 01/12/2015; thay thế cho ${B}`, ['0 replaces 1']],
    [`${A} hết hiệu lực khi ${B} có hiệu lực thi hành.`, ['1 repeals 0']],
    [`THÔNG TƯ\nQuy định chi tiết một số điều của Luật Giáo dục`, ['this details 0']],
    [`KẾ HOẠCH\n\nTriển khai thực hiện ${A}`, ['this deploys 0']],
    [`V/v hướng dẫn thực hiện ${A}`, ['this guides 0']],
    [`Nghị định sửa đổi, bổ sung một số điều của ${A}\n\nCăn cứ ${B}`, ['this amends 0', 'this based-on 1']],
    [`Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi, bổ sung một số điều của ${A}.`, ['this amends 0']],
    [`Để triển khai ${A}, nhà trường ban hành kế hoạch.`, ['this deploys 0']],
    [`Thực hiện ${A} về y tế; ${B} về đánh giá, nhà trường báo cáo`, ['this implements 0', 'this implements 1']],
    [`Thực hiện ${A} (${A}), ${B} và ${C}`, ['this implements 0', 'this implements 2', 'this implements 3']],
    [`Sửa đổi, bổ sung Quy chế làm việc ban hành kèm theo ${A}`, ['this amends 0']],
    [`Căn cứ Điều lệ trường mầm non ban hành kèm theo ${A};`, ['this based-on 0']],
    [`${A} về việc sửa đổi một số điều của Điều lệ trường mầm non ban hành theo ${B}`, ['0 amends 1']],
    ['Thay thế Nghị định của Chính phủ số 99/2021/NĐ-CP', ['this replaces 0']],
    ['Căn cứ Thông tư liên tịch Bộ Tài chính và Bộ Y tế số 01/2003/TTLT/BTC-BYT', ['this based-on 0']],
    [`add(doc, "- Căn cứ ${A};")`, ['this based-on 0']],
    [`Thông tư này quy định chi tiết trách nhiệm trong việc thực hiện các quy định của ${A}`, ['this details 0']],
    [`Bãi bỏ quy định tại ${A}`, ['this repeals-part 0']],
    [`Bãi bỏ một số điều của ${A}`, ['this repeals-part 0']],
    [`Bãi bỏ toàn bộ nội dung ${A}`, ['this repeals 0']],
    [`**Điều 1.** Sửa đổi khoản 2 Điều 5 ${A}`, ['this amends 0']],
    [`Căn cứ (được sửa đổi bởi ${A}) ${B}`, ['0 amends 1']],
    [`(được sửa đổi bởi ${A}) ${B}`, ['0 amends 1']],
  ])('“%s”', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });

  it.each([
    `${A} hết hiệu lực kể từ ngày 19/7/2024.`,
    `${A} không hết hiệu lực kể từ ngày ${B} có hiệu lực.`,
    `${A} không bị ${B} thay thế`,
    'Cùng với Luật Nhà giáo (đang được soạn thảo), trường thực hiện Luật Giáo dục',
    `Theo ${A}, các nhà trường thực hiện ${B}`,
    `Thay mặt nhà trường, ${A} bằng ${B}`,
    `${A} có thay thế ${B} không?`,
    `${A} đã thay thế ${B} chưa?`,
    `Nghị định thay thế ${A} sẽ được ban hành.`,
    `Dự thảo Thông tư thay thế ${A}`,
    `Kết quả thực hiện năm học.\n| thay thế ${A} |`,
    `Hướng dẫn thực hiện ${A} cho giáo viên mới.`,
  ])('is nothing in “%s”', (text) => {
    expect(relations(text)).toEqual([]);
  });
});
