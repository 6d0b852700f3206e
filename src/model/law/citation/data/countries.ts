/**
 * Other countries, unions and bodies that make rules, as Vietnamese texts name them: a law that bears one of these names
 * is no law of Việt Nam. Names of one short syllable are in {@link shortCountries}.
 */
export const countries: readonly string[] = (
  'Hoa Kỳ, Hoa Kì, Huê Kỳ, Anh quốc, Nhật Bản, Hàn Quốc, Đại Hàn Dân Quốc, Triều Tiên, Trung Quốc, Trung Hoa, Đài Loan, Hồng Kông, Hồng Công, Hong Kong, Việt Nam Cộng hòa, Việt Nam Cộng hoà, VNCH, Ma Cao, Macao, Mông Cổ, ' +
  'Campuchia, Cam-pu-chia, Thái Lan, Singapore, Xin-ga-po, Malaysia, Ma-lai-xi-a, Indonesia, In-đô-nê-xi-a, Philippines, Phi-líp-pin, Myanmar, Mi-an-ma, ' +
  'Miến Điện, Brunei, Bru-nây, Đông Timor, Timor-Leste, Ấn Độ, Pakistan, Bangladesh, Nepal, Bhutan, Sri Lanka, Maldives, Afghanistan, Iran, Iraq, Israel, ' +
  'Palestine, Jordan, Li-băng, Syria, Kuwait, Qatar, Oman, Yemen, Ả Rập Xê Út, Ả Rập Xê-út, Ả-rập Xê-út, Ả Rập Saudi, Thổ Nhĩ Kỳ, Kazakhstan, Uzbekistan, ' +
  'Turkmenistan, Kyrgyzstan, Tajikistan, Azerbaijan, Armenia, Georgia, Gruzia, Phần Lan, Thụy Điển, Thuỵ Điển, Na Uy, Đan Mạch, Iceland, Ai-xơ-len, Hà Lan, ' +
  'Luxembourg, Thụy Sĩ, Thụy Sỹ, Thuỵ Sĩ, Thuỵ Sỹ, Liechtenstein, Tây Ban Nha, Bồ Đào Nha, Italia, Italy, I-ta-li-a, Vatican, Hy Lạp, Malta, Ireland, ' +
  'Ai-len, Scotland, Ba Lan, Tiệp Khắc, Slovakia, Slovenia, Hungary, Hung-ga-ri, Romania, Ru-ma-ni, Bulgaria, Bun-ga-ri, Serbia, Croatia, Albania, ' +
  'Montenegro, Macedonia, Bosnia, Nam Tư, Ukraina, Ukraine, U-crai-na, Belarus, Bê-la-rút, Moldova, Litva, Latvia, Estonia, Liên Xô, Canada, Ca-na-đa, ' +
  'Mexico, Mê-hi-cô, Cuba, Cu Ba, Cu-ba, Brazil, Brasil, Bra-xin, Argentina, Ác-hen-ti-na, Chile, Chi-lê, Peru, Colombia, Venezuela, Vê-nê-xu-ê-la, ' +
  'Ecuador, Bolivia, Paraguay, Uruguay, Panama, Costa Rica, Nicaragua, Guatemala, Honduras, Haiti, Jamaica, Ai Cập, Algeria, An-giê-ri, Maroc, Ma-rốc, ' +
  'Tunisia, Libya, Sudan, Ethiopia, Kenya, Tanzania, Uganda, Rwanda, Ghana, Nigeria, Senegal, Angola, Ăng-gô-la, Mozambique, Mô-dăm-bích, Zambia, Zimbabwe, ' +
  'Nam Phi, Madagascar, Australia, Ô-xtrây-li-a, New Zealand, Niu Di-lân, Fiji, California, Texas, Liên minh châu Âu, Liên minh Châu Âu, châu Âu, Châu Âu, ' +
  'Liên Hợp Quốc, Liên Hiệp Quốc, Liên hợp quốc, Liên hiệp quốc, ASEAN, FIFA, FIDE, quốc tế, La Mã, Babylon, Hồi giáo, Công giáo, Do Thái'
).split(', ');

/** Names of countries that are also syllables of other names: `Lào Cai`, `Mỹ Đức`, `Anh hùng`. */
export const shortCountries: readonly string[] =
  'Mỹ, Mĩ, Anh, Pháp, Đức, Nga, Úc, Áo, Bỉ, Ý, Séc, Nhật, Hàn, Lào, EU'.split(', ');

/** Of these, without their marks, those that are few other words: read at the end of a clause only. */
export const shortInSmallLetters: readonly string[] =
  'mỹ, pháp, đức, nga, úc, nhật, hàn, lào, phap, duc, nga, nhat, lao'.split(', ');

/** What a long form puts before the name of a country: `Cộng hòa Nhân dân Trung Hoa`, `CHLB Đức`, `Vương quốc Anh`. */
export const stateForms: readonly string[] = (
  'nước, Nước, Cộng hòa, Cộng hoà, Liên bang, liên bang, LB, Nhân dân, nhân dân, Dân chủ, dân chủ, CHDCND, CHND, CHLB, CH, Vương quốc, vương quốc, ' +
  'Hợp chủng quốc, Hợp chúng quốc, bang, tiểu bang, Bang, Tiểu bang, tỉnh bang'
).split(', ');

const bodies =
  'nước, Cộng hòa, Cộng hoà, Liên bang, Vương quốc, Cộng hòa Liên bang, CHLB, LB, CHDCND, Quốc hội, Nghị viện, Chính phủ, Nhà nước';
/** Names of one syllable after what only a country has: `Cộng hòa Pháp`, `Liên bang Nga`, `Quốc hội Lào`. */
export const longForms: readonly string[] = bodies
  .split(', ')
  .flatMap((form) => shortCountries.filter((name) => !/^(?:Nhật|Hàn)$/u.test(name)).map((name) => `${form} ${name}`));
