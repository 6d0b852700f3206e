/** `Kính gửi: …`: whom a letter or a proposal is for. In the middle and bold it is no heading all the same. */
export const isAddressed = (text: string): boolean => /^Kính gửi/iu.test(text);
