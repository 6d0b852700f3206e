/** What the age of a page means for its reader; the day on which it was built comes before. */
export const OLD_PAGE = 'Hiệu lực văn bản, hạn và tình trạng công khai tính đến ngày đó, nay có thể đã khác.';
