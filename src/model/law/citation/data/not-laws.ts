/** Words after `Luật` that make no name of a law: professions, fields, rules of games, `Luật này`. Single words as written, pairs in lower case. */
export const notLaws: ReadonlySet<string> = new Set(
  (
    'sư, gia, gia đình, gia nhập, giá trị, này, đó, ấy, trên, pháp, học, lệ, lệnh, hiện, hiện hành, khác, chơi, tục, định, thuộc, mới, quốc tế, so sánh, chung, riêng, ' +
    'chuyên ngành, liên quan, bóng, bóng đá, bóng chuyền, cờ, thi đấu, nhân quả, hấp dẫn, trọng tài, hồi giáo, la mã, việt nam, ' +
    'đồng nhất, moore, rừng, giang hồ, tự nhiên, vạn vật, bất thành văn, thành văn, thơ, hà nội, TP, thành phố, minh khuê, TNHH, ' +
    'hồng đức, gia long, hammurabi, na-pô-lê-ông, napoléon, và, hoặc, có, được, là, của, về, cho, thì, nào, gì, số, do, tại, theo, ban hành, quy định'
  ).split(', '),
);

/** Words before `Luật` that make it a school, a firm or a subject. Lower case. */
export const lawFirms: ReadonlySet<string> = new Set(
  'công ty, hãng, đại học, trường, khoa, ngành, chuyên ngành, môn, cử nhân, thạc sĩ, thạc sỹ, tiến sĩ, tiến sỹ, viện, tạp chí, văn phòng, học, sinh viên, bộ môn, báo'.split(
    ', ',
  ),
);
