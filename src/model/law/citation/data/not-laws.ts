/** Words after `Luật` that make no name of a law: professions, fields, rules of games, `Luật này`. Single words as written, pairs in lower case. */
export const notLaws: ReadonlySet<string> = new Set(
  (
    'sư, gia, gia đình, gia nhập, giá trị, này, đó, ấy, trên, pháp, học, lệ, lệnh, hiện, hiện hành, khác, chơi, tục, định, thuộc, mới, quốc tế, so sánh, chung, riêng, ' +
    'chuyên ngành, liên quan, bóng, bóng đá, bóng chuyền, cờ, thi đấu, nhân quả, hấp dẫn, trọng tài, hồi giáo, la mã, việt nam, ' +
    'bảo toàn, phản xạ, khúc xạ, newton, ohm, đồng nhất, moore, rừng, giang hồ, tự nhiên, vạn vật, bất thành văn, thành văn, thơ, hà nội, TP, thành phố, minh khuê, TNHH, ' +
    'hồng đức, gia long, hammurabi, na-pô-lê-ông, napoléon, và, hoặc, có, được, là, của, về, cho, thì, nào, gì, số, do, tại, theo, ban hành, quy định'
  ).split(', '),
);

/** Words before `Luật` that make it a school, a firm or a subject. Lower case. */
export const lawFirms: ReadonlySet<string> = new Set(
  'công ty, hãng, đại học, trường, khoa, ngành, chuyên ngành, môn, cử nhân, thạc sĩ, thạc sỹ, tiến sĩ, tiến sỹ, viện, tạp chí, văn phòng, học, sinh viên, bộ môn, báo'.split(
    ', ',
  ),
);

/** Words after `Giáo dục` that make it the name of a law that Việt Nam does not have, or not yet. Folded. */
export const fieldsOfEducation: readonly string[] =
  'va dao tao, mam non, tieu hoc, pho thong, trung hoc, hoa nhap, khuyet tat, thuong xuyen, dac biet, the chat, gioi tinh, cong dan'.split(
    ', ',
  );

/** Words after the name of a law that make it a rule of a family or class: `luật trẻ em lớp 5A đề ra`. Folded. */
export const everydayRules: readonly string[] =
  'lop, nhom, to, doi, con cai, con em, con chau, trong gia dinh, trong nha, cua lop, cua nhom, cua to, cua cac em, cua bo me, cua gia dinh, trong lop'.split(
    ', ',
  );
