//! Made from lang/words.toml by `UPDATE_GRAMMAR=1 cargo test grammar`; do not edit.

use super::{List, Lists, Pairs};

pub(super) const WORDS: Lists = Lists {
    about: List {
        what: "Trước con số trong ô: quanh con số ấy.",
        words: &["khoảng", "xấp xỉ", "~", "≈"],
        keys: &["khoang\u{309}", "xâp\u{301} xi\u{309}", "~", "≈"],
    },
    actual_headings: List {
        what: "Từng chữ của tiêu đề một cột số thực hiện.",
        words: &["hiện", "trạng", "thực", "tế", "th", "kết", "quả", "số", "liệu", "ước"],
        keys: &["hiên\u{323}", "trang\u{323}", "thưc\u{323}", "tê\u{301}", "th", "kêt\u{301}", "qua\u{309}", "sô\u{301}", "liêu\u{323}", "ươc\u{301}"],
    },
    age_names: List {
        what: "Có trong tên, với đơn vị năm, thì con số là tuổi.",
        words: &["tuổi"],
        keys: &["tuôi\u{309}"],
    },
    at_least: List {
        what: "Trước con số trong ô: bằng hoặc hơn con số ấy.",
        words: &["không dưới", "ít nhất", "tối thiểu", ">=", "≥"],
        keys: &["không dươi\u{301}", "it\u{301} nhât\u{301}", "tôi\u{301} thiêu\u{309}", ">=", "≥"],
    },
    at_most: List {
        what: "Trước con số trong ô: bằng hoặc kém con số ấy.",
        words: &["không vượt quá", "không quá", "tối đa", "<=", "≤"],
        keys: &["không vươt\u{323} qua\u{301}", "không qua\u{301}", "tôi\u{301} đa", "<=", "≤"],
    },
    change_names: List {
        what: "Có trong tên thì con số là một mức chênh, có thể âm.",
        words: &["tăng", "giảm", "chênh lệch", "biến động", "cân đối"],
        keys: &["tăng", "giam\u{309}", "chênh lêch\u{323}", "biên\u{301} đông\u{323}", "cân đôi\u{301}"],
    },
    column_breakdown: List {
        what: "Cột phân tổ.",
        words: &["phân tổ", "breakdown"],
        keys: &["phân tô\u{309}", "breakdown"],
    },
    column_completed: List {
        what: "Cột ngày hoàn thành.",
        words: &["hoàn thành", "completed", "ngày hoàn thành"],
        keys: &["hoan\u{300} thanh\u{300}", "completed", "ngay\u{300} hoan\u{300} thanh\u{300}"],
    },
    column_flag: List {
        what: "Cột trạng thái của số liệu.",
        words: &["trạng thái", "flag"],
        keys: &["trang\u{323} thai\u{301}", "flag"],
    },
    column_indicator: List {
        what: "Cột chỉ tiêu.",
        words: &["chỉ tiêu", "indicator", "mã chỉ tiêu", "tên chỉ tiêu", "mã", "nội dung"],
        keys: &["chi\u{309} tiêu", "indicator", "ma\u{303} chi\u{309} tiêu", "tên chi\u{309} tiêu", "ma\u{303}", "nôi\u{323} dung"],
    },
    column_note: List {
        what: "Cột ghi chú.",
        words: &["ghi chú", "note"],
        keys: &["ghi chu\u{301}", "note"],
    },
    column_number: List {
        what: "Cột số thứ tự, không nói gì về số liệu.",
        words: &["stt", "no.", "số tt", "tt", "số thứ tự"],
        keys: &["stt", "no.", "sô\u{301} tt", "tt", "sô\u{301} thư\u{301} tư\u{323}"],
    },
    column_period: List {
        what: "Cột kỳ.",
        words: &["kỳ", "period", "năm", "year", "thời gian"],
        keys: &["ki\u{300}", "period", "năm", "year", "thơi\u{300} gian"],
    },
    column_place: List {
        what: "Cột địa bàn.",
        words: &["địa bàn", "place", "địa phương", "tỉnh, thành phố", "tỉnh", "xã", "province"],
        keys: &["đia\u{323} ban\u{300}", "place", "đia\u{323} phương", "tinh\u{309}, thanh\u{300} phô\u{301}", "tinh\u{309}", "xa\u{303}", "province"],
    },
    column_source: List {
        what: "Cột nguồn.",
        words: &["nguồn", "source", "nguồn số liệu"],
        keys: &["nguôn\u{300}", "source", "nguôn\u{300} sô\u{301} liêu\u{323}"],
    },
    column_task: List {
        what: "Cột nhiệm vụ, báo cáo.",
        words: &["nhiệm vụ", "task"],
        keys: &["nhiêm\u{323} vu\u{323}", "task"],
    },
    column_unit: List {
        what: "Cột đơn vị.",
        words: &["đơn vị", "unit", "đơn vị tính", "đvt"],
        keys: &["đơn vi\u{323}", "unit", "đơn vi\u{323} tinh\u{301}", "đvt"],
    },
    column_value: List {
        what: "Cột giá trị.",
        words: &["giá trị", "value", "số liệu", "thực hiện", "kết quả", "kết quả thực hiện", "thực tế"],
        keys: &["gia\u{301} tri\u{323}", "value", "sô\u{301} liêu\u{323}", "thưc\u{323} hiên\u{323}", "kêt\u{301} qua\u{309}", "kêt\u{301} qua\u{309} thưc\u{323} hiên\u{323}", "thưc\u{323} tê\u{301}"],
    },
    counted_units: List {
        what: "Đơn vị gốc của những thứ đếm từng cái: số liệu âm bị từ chối (CTR0635).",
        words: &["người", "hộ", "lượt", "buổi", "giường", "căn", "xã", "huyện", "tỉnh", "thôn", "trường", "lớp", "phòng", "cơ sở", "trạm", "doanh nghiệp", "hợp tác xã", "dự án", "công trình", "mô hình", "tiêu chí", "tổ chức", "ca", "vụ", "thuê bao", "sản phẩm"],
        keys: &["ngươi\u{300}", "hô\u{323}", "lươt\u{323}", "buôi\u{309}", "giương\u{300}", "căn", "xa\u{303}", "huyên\u{323}", "tinh\u{309}", "thôn", "trương\u{300}", "lơp\u{301}", "phong\u{300}", "cơ sơ\u{309}", "tram\u{323}", "doanh nghiêp\u{323}", "hơp\u{323} tac\u{301} xa\u{303}", "dư\u{323} an\u{301}", "công trinh\u{300}", "mô hinh\u{300}", "tiêu chi\u{301}", "tô\u{309} chưc\u{301}", "ca", "vu\u{323}", "thuê bao", "san\u{309} phâm\u{309}"],
    },
    ditto: List {
        what: "Thay tên cơ quan bằng ý “như hàng trên”, mà ctr không đoán thay.",
        words: &["nt", "như trên"],
        keys: &["nt", "như trên"],
    },
    done: List {
        what: "Số liệu bằng chữ: đã xong.",
        words: &["hoàn thành", "đã hoàn thành", "đạt", "xong", "có", "đã đạt"],
        keys: &["hoan\u{300} thanh\u{300}", "đa\u{303} hoan\u{300} thanh\u{300}", "đat\u{323}", "xong", "co\u{301}", "đa\u{303} đat\u{323}"],
    },
    estimate_heads: List {
        what: "Trước con số trong ô: số ước tính. Từ dài đứng trước.",
        words: &["ước thực hiện", "ước tính đạt", "ước tính", "ước đạt", "ước khoảng", "ước"],
        keys: &["ươc\u{301} thưc\u{323} hiên\u{323}", "ươc\u{301} tinh\u{301} đat\u{323}", "ươc\u{301} tinh\u{301}", "ươc\u{301} đat\u{323}", "ươc\u{301} khoang\u{309}", "ươc\u{301}"],
    },
    estimated: List {
        what: "Trạng thái: số ước tính.",
        words: &["ước tính", "ước đạt", "ước thực hiện", "ước", "estimated", "estimate", "est.", "est"],
        keys: &["ươc\u{301} tinh\u{301}", "ươc\u{301} đat\u{323}", "ươc\u{301} thưc\u{323} hiên\u{323}", "ươc\u{301}", "estimated", "estimate", "est.", "est"],
    },
    expression_words: List {
        what: "Mở đầu được một biểu thức; chữ khác thì là lời nói.",
        words: &["neu", "tong", "binh", "lon", "nho", "ky", "tang", "khong"],
        keys: &["neu", "tong", "binh", "lon", "nho", "ki", "tang", "khong"],
    },
    fall_names: List {
        what: "Có trong tên một tỷ lệ thì tỷ lệ ấy là mức giảm: `giảm 1,5` là mức của chính nó.",
        words: &["tốc độ giảm", "tỷ lệ giảm", "mức giảm", "giảm bình quân"],
        keys: &["tôc\u{301} đô\u{323} giam\u{309}", "ti\u{309} lê\u{323} giam\u{309}", "mưc\u{301} giam\u{309}", "giam\u{309} binh\u{300} quân"],
    },
    fillers: List {
        what: "Không đổi điều được đo: bỏ đi khi so hai tên.",
        words: &["theo quy định", "trên địa bàn tỉnh", "trên địa bàn", "của tỉnh", "toàn tỉnh", "phấn đấu", "bảo đảm", "đảm bảo", "các", "những"],
        keys: &["theo quy đinh\u{323}", "trên đia\u{323} ban\u{300} tinh\u{309}", "trên đia\u{323} ban\u{300}", "cua\u{309} tinh\u{309}", "toan\u{300} tinh\u{309}", "phân\u{301} đâu\u{301}", "bao\u{309} đam\u{309}", "đam\u{309} bao\u{309}", "cac\u{301}", "nhưng\u{303}"],
    },
    goal_headings: List {
        what: "Từng chữ của tiêu đề một cột mức đặt ra.",
        words: &["mục", "tiêu", "chỉ", "kế", "hoạch", "kh", "phấn", "đấu", "giao"],
        keys: &["muc\u{323}", "tiêu", "chi\u{309}", "kê\u{301}", "hoach\u{323}", "kh", "phân\u{301}", "đâu\u{301}", "giao"],
    },
    growth_names: List {
        what: "Có trong tên một tỷ lệ thì tỷ lệ ấy là tốc độ tăng: `tăng 6,5` là mức của chính nó.",
        words: &["tốc độ tăng", "tăng trưởng", "tỷ lệ tăng", "mức tăng", "tăng bình quân", "nhịp độ tăng"],
        keys: &["tôc\u{301} đô\u{323} tăng", "tăng trương\u{309}", "ti\u{309} lê\u{323} tăng", "mưc\u{301} tăng", "tăng binh\u{300} quân", "nhip\u{323} đô\u{323} tăng"],
    },
    less_than: List {
        what: "Trước con số trong ô: kém con số ấy, không bằng.",
        words: &["chưa đến", "chưa tới", "dưới", "gần", "<"],
        keys: &["chưa đên\u{301}", "chưa tơi\u{301}", "dươi\u{301}", "gân\u{300}", "<"],
    },
    level_words: List {
        what: "Đứng ngay trước con số ở cuối tên thì con số ấy là một mức.",
        words: &["trên", "dưới", "đạt", "nhất", "thiểu", "quá", "đa", "còn", "≥", "≤"],
        keys: &["trên", "dươi\u{301}", "đat\u{323}", "nhât\u{301}", "thiêu\u{309}", "qua\u{301}", "đa", "con\u{300}", "≥", "≤"],
    },
    mean_names: List {
        what: "Có trong tên thì con số là bình quân: không là thứ hạng, và các phần không cộng thành nó.",
        words: &["bình quân", "trung bình"],
        keys: &["binh\u{300} quân", "trung binh\u{300}"],
    },
    meaning_words: List {
        what: "Từng chữ nói hướng, độ chặt, thời gian của một mức: gợi ý sửa chính tả không bao giờ bỏ, thêm hay thay chúng (CTR0103).",
        words: &["không", "chưa", "chẳng", "đừng", "dưới", "trên", "xuống", "lên", "còn", "tăng", "giảm", "nhỏ", "lớn", "thấp", "cao", "ít", "nhiều", "bé", "hơn", "kém", "quá", "vượt", "tối", "đa", "thiểu", "nhất", "đúng", "bằng", "khoảng", "xấp", "xỉ", "gần", "đạt", "được", "duy", "trì", "ổn", "định", "trước", "sau", "từ", "đến", "tới", "vào", "trong", "ngoài", "hết", "cuối", "đầu", "giữa", "hằng", "hàng", "mỗi", "từng", "ngày", "tháng", "quý", "năm", "kỳ", "trở", "gấp", "lần", "nửa", "chậm", "sớm", "muộn", "thường", "xuyên", "và", "hoặc", "hay", "phấn", "đấu", "tương", "đối"],
        keys: &["không", "chưa", "chăng\u{309}", "đưng\u{300}", "dươi\u{301}", "trên", "xuông\u{301}", "lên", "con\u{300}", "tăng", "giam\u{309}", "nho\u{309}", "lơn\u{301}", "thâp\u{301}", "cao", "it\u{301}", "nhiêu\u{300}", "be\u{301}", "hơn", "kem\u{301}", "qua\u{301}", "vươt\u{323}", "tôi\u{301}", "đa", "thiêu\u{309}", "nhât\u{301}", "đung\u{301}", "băng\u{300}", "khoang\u{309}", "xâp\u{301}", "xi\u{309}", "gân\u{300}", "đat\u{323}", "đươc\u{323}", "duy", "tri\u{300}", "ôn\u{309}", "đinh\u{323}", "trươc\u{301}", "sau", "tư\u{300}", "đên\u{301}", "tơi\u{301}", "vao\u{300}", "trong", "ngoai\u{300}", "hêt\u{301}", "cuôi\u{301}", "đâu\u{300}", "giưa\u{303}", "hăng\u{300}", "hang\u{300}", "môi\u{303}", "tưng\u{300}", "ngay\u{300}", "thang\u{301}", "quy\u{301}", "năm", "ki\u{300}", "trơ\u{309}", "gâp\u{301}", "lân\u{300}", "nưa\u{309}", "châm\u{323}", "sơm\u{301}", "muôn\u{323}", "thương\u{300}", "xuyên", "va\u{300}", "hoăc\u{323}", "hay", "phân\u{301}", "đâu\u{301}", "tương", "đôi\u{301}"],
    },
    more_than: List {
        what: "Trước con số trong ô: hơn con số ấy, không bằng.",
        words: &["hơn", "trên", "vượt", ">"],
        keys: &["hơn", "trên", "vươt\u{323}", ">"],
    },
    net_names: List {
        what: "Thêm vào các từ trên, khi xét có từ chối một số liệu hay không.",
        words: &["thuần", "ròng", "thay đổi", "di cư", "xuất cư", "di dân", "so với", "lạm phát", "bội chi", "lợi nhuận", "sinh lời", "thặng dư", "cán cân"],
        keys: &["thuân\u{300}", "rong\u{300}", "thay đôi\u{309}", "di cư", "xuât\u{301} cư", "di dân", "so vơi\u{301}", "lam\u{323} phat\u{301}", "bôi\u{323} chi", "lơi\u{323} nhuân\u{323}", "sinh lơi\u{300}", "thăng\u{323} dư", "can\u{301} cân"],
    },
    no_day: List {
        what: "Thay ngày hoàn thành: chưa hoàn thành.",
        words: &["chưa", "không", "no"],
        keys: &["chưa", "không", "no"],
    },
    not_done: List {
        what: "Số liệu bằng chữ: chưa xong.",
        words: &["chưa hoàn thành", "không hoàn thành", "chưa đạt", "không đạt", "chưa xong", "chưa", "không", "đang thực hiện"],
        keys: &["chưa hoan\u{300} thanh\u{300}", "không hoan\u{300} thanh\u{300}", "chưa đat\u{323}", "không đat\u{323}", "chưa xong", "chưa", "không", "đang thưc\u{323} hiên\u{323}"],
    },
    official: List {
        what: "Trạng thái: số chính thức.",
        words: &["chính thức", "official", "final"],
        keys: &["chinh\u{301} thưc\u{301}", "official", "final"],
    },
    over_names: List {
        what: "Có trong tên một tỷ lệ thì tỷ lệ ấy có thể quá 100 %: so với kế hoạch, với một độ tuổi, với một lượng khác.",
        words: &["tiêm", "kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "hoàn thành", "thực hiện", "giải ngân", "nhập học", "đi học", "huy động", "bao phủ", "sử dụng vốn", "công suất", "lấp đầy", "phụ thuộc", "trên", "gdp", "grdp", "nợ", "vốn", "tích luỹ", "quay vòng", "thu hồi", "thay thế", "giường", "khai thác", "tuyển sinh", "thuê bao", "điện thoại", "vào lớp", "ra lớp", "học chung", "tự chủ", "tín dụng", "xuất khẩu", "nhập khẩu", "độ mở", "đáp ứng", "tự cung cấp", "vượt", "phát triển", "thành lập", "đăng ký", "thu ngân sách", "chi ngân sách", "bình quân", "trung bình"],
        keys: &["tiêm", "kê\u{301} hoach\u{323}", "dư\u{323} toan\u{301}", "chi\u{309} tiêu", "muc\u{323} tiêu", "hoan\u{300} thanh\u{300}", "thưc\u{323} hiên\u{323}", "giai\u{309} ngân", "nhâp\u{323} hoc\u{323}", "đi hoc\u{323}", "huy đông\u{323}", "bao phu\u{309}", "sư\u{309} dung\u{323} vôn\u{301}", "công suât\u{301}", "lâp\u{301} đây\u{300}", "phu\u{323} thuôc\u{323}", "trên", "gdp", "grdp", "nơ\u{323}", "vôn\u{301}", "tich\u{301} luy\u{303}", "quay vong\u{300}", "thu hôi\u{300}", "thay thê\u{301}", "giương\u{300}", "khai thac\u{301}", "tuyên\u{309} sinh", "thuê bao", "điên\u{323} thoai\u{323}", "vao\u{300} lơp\u{301}", "ra lơp\u{301}", "hoc\u{323} chung", "tư\u{323} chu\u{309}", "tin\u{301} dung\u{323}", "xuât\u{301} khâu\u{309}", "nhâp\u{323} khâu\u{309}", "đô\u{323} mơ\u{309}", "đap\u{301} ưng\u{301}", "tư\u{323} cung câp\u{301}", "vươt\u{323}", "phat\u{301} triên\u{309}", "thanh\u{300} lâp\u{323}", "đăng ki\u{301}", "thu ngân sach\u{301}", "chi ngân sach\u{301}", "binh\u{300} quân", "trung binh\u{300}"],
    },
    plain_headings: List {
        what: "Từng chữ không cho biết là cột nào trong hai.",
        words: &["đến", "hết", "cuối", "cả", "năm", "mức", "đạt", "tính"],
        keys: &["đên\u{301}", "hêt\u{301}", "cuôi\u{301}", "ca\u{309}", "năm", "mưc\u{301}", "đat\u{323}", "tinh\u{301}"],
    },
    preliminary: List {
        what: "Trạng thái: số sơ bộ.",
        words: &["sơ bộ", "preliminary", "prel.", "prel", "pre.", "pre"],
        keys: &["sơ bô\u{323}", "preliminary", "prel.", "prel", "pre.", "pre"],
    },
    qualifiers: List {
        what: "Mở đầu phần hạn định trong một tên: tên có thêm phần ấy là trường hợp riêng của tên kia.",
        words: &["do", "thuộc", "ở", "tại", "trong", "của", "là", "khu vực", "vùng", "bị"],
        keys: &["do", "thuôc\u{323}", "ơ\u{309}", "tai\u{323}", "trong", "cua\u{309}", "la\u{300}", "khu vưc\u{323}", "vung\u{300}", "bi\u{323}"],
    },
    rate_names: List {
        what: "Có trong tên thì con số là bình quân hay tỷ suất, dù đơn vị là gì: không so phần với tổng thể theo cách cộng.",
        words: &["bình quân", "trung bình", "tuổi thọ", "tốc độ", "mức", "chỉ số", "tỷ suất", "tỷ lệ", "tỷ số", "mật độ", "năng suất", "lớn nhất", "cao nhất"],
        keys: &["binh\u{300} quân", "trung binh\u{300}", "tuôi\u{309} tho\u{323}", "tôc\u{301} đô\u{323}", "mưc\u{301}", "chi\u{309} sô\u{301}", "ti\u{309} suât\u{301}", "ti\u{309} lê\u{323}", "ti\u{309} sô\u{301}", "mât\u{323} đô\u{323}", "năng suât\u{301}", "lơn\u{301} nhât\u{301}", "cao nhât\u{301}"],
    },
    share_bases: List {
        what: "Sau dấu % trong một đơn vị: phần trăm của cái gì, vẫn là phần trăm; sau % còn viết được tên một đơn vị.",
        words: &["gdp", "grdp", "số", "tổng", "tổng số", "dân số", "diện tích", "diện tích tự nhiên", "lao động", "lực lượng lao động", "giá trị", "kim ngạch", "thu nhập", "doanh thu", "chi ngân sách", "thu ngân sách", "ngân sách"],
        keys: &["gdp", "grdp", "sô\u{301}", "tông\u{309}", "tông\u{309} sô\u{301}", "dân sô\u{301}", "diên\u{323} tich\u{301}", "diên\u{323} tich\u{301} tư\u{323} nhiên", "lao đông\u{323}", "lưc\u{323} lương\u{323} lao đông\u{323}", "gia\u{301} tri\u{323}", "kim ngach\u{323}", "thu nhâp\u{323}", "doanh thu", "chi ngân sach\u{301}", "thu ngân sach\u{301}", "ngân sach\u{301}"],
    },
    share_change_heads: List {
        what: "Có thể đứng trước những từ ấy.",
        words: &["mức", "số điểm", "tốc độ"],
        keys: &["mưc\u{301}", "sô\u{301} điêm\u{309}", "tôc\u{301} đô\u{323}"],
    },
    share_changes: List {
        what: "Tên mở đầu thế này mà đơn vị là % thì hỏi có phải điểm phần trăm (CTR0511).",
        words: &["giảm tỷ lệ", "tăng tỷ lệ", "giảm tỷ trọng", "tăng tỷ trọng", "giảm bình quân tỷ lệ", "tăng bình quân tỷ lệ", "tăng thêm của tỷ lệ", "giảm của tỷ lệ", "tăng của tỷ lệ"],
        keys: &["giam\u{309} ti\u{309} lê\u{323}", "tăng ti\u{309} lê\u{323}", "giam\u{309} ti\u{309} trong\u{323}", "tăng ti\u{309} trong\u{323}", "giam\u{309} binh\u{300} quân ti\u{309} lê\u{323}", "tăng binh\u{300} quân ti\u{309} lê\u{323}", "tăng thêm cua\u{309} ti\u{309} lê\u{323}", "giam\u{309} cua\u{309} ti\u{309} lê\u{323}", "tăng cua\u{309} ti\u{309} lê\u{323}"],
    },
    share_growths: List {
        what: "Có trong tên một tỷ lệ thì đó là tăng trưởng hay so sánh, không phải phần của một tổng thể.",
        words: &["lệ tăng", "lệ giảm", "so với"],
        keys: &["lê\u{323} tăng", "lê\u{323} giam\u{309}", "so vơi\u{301}"],
    },
    share_names: List {
        what: "Mở đầu tên, với đơn vị phần trăm, thì con số là phần của một tổng thể.",
        words: &["tỷ lệ", "tỷ trọng"],
        keys: &["ti\u{309} lê\u{323}", "ti\u{309} trong\u{323}"],
    },
    share_of: List {
        what: "Sau `tỷ lệ` ở đầu tên thì rõ là phần của những thứ đang có: số liệu quá 100 % bị từ chối (CTR0635).",
        words: &["hộ", "người", "dân số", "dân cư", "lao động", "lực lượng lao động", "trẻ em", "trẻ", "phụ nữ", "xã", "thôn", "bản", "huyện", "đối tượng", "học sinh", "sinh viên", "cán bộ", "nông dân", "đồng bào", "nghèo", "thất nghiệp", "nhà", "gia đình", "thanh niên"],
        keys: &["hô\u{323}", "ngươi\u{300}", "dân sô\u{301}", "dân cư", "lao đông\u{323}", "lưc\u{323} lương\u{323} lao đông\u{323}", "tre\u{309} em", "tre\u{309}", "phu\u{323} nư\u{303}", "xa\u{303}", "thôn", "ban\u{309}", "huyên\u{323}", "đôi\u{301} tương\u{323}", "hoc\u{323} sinh", "sinh viên", "can\u{301} bô\u{323}", "nông dân", "đông\u{300} bao\u{300}", "ngheo\u{300}", "thât\u{301} nghiêp\u{323}", "nha\u{300}", "gia đinh\u{300}", "thanh niên"],
    },
    share_of_others: List {
        what: "Bắt đầu giống một từ ở trên mà không phải: `tỷ lệ xã hội hoá` không nói về xã.",
        words: &["xã hội", "nhà nước"],
        keys: &["xa\u{303} hôi\u{323}", "nha\u{300} nươc\u{301}"],
    },
    signed_units: List {
        what: "Đơn vị gốc mà con số có thể âm; đơn vị khác thì số đếm, số lượng không âm.",
        words: &["đồng", "USD", "điểm"],
        keys: &["đông\u{300}", "usd", "điêm\u{309}"],
    },
    splits: Pairs {
        what: "Hai phần mà tên cho biết gộp lại là tất cả.",
        words: &[["thành thị", "nông thôn"], ["đô thị", "nông thôn"], ["nam", "nữ"], ["trai", "gái"], ["công lập", "ngoài công lập"], ["công lập", "tư nhân"], ["công lập", "tư thục"]],
        keys: &[["thanh\u{300} thi\u{323}", "nông thôn"], ["đô thi\u{323}", "nông thôn"], ["nam", "nư\u{303}"], ["trai", "gai\u{301}"], ["công lâp\u{323}", "ngoai\u{300} công lâp\u{323}"], ["công lâp\u{323}", "tư nhân"], ["công lâp\u{323}", "tư thuc\u{323}"]],
    },
    sum_names: List {
        what: "Mở đầu tên thì con số là một tổng, không phải tuổi.",
        words: &["số", "tổng", "tổng số"],
        keys: &["sô\u{301}", "tông\u{309}", "tông\u{309} sô\u{301}"],
    },
    time_units: List {
        what: "Đơn vị gốc đo thời gian: số liệu các phần không cộng thành tổng thể (CTR0504).",
        words: &["năm", "ngày"],
        keys: &["năm", "ngay\u{300}"],
    },
    unadded_units: List {
        what: "Đơn vị gốc đo chứ không cộng: một phần có thể lớn hơn tổng thể.",
        words: &["năm", "ngày", "điểm", "bậc", "hạng"],
        keys: &["năm", "ngay\u{300}", "điêm\u{309}", "bâc\u{323}", "hang\u{323}"],
    },
    unit_spellings: Pairs {
        what: "Tên đơn vị viết đủ và viết gọn là một (CTR0518).",
        words: &[["phần trăm", "%"], ["tỷ lệ %", "%"], ["phần nghìn", "‰"], ["mét vuông", "m²"], ["mét khối", "m³"], ["mét", "m"], ["héc ta", "ha"], ["hecta", "ha"], ["ngàn", "nghìn"], ["vnđ", "đồng"], ["vnd", "đồng"], ["hộ gia đình", "hộ"], ["giường bệnh", "giường"], ["trường học", "trường"], ["đô la mỹ", "usd"]],
        keys: &[["phân\u{300} trăm", "%"], ["ti\u{309} lê\u{323} %", "%"], ["phân\u{300} nghin\u{300}", "‰"], ["met\u{301} vuông", "m2"], ["met\u{301} khôi\u{301}", "m3"], ["met\u{301}", "m"], ["hec\u{301} ta", "ha"], ["hecta", "ha"], ["ngan\u{300}", "nghin\u{300}"], ["vnđ", "đông\u{300}"], ["vnd", "đông\u{300}"], ["hô\u{323} gia đinh\u{300}", "hô\u{323}"], ["giương\u{300} bênh\u{323}", "giương\u{300}"], ["trương\u{300} hoc\u{323}", "trương\u{300}"], ["đô la mi\u{303}", "usd"]],
    },
    unitless_names: List {
        what: "Có trong tên thì con số không cần đơn vị.",
        words: &["chỉ số", "hệ số", "hạng", "hdi", "pci", "gini", "điểm", "tỷ số", "chênh lệch", "số lần"],
        keys: &["chi\u{309} sô\u{301}", "hê\u{323} sô\u{301}", "hang\u{323}", "hdi", "pci", "gini", "điêm\u{309}", "ti\u{309} sô\u{301}", "chênh lêch\u{323}", "sô\u{301} lân\u{300}"],
    },
    vague: List {
        what: "Từ trong tên của cam kết không có con số mà không gì định nghĩa (CTR0509). `cơ bản`, `khá` chỉ kể cùng từ đi kèm: `dịch vụ xã hội cơ bản` là một loại dịch vụ, `trung bình khá` thì cơ quan thống kê có đếm.",
        words: &["từng bước", "không ngừng", "ngày càng", "phấn đấu", "đáng kể", "cơ bản hoàn thành", "hoàn thành cơ bản", "cơ bản giải quyết", "giải quyết cơ bản", "cơ bản đáp ứng", "đáp ứng cơ bản", "cơ bản xoá", "cơ bản chấm dứt", "cơ bản không còn", "cơ bản đạt", "tỉnh khá", "huyện khá", "xã khá", "nhóm khá", "mức khá", "loại khá", "phát triển khá", "hợp lý", "phù hợp", "thích hợp", "tương xứng", "nâng cao", "tăng cường", "đẩy mạnh", "chú trọng", "quan tâm", "tốt hơn", "bền vững", "hiệu quả", "toàn diện", "đồng bộ"],
        keys: &["tưng\u{300} bươc\u{301}", "không ngưng\u{300}", "ngay\u{300} cang\u{300}", "phân\u{301} đâu\u{301}", "đang\u{301} kê\u{309}", "cơ ban\u{309} hoan\u{300} thanh\u{300}", "hoan\u{300} thanh\u{300} cơ ban\u{309}", "cơ ban\u{309} giai\u{309} quyêt\u{301}", "giai\u{309} quyêt\u{301} cơ ban\u{309}", "cơ ban\u{309} đap\u{301} ưng\u{301}", "đap\u{301} ưng\u{301} cơ ban\u{309}", "cơ ban\u{309} xoa\u{301}", "cơ ban\u{309} châm\u{301} dưt\u{301}", "cơ ban\u{309} không con\u{300}", "cơ ban\u{309} đat\u{323}", "tinh\u{309} kha\u{301}", "huyên\u{323} kha\u{301}", "xa\u{303} kha\u{301}", "nhom\u{301} kha\u{301}", "mưc\u{301} kha\u{301}", "loai\u{323} kha\u{301}", "phat\u{301} triên\u{309} kha\u{301}", "hơp\u{323} li\u{301}", "phu\u{300} hơp\u{323}", "thich\u{301} hơp\u{323}", "tương xưng\u{301}", "nâng cao", "tăng cương\u{300}", "đây\u{309} manh\u{323}", "chu\u{301} trong\u{323}", "quan tâm", "tôt\u{301} hơn", "bên\u{300} vưng\u{303}", "hiêu\u{323} qua\u{309}", "toan\u{300} diên\u{323}", "đông\u{300} bô\u{323}"],
    },
    verdict_words: List {
        what: "Sau tên chỉ tiêu trong câu hỏi `vì sao`: bỏ đi khi tìm tên.",
        words: &["khong dat", "chua dat", "dat", "vuot", "cham", "cham tien do", "lai khong dat", "lai cham", "thieu so lieu", "qua han"],
        keys: &["khong dat", "chua dat", "dat", "vuot", "cham", "cham tien do", "lai khong dat", "lai cham", "thieu so lieu", "qua han"],
    },
    wishes: List {
        what: "Riêng những từ này thì cả khi có con số cũng được nhắc.",
        words: &["từng bước", "không ngừng", "ngày càng", "phấn đấu"],
        keys: &["tưng\u{300} bươc\u{301}", "không ngưng\u{300}", "ngay\u{300} cang\u{300}", "phân\u{301} đâu\u{301}"],
    },
    year_words: List {
        what: "Nối một mức với năm ở cuối tên.",
        words: &["năm", "đến", "vào", "hết", "cuối"],
        keys: &["năm", "đên\u{301}", "vao\u{300}", "hêt\u{301}", "cuôi\u{301}"],
    },
};
