/** Disabilities and lasting illnesses, in lower case: what nobody says of a grown-up colleague in passing. */
export const lasting =
  'bại não|tự kỷ|tự kỉ|tăng động|giảm chú ý|adhd|chậm nói|chậm phát triển|thiểu năng|khuyết tật|khiếm thính|khiếm thị|dị tật|tật nguyền|' +
  'rối loạn (?:phổ|ngôn ngữ|phát triển|hành vi|tâm lý|tâm lí|giấc ngủ|tiêu hóa|tiêu hoá|cảm xúc)|hội chứng|bệnh down|bị down|mắc down|hở hàm ếch|sứt môi|' +
  'trầm cảm|tâm thần|mất ngôn ngữ|nói ngọng|tim bẩm sinh|động kinh|suy dinh dưỡng|sdd|thấp còi|nhẹ cân|béo phì|thừa cân|còi xương';

/** Illnesses, disabilities and injuries, in lower case; each with the words that it needs to be one: `bệnh lao`, not `lao động`. */
export const illnesses =
  `${lasting}|hen|hen suyễn|hen phế quản|bệnh(?! (?:viện|xá|nhân))|co giật|sốt|ốm|ho gà|viêm|thiếu máu|tan máu|thalassemia|dị ứng|` +
  'liệt(?! (?:sĩ|sỹ|kê))|câm|điếc|mù(?! chữ)|chân tay miệng|tay chân miệng|sởi|thủy đậu|thuỷ đậu|quai bị|bạch hầu|cúm|covid|covid-19|f0|lao phổi|hiv|aids|' +
  'ung thư|bạch cầu|u não|tiểu đường|đái tháo đường|thận hư|suy thận|cận thị|loạn thị|nhược thị|sâu răng|nhiễm trùng|nhiễm khuẩn|' +
  'nôn trớ|tiêu chảy|táo bón|biếng ăn|đái dầm|tiền sử|nhóm máu|vẹo cột sống|gan nhiễm mỡ|sốt xuất huyết|đau mắt đỏ|' +
  'ngộ độc|gãy (?:tay|chân|xương)|bỏng(?! ngô)|chấn thương|tai nạn|đuối nước|xâm hại|bạo hành|đánh đập|phẫu thuật|mổ tim|nằm viện|nhập viện|chẩn đoán';

/** Words shortly before an illness that make it a subject of work and nobody’s state: `phòng, chống suy dinh dưỡng`. */
export const prevented =
  /(?<!\p{L})(?:chống|phòng tránh|phòng ngừa|phòng bệnh|tiêm|tiêm chủng|vắc-?xin|vacxin|tuyên truyền|kiến thức|kỹ năng|chủ đề|nội dung|cuộc thi|hội thi|phong trào)(?:[ ,]{1,2}[\p{L}-]+){0,3}[ ,]{0,2}$/u;
