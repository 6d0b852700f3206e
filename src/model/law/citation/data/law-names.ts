/**
 * Names of laws and codes as people cite them: they tell where a name ends. Names only; numbers, dates and
 * validity are in the content. `Luật` may be followed by any of these, in any case; commas are optional.
 */
export const lawNames: readonly string[] = split(`
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động; Ban hành văn bản quy phạm pháp luật
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân; Ban hành văn bản quy phạm pháp luật của HĐND, UBND
Ban hành văn bản quy phạm pháp luật của HĐND và UBND; Báo chí; Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế
Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường; Bảo vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân
Bảo vệ và kiểm dịch thực vật; Bảo vệ và phát triển rừng; Bảo vệ, chăm sóc và giáo dục trẻ em; Bầu cử đại biểu Quốc hội
Bầu cử đại biểu Hội đồng nhân dân; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Biên giới quốc gia; Biên phòng Việt Nam
Biển Việt Nam; Bình đẳng giới; Bưu chính; Các công cụ chuyển nhượng; Các tổ chức tín dụng; Cán bộ, công chức; Cạnh tranh; Căn cước
Căn cước công dân; Cấp, thoát nước; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chính quyền đô thị; Chứng khoán; Chuyển đổi số
Chuyển giao công nghệ; Cơ yếu; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh vệ; Công an nhân dân; Công chứng; Công đoàn
Công nghệ cao; Công nghệ thông tin; Công nghiệp công nghệ số; Công nghiệp quốc phòng, an ninh và động viên công nghiệp; Cư trú
Cựu chiến binh; Dạy nghề; Dân quân tự vệ; Dân số; Dầu khí; Dẫn độ; Di sản văn hóa; Doanh nghiệp; Doanh nghiệp nhà nước; Doanh nghiệp tư nhân
Du lịch; Dữ liệu; Dự trữ quốc gia; Dược; Đa dạng sinh học; Đấu giá tài sản; Đất đai; Đầu tư; Đầu tư công; Đầu tư nước ngoài tại Việt Nam
Đầu tư theo phương thức đối tác công tư; Đấu thầu; Đê điều; Địa chất và khoáng sản; Điện ảnh; Điện lực; Điều ước quốc tế
Đo đạc và bản đồ; Đơn vị hành chính - kinh tế đặc biệt; Đường bộ; Đường sắt; Giá; Giám định tư pháp; Giao dịch điện tử
Giao thông đường bộ; Giao thông đường thủy nội địa; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh
Giáo dục quốc phòng - an ninh; Hải quan; Hàng hải Việt Nam; Hàng không dân dụng Việt Nam; Hàng không dân dụng; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
Hóa chất; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; Hoạt động chữ thập đỏ; Hoạt động giám sát của Quốc hội
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hỗ trợ doanh nghiệp nhỏ và vừa; Hộ tịch; Hôn nhân và gia đình; Hợp tác xã
Hình sự; Dân sự; Lao động; Tố tụng hình sự; Tố tụng dân sự; Kế toán; Khám bệnh, chữa bệnh; Khí tượng thủy văn; Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ
Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kiểm toán độc lập; Kiểm toán nhà nước; Kiến trúc; Kinh doanh bảo hiểm
Kinh doanh bất động sản; Lâm nghiệp; Luật sư; Lưu trữ; Lực lượng dự bị động viên; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
Lý lịch tư pháp; Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân hàng Nhà nước; Ngân sách nhà nước
Nghĩa vụ quân sự; Người cao tuổi; Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phục hồi, phá sản; Phòng bệnh
Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm
Phòng, chống khủng bố; Phòng, chống ma túy; Phòng, chống mua bán người; Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia
Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai; Phòng không nhân dân; Phòng thủ dân sự
Phổ biến, giáo dục pháp luật; Phổ cập giáo dục tiểu học; Phí và lệ phí; Quản lý, bảo vệ công trình quốc phòng và khu quân sự
Quản lý ngoại thương; Quản lý nợ công; Quản lý, sử dụng tài sản nhà nước; Quản lý, sử dụng tài sản công
Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; Quản lý thuế; Quản lý và sử dụng con dấu; Quảng cáo; Quy hoạch; Quy hoạch đô thị
Quy hoạch đô thị và nông thôn; Quốc phòng; Quốc tịch Việt Nam; Quốc tịch; Sĩ quan Quân đội nhân dân Việt Nam; Sĩ quan Quân đội nhân dân
Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng; Sở hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước
Tài nguyên, môi trường biển và hải đảo; Tạm giữ, tạm giam; Tần số vô tuyến điện; Thanh niên; Thanh tra; Thể dục, thể thao; Thi đua, khen thưởng
Thi đua - khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú; Thống kê; Thủ đô; Thú y; Thuế bảo vệ môi trường; Thuế giá trị gia tăng
Thuế sử dụng đất nông nghiệp; Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp
Thuế tiêu thụ đặc biệt; Thuế GTGT; Thuế TNCN; Thuế TNDN; Thuế TTĐB; Thuế XNK; Đo lường; Phòng, chống HIV/AIDS; Hôn nhân gia đình; Thuế xuất khẩu, thuế nhập khẩu; Thủy lợi; Thủy sản; Thư viện; Thực hành tiết kiệm, chống lãng phí
Thực hiện dân chủ ở cơ sở; Thương mại; Thương mại điện tử; Tiếp cận thông tin; Tiếp công dân; Tiêu chuẩn và quy chuẩn kỹ thuật; Tín ngưỡng, tôn giáo
Tình trạng khẩn cấp; Tố cáo; Tố tụng hành chính; Tổ chức Chính phủ; Tổ chức chính quyền địa phương; Tổ chức cơ quan điều tra hình sự
Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức HĐND và UBND; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân
Trách nhiệm bồi thường của Nhà nước; Trẻ em; Trí tuệ nhân tạo; Trợ giúp pháp lý; Trọng tài thương mại; Trật tự, an toàn giao thông đường bộ
Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Trồng trọt; Tư pháp người chưa thành niên; Tương trợ tư pháp; Tương trợ tư pháp về dân sự
Tương trợ tư pháp về hình sự; Tham gia lực lượng gìn giữ hòa bình của Liên hợp quốc; Chuyển giao người đang chấp hành án phạt tù
Viễn thông; Việc làm; Viên chức; Xây dựng; Xử lý vi phạm hành chính; Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam
Đặc xá; Thỏa thuận quốc tế; Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài; Chứng thực; Dân chủ ở cơ sở; Đường thủy nội địa
Ký kết, gia nhập và thực hiện điều ước quốc tế; Tổ chức chính quyền đô thị; Ngân sách; Các TCTD; BHXH; BHYT; NSNN; PCTN; HN&GĐ; HNGĐ; THADS; TTHC
XLVPHC; KDBH; KDBĐS; GTĐB; TCCQĐP; VBQPPL; SHTT; TNCN; TNDN; GTGT; CBCC; PCCC; BVMT; ATTP; Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
`);

