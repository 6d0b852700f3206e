/** Abbreviations of laws that texts use right after a provision, `Điều 190 LTTHC`, with the name that they mean. */
export const lawAbbreviations: Readonly<Record<string, string>> = {
  LTTHC: 'Luật Tố tụng hành chính',
  LTHADS: 'Luật Thi hành án dân sự',
  'LHN&GĐ': 'Luật Hôn nhân và gia đình',
  LHNGĐ: 'Luật Hôn nhân và gia đình',
  LBHXH: 'Luật Bảo hiểm xã hội',
  LBHYT: 'Luật Bảo hiểm y tế',
  LNSNN: 'Luật Ngân sách nhà nước',
  LSHTT: 'Luật Sở hữu trí tuệ',
  LXLVPHC: 'Luật Xử lý vi phạm hành chính',
};
