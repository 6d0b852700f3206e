/** What is done to a provision. */
export const changeVerb = String.raw`(?:sửa đổi,?\s(?:và\s)?bổ sung|sửa đổi|bổ sung|bãi bỏ|h(?:ủy|uỷ) bỏ|thay thế)`;

/** What is between two changes of one document: `khoản 2 Điều 5 và bãi bỏ`, `Điều 5a; đồng thời sửa đổi`. */
export const changeLink = String.raw`(?:,|;|,?\s?(?:và|đồng thời))\s(?:và\s|đồng thời\s)?`;