/** Names after `Bộ luật`. */
export const codeNames: readonly string[] = split(
  'Hình sự; Dân sự; Lao động; Tố tụng hình sự; Tố tụng dân sự; Hàng hải Việt Nam; Hàng hải',
);

/** Names after `Pháp lệnh`. */
export const ordinanceNames: readonly string[] = split(`
Án phí, lệ phí Tòa án; Bảo vệ bí mật nhà nước; Bảo vệ và kiểm dịch thực vật; Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
Bảo vệ công trình quốc phòng và khu quân sự; Bưu chính, viễn thông; Cán bộ, công chức; Cảnh sát cơ động; Cảnh sát môi trường; Cảnh vệ; Chi phí giám định, định giá; Chống tham nhũng
Cơ yếu; Công an xã; Công nghiệp quốc phòng; Cựu chiến binh; Dân quân tự vệ; Dân số; Dân tộc; Dự bị động viên; Dự trữ quốc gia
Đào tạo nghề luật sư; Động viên công nghiệp; Đo lường; Giám định tư pháp; Giống cây trồng; Giống vật nuôi; Hợp nhất văn bản quy phạm pháp luật; Kiểm dịch y tế biên giới
Khai thác và bảo vệ công trình thủy lợi; Lưu trữ quốc gia; Ngoại hối; Người cao tuổi; Người tàn tật; Nghĩa vụ lao động công ích
Phí và lệ phí; Pháp điển hệ thống quy phạm pháp luật; Phòng, chống lụt, bão; Phòng, chống mại dâm; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
Quản lý thị trường; Quảng cáo; Quy định danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”; Quy định danh hiệu vinh dự nhà nước Bà mẹ Việt Nam anh hùng
Thi hành án dân sự; Thi hành án phạt tù; Thú y; Thư viện; Thủ tục giải quyết các vụ án hành chính; Thực hành tiết kiệm, chống lãng phí
Thực hiện dân chủ ở xã, phường, thị trấn; Thuế tài nguyên; Tiêu chuẩn đo lường và chất lượng; Tín ngưỡng, tôn giáo; Tình trạng khẩn cấp
Trình tự, thủ tục xem xét, quyết định áp dụng các biện pháp xử lý hành chính tại Tòa án nhân dân; Trọng tài thương mại; Tổ chức điều tra hình sự
Ưu đãi người có công với cách mạng; Ưu đãi người có công; Xử lý vi phạm hành chính; Xử phạt vi phạm hành chính; Vệ sinh an toàn thực phẩm; Quản lý ngoại hối
Ưu đãi người hoạt động cách mạng, liệt sĩ và gia đình liệt sĩ, thương binh, bệnh binh, người hoạt động kháng chiến, người có công giúp đỡ cách mạng
Hành nghề y, dược tư nhân; Thẩm phán và Hội thẩm Tòa án nhân dân; Kiểm sát viên Viện kiểm sát nhân dân; Xử lý hành vi cản trở hoạt động tố tụng; Tố cáo; Khiếu nại, tố cáo của công dân
`);

/** Abbreviations that are a type word and a name at once. */
export const codeAbbreviations: Readonly<Record<string, string>> = {
  BLHS: 'Bộ luật Hình sự',
  BLDS: 'Bộ luật Dân sự',
  BLLĐ: 'Bộ luật Lao động',
  BLTTHS: 'Bộ luật Tố tụng hình sự',
  BLTTDS: 'Bộ luật Tố tụng dân sự',
  BLHH: 'Bộ luật Hàng hải Việt Nam',
};

function split(names: string): readonly string[] {
  return names
    .split(/[;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
