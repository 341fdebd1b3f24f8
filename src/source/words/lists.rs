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
    agency_heads: List {
        what: "Mở đầu tên một cơ quan: sau dấu phẩy, chữ khác thì còn là tên của cơ quan đứng trước (CTR0202).",
        words: &["sở", "bộ", "ban", "phòng", "cục", "chi cục", "tổng cục", "vụ", "viện", "trung tâm", "ủy ban", "hội đồng", "hội", "đoàn", "liên đoàn", "công an", "công đoàn", "văn phòng", "thanh tra", "trường", "đài", "báo", "ngân hàng", "bảo hiểm xã hội", "kho bạc", "tòa án", "viện kiểm sát", "thành ủy", "tỉnh ủy", "huyện ủy", "đảng ủy", "mặt trận", "quân khu", "bệnh viện", "tập đoàn", "tổng công ty", "công ty", "quỹ", "chính phủ", "quốc hội", "thủ tướng", "các"],
        keys: &["sơ\u{309}", "bô\u{323}", "ban", "phong\u{300}", "cuc\u{323}", "chi cuc\u{323}", "tông\u{309} cuc\u{323}", "vu\u{323}", "viên\u{323}", "trung tâm", "uy\u{309} ban", "hôi\u{323} đông\u{300}", "hôi\u{323}", "đoan\u{300}", "liên đoan\u{300}", "công an", "công đoan\u{300}", "văn phong\u{300}", "thanh tra", "trương\u{300}", "đai\u{300}", "bao\u{301}", "ngân hang\u{300}", "bao\u{309} hiêm\u{309} xa\u{303} hôi\u{323}", "kho bac\u{323}", "toa\u{300} an\u{301}", "viên\u{323} kiêm\u{309} sat\u{301}", "thanh\u{300} uy\u{309}", "tinh\u{309} uy\u{309}", "huyên\u{323} uy\u{309}", "đang\u{309} uy\u{309}", "măt\u{323} trân\u{323}", "quân khu", "bênh\u{323} viên\u{323}", "tâp\u{323} đoan\u{300}", "tông\u{309} công ti", "công ti", "quy\u{303}", "chinh\u{301} phu\u{309}", "quôc\u{301} hôi\u{323}", "thu\u{309} tương\u{301}", "cac\u{301}"],
    },
    agency_titles: List {
        what: "Đứng trước tên cơ quan thì nói một người của cơ quan (CTR0202).",
        words: &["giám đốc", "phó giám đốc", "lãnh đạo", "thủ trưởng", "chủ tịch", "phó chủ tịch", "chánh", "bộ trưởng", "thứ trưởng", "trưởng ban", "trưởng phòng", "đồng chí giám đốc", "đ/c giám đốc", "ông giám đốc", "bà giám đốc", "chuyên viên", "đại diện", "đại diện lãnh đạo", "người đứng đầu"],
        keys: &["giam\u{301} đôc\u{301}", "pho\u{301} giam\u{301} đôc\u{301}", "lanh\u{303} đao\u{323}", "thu\u{309} trương\u{309}", "chu\u{309} tich\u{323}", "pho\u{301} chu\u{309} tich\u{323}", "chanh\u{301}", "bô\u{323} trương\u{309}", "thư\u{301} trương\u{309}", "trương\u{309} ban", "trương\u{309} phong\u{300}", "đông\u{300} chi\u{301} giam\u{301} đôc\u{301}", "đ/c giam\u{301} đôc\u{301}", "ông giam\u{301} đôc\u{301}", "ba\u{300} giam\u{301} đôc\u{301}", "chuyên viên", "đai\u{323} diên\u{323}", "đai\u{323} diên\u{323} lanh\u{303} đao\u{323}", "ngươi\u{300} đưng\u{301} đâu\u{300}"],
    },
    aside_lines: List {
        what: "Là từ khoá của một dòng (trước dấu hai chấm) thì không kết quả nào dựa vào dòng ấy: chưa đọc được nó thì các cam kết vẫn được xét.",
        words: &["người ký", "người duyệt", "người lập", "người lập biểu", "người soạn", "người nhập", "chức vụ", "nơi nhận", "trích yếu", "kính gửi", "lưu", "loại văn bản", "cơ quan soạn thảo", "đơn vị soạn thảo", "cơ quan trình", "nơi đăng", "số trang"],
        keys: &["ngươi\u{300} ki\u{301}", "ngươi\u{300} duyêt\u{323}", "ngươi\u{300} lâp\u{323}", "ngươi\u{300} lâp\u{323} biêu\u{309}", "ngươi\u{300} soan\u{323}", "ngươi\u{300} nhâp\u{323}", "chưc\u{301} vu\u{323}", "nơi nhân\u{323}", "trich\u{301} yêu\u{301}", "kinh\u{301} gưi\u{309}", "lưu", "loai\u{323} văn ban\u{309}", "cơ quan soan\u{323} thao\u{309}", "đơn vi\u{323} soan\u{323} thao\u{309}", "cơ quan trinh\u{300}", "nơi đăng", "sô\u{301} trang"],
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
    balance_names: List {
        what: "Có trong tên thì con số là hiệu của hai phần: `xuất siêu 1,2` là 1,2, `nhập siêu 0,3` là −0,3.",
        words: &["cán cân", "cân đối", "xuất siêu", "thặng dư", "bội thu", "balance", "surplus"],
        keys: &["can\u{301} cân", "cân đôi\u{301}", "xuât\u{301} siêu", "thăng\u{323} dư", "bôi\u{323} thu", "balance", "surplus"],
    },
    baseline_openers: List {
        what: "Mở đầu một dòng có năm, không phải từ khoá của chỉ tiêu: con số đã có, viết `hiện trạng` (CTR0101).",
        words: &["thực hiện", "ước thực hiện", "ước tính", "ước", "th", "kết quả", "hiện tại", "hiện nay", "xuất phát điểm", "năm gốc", "năm cơ sở", "baseline", "đã đạt", "số liệu"],
        keys: &["thưc\u{323} hiên\u{323}", "ươc\u{301} thưc\u{323} hiên\u{323}", "ươc\u{301} tinh\u{301}", "ươc\u{301}", "th", "kêt\u{301} qua\u{309}", "hiên\u{323} tai\u{323}", "hiên\u{323} nay", "xuât\u{301} phat\u{301} điêm\u{309}", "năm gôc\u{301}", "năm cơ sơ\u{309}", "baseline", "đa\u{303} đat\u{323}", "sô\u{301} liêu\u{323}"],
    },
    best_words: List {
        what: "Sau `nhóm N …`: nhóm ấy đứng đầu (CTR0101).",
        words: &["cao nhất", "tốt nhất", "dẫn đầu", "đứng đầu", "phát triển nhất", "hàng đầu"],
        keys: &["cao nhât\u{301}", "tôt\u{301} nhât\u{301}", "dân\u{303} đâu\u{300}", "đưng\u{301} đâu\u{300}", "phat\u{301} triên\u{309} nhât\u{301}", "hang\u{300} đâu\u{300}"],
    },
    budget_headings: List {
        what: "Như trên: số dự toán, làm gốc cho `105% dự toán`.",
        words: &["dự toán", "dt", "dự toán năm", "dự toán giao", "dự toán được giao", "số dự toán", "budget"],
        keys: &["dư\u{323} toan\u{301}", "dt", "dư\u{323} toan\u{301} năm", "dư\u{323} toan\u{301} giao", "dư\u{323} toan\u{301} đươc\u{323} giao", "sô\u{301} dư\u{323} toan\u{301}", "budget"],
    },
    central_cities: List {
        what: "Thành phố trực thuộc trung ương: `Thành phố X`, `TP. X` là địa bàn cấp tỉnh. Nơi khác thì đó là một thành phố thuộc tỉnh.",
        words: &["Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "Huế"],
        keys: &["ha\u{300} nôi\u{323}", "hai\u{309} phong\u{300}", "đa\u{300} năng\u{303}", "hô\u{300} chi\u{301} minh", "cân\u{300} thơ", "huê\u{301}"],
    },
    change_names: List {
        what: "Có trong tên thì con số là một mức chênh, có thể âm.",
        words: &["tăng", "giảm", "chênh lệch", "biến động", "cân đối"],
        keys: &["tăng", "giam\u{309}", "chênh lêch\u{323}", "biên\u{301} đông\u{323}", "cân đôi\u{301}"],
    },
    city_prefixes: List {
        what: "Đứng trước hay sau tên một thành phố trong ô địa bàn.",
        words: &["thành phố", "tp", "city"],
        keys: &["thanh\u{300} phô\u{301}", "tp", "city"],
    },
    column_breakdown: List {
        what: "Cột phân tổ.",
        words: &["phân tổ", "breakdown", "giới tính", "giới", "nhóm tuổi", "độ tuổi", "sex", "gender", "age", "age group", "dân tộc", "thành thị/nông thôn", "thành thị, nông thôn", "nhóm", "nhóm đối tượng", "đối tượng", "urbanisation", "urbanization", "residence", "disaggregation", "disability", "disability_status", "education_lev", "education level", "occupation", "income_wealth_quantile", "categoryoptioncombo", "category option combo", "attributeoptioncombo"],
        keys: &["phân tô\u{309}", "breakdown", "giơi\u{301} tinh\u{301}", "giơi\u{301}", "nhom\u{301} tuôi\u{309}", "đô\u{323} tuôi\u{309}", "sex", "gender", "age", "age group", "dân tôc\u{323}", "thanh\u{300} thi\u{323}/nông thôn", "thanh\u{300} thi\u{323}, nông thôn", "nhom\u{301}", "nhom\u{301} đôi\u{301} tương\u{323}", "đôi\u{301} tương\u{323}", "urbanisation", "urbanization", "residence", "disaggregation", "disability", "disability_status", "education_lev", "education level", "occupation", "income_wealth_quantile", "categoryoptioncombo", "category option combo", "attributeoptioncombo"],
    },
    column_cause: List {
        what: "Cột nguyên nhân: vì sao đạt hoặc chưa đạt; đi theo số liệu vào báo cáo.",
        words: &["nguyên nhân", "cause", "lý do", "nguyên nhân chưa đạt", "nguyên nhân không đạt", "lý do chưa đạt", "lý do không đạt", "nguyên nhân, lý do", "causes", "reason"],
        keys: &["nguyên nhân", "cause", "li\u{301} do", "nguyên nhân chưa đat\u{323}", "nguyên nhân không đat\u{323}", "li\u{301} do chưa đat\u{323}", "li\u{301} do không đat\u{323}", "nguyên nhân, li\u{301} do", "causes", "reason"],
    },
    column_completed: List {
        what: "Cột ngày hoàn thành.",
        words: &["hoàn thành", "completed", "ngày hoàn thành"],
        keys: &["hoan\u{300} thanh\u{300}", "completed", "ngay\u{300} hoan\u{300} thanh\u{300}"],
    },
    column_flag: List {
        what: "Cột trạng thái của số liệu.",
        words: &["trạng thái", "flag", "obs_status", "observation status", "flags"],
        keys: &["trang\u{323} thai\u{301}", "flag", "obs_status", "observation status", "flags"],
    },
    column_indicator: List {
        what: "Cột chỉ tiêu.",
        words: &["chỉ tiêu", "indicator", "mã chỉ tiêu", "tên chỉ tiêu", "mã", "nội dung", "indicator name", "indicators", "series", "dx", "data", "dataelement", "data element", "dataname", "mã số"],
        keys: &["chi\u{309} tiêu", "indicator", "ma\u{303} chi\u{309} tiêu", "tên chi\u{309} tiêu", "ma\u{303}", "nôi\u{323} dung", "indicator name", "indicators", "series", "dx", "data", "dataelement", "data element", "dataname", "ma\u{303} sô\u{301}"],
    },
    column_month: List {
        what: "Cột tháng, bên cạnh cột năm.",
        words: &["tháng", "month"],
        keys: &["thang\u{301}", "month"],
    },
    column_multiple: List {
        what: "Cột số mũ: con số nhân với 10 luỹ thừa chừng ấy (SDMX).",
        words: &["unit_mult", "unit mult", "unit multiplier", "powercode code", "power code", "bội số đơn vị"],
        keys: &["unit_mult", "unit mult", "unit multiplier", "powercode code", "power code", "bôi\u{323} sô\u{301} đơn vi\u{323}"],
    },
    column_note: List {
        what: "Cột ghi chú.",
        words: &["ghi chú", "note", "comment", "comments", "footnote", "comment_obs"],
        keys: &["ghi chu\u{301}", "note", "comment", "comments", "footnote", "comment_obs"],
    },
    column_number: List {
        what: "Cột số thứ tự, không nói gì về số liệu.",
        words: &["stt", "no.", "số tt", "tt", "số thứ tự", "country code", "indicator code", "iso code", "iso3", "geocode", "area code", "m49", "dataflow", "structure", "structure_id", "structure_name", "action", "freq", "last update", "last updated", "lastupdated", "storedby", "followup", "deleted", "obs_flag", "dataid", "datacode", "datadescription", "periodname", "periodcode", "perioddescription", "organisationunitid", "organisationunitcode", "organisationunitdescription", "numerator", "denominator", "factor", "multiplier", "divisor"],
        keys: &["stt", "no.", "sô\u{301} tt", "tt", "sô\u{301} thư\u{301} tư\u{323}", "country code", "indicator code", "iso code", "iso3", "geocode", "area code", "m49", "dataflow", "structure", "structure_id", "structure_name", "action", "freq", "last update", "last updated", "lastupdated", "storedby", "followup", "deleted", "obs_flag", "dataid", "datacode", "datadescription", "periodname", "periodcode", "perioddescription", "organisationunitid", "organisationunitcode", "organisationunitdescription", "numerator", "denominator", "factor", "multiplier", "divisor"],
    },
    column_period: List {
        what: "Cột kỳ.",
        words: &["kỳ", "period", "năm", "year", "thời gian", "time_period", "time period", "pe", "date", "time", "periodid"],
        keys: &["ki\u{300}", "period", "năm", "year", "thơi\u{300} gian", "time_period", "time period", "pe", "date", "time", "periodid"],
    },
    column_place: List {
        what: "Cột địa bàn.",
        words: &["địa bàn", "place", "địa phương", "tỉnh, thành phố", "tỉnh", "xã", "province", "tỉnh/thành phố", "tỉnh/thành", "tỉnh thành", "tên tỉnh", "thành phố", "huyện", "quận/huyện", "quận, huyện", "huyện/thị xã", "phường", "xã/phường", "xã, phường", "phường/xã", "đơn vị hành chính", "khu vực", "vùng", "tên địa bàn", "tên xã", "tên huyện", "entity", "country", "country name", "ref_area", "reference area", "geo", "geoareaname", "region", "organisation unit", "organisationunit", "orgunit", "ou", "district", "commune", "city", "cities, provincies", "cities, provinces", "province, city", "organisationunitname", "geography"],
        keys: &["đia\u{323} ban\u{300}", "place", "đia\u{323} phương", "tinh\u{309}, thanh\u{300} phô\u{301}", "tinh\u{309}", "xa\u{303}", "province", "tinh\u{309}/thanh\u{300} phô\u{301}", "tinh\u{309}/thanh\u{300}", "tinh\u{309} thanh\u{300}", "tên tinh\u{309}", "thanh\u{300} phô\u{301}", "huyên\u{323}", "quân\u{323}/huyên\u{323}", "quân\u{323}, huyên\u{323}", "huyên\u{323}/thi\u{323} xa\u{303}", "phương\u{300}", "xa\u{303}/phương\u{300}", "xa\u{303}, phương\u{300}", "phương\u{300}/xa\u{303}", "đơn vi\u{323} hanh\u{300} chinh\u{301}", "khu vưc\u{323}", "vung\u{300}", "tên đia\u{323} ban\u{300}", "tên xa\u{303}", "tên huyên\u{323}", "entity", "country", "country name", "ref_area", "reference area", "geo", "geoareaname", "region", "organisation unit", "organisationunit", "orgunit", "ou", "district", "commune", "city", "cities, provincies", "cities, provinces", "province, city", "organisationunitname", "geography"],
    },
    column_published: List {
        what: "Cột ngày công bố: từ ngày ấy số liệu được biết.",
        words: &["ngày công bố", "published_on", "công bố", "ngày phát hành", "thời điểm công bố", "ngày ra số liệu", "published on", "release date", "publication date", "date of publication", "released"],
        keys: &["ngay\u{300} công bô\u{301}", "published_on", "công bô\u{301}", "ngay\u{300} phat\u{301} hanh\u{300}", "thơi\u{300} điêm\u{309} công bô\u{301}", "ngay\u{300} ra sô\u{301} liêu\u{323}", "published on", "release date", "publication date", "date of publication", "released"],
    },
    column_quarter: List {
        what: "Cột quý, bên cạnh cột năm.",
        words: &["quý", "quarter"],
        keys: &["quy\u{301}", "quarter"],
    },
    column_remedy: List {
        what: "Cột giải pháp: sẽ làm gì để đạt; đi theo số liệu vào báo cáo.",
        words: &["giải pháp", "remedy", "biện pháp", "giải pháp khắc phục", "biện pháp khắc phục", "hướng khắc phục", "giải pháp thực hiện", "giải pháp, kiến nghị", "remedies"],
        keys: &["giai\u{309} phap\u{301}", "remedy", "biên\u{323} phap\u{301}", "giai\u{309} phap\u{301} khăc\u{301} phuc\u{323}", "biên\u{323} phap\u{301} khăc\u{301} phuc\u{323}", "hương\u{301} khăc\u{301} phuc\u{323}", "giai\u{309} phap\u{301} thưc\u{323} hiên\u{323}", "giai\u{309} phap\u{301}, kiên\u{301} nghi\u{323}", "remedies"],
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
        words: &["đơn vị", "unit", "đơn vị tính", "đvt", "đv", "unit_measure", "unit of measure", "units"],
        keys: &["đơn vi\u{323}", "unit", "đơn vi\u{323} tinh\u{301}", "đvt", "đv", "unit_measure", "unit of measure", "units"],
    },
    column_value: List {
        what: "Cột giá trị.",
        words: &["giá trị", "value", "số liệu", "thực hiện", "kết quả", "kết quả thực hiện", "thực tế", "obs_value", "observation value"],
        keys: &["gia\u{301} tri\u{323}", "value", "sô\u{301} liêu\u{323}", "thưc\u{323} hiên\u{323}", "kêt\u{301} qua\u{309}", "kêt\u{301} qua\u{309} thưc\u{323} hiên\u{323}", "thưc\u{323} tê\u{301}", "obs_value", "observation value"],
    },
    commune_kinds: List {
        what: "Như trên: cấp xã.",
        words: &["xã", "phường", "thị trấn", "đặc khu"],
        keys: &["xa\u{303}", "phương\u{300}", "thi\u{323} trân\u{301}", "đăc\u{323} khu"],
    },
    comparison_headings: List {
        what: "Cạnh năm ở tiêu đề cột số liệu: so hai con số với nhau, không phải số liệu của năm.",
        words: &["so với", "so sánh", "tốc độ tăng", "tốc độ", "tăng", "giảm", "chênh lệch", "tăng trưởng", "tỷ lệ hoàn thành", "% hoàn thành", "over", "compared", "compared with", "growth", "change", "versus", "vs"],
        keys: &["so vơi\u{301}", "so sanh\u{301}", "tôc\u{301} đô\u{323} tăng", "tôc\u{301} đô\u{323}", "tăng", "giam\u{309}", "chênh lêch\u{323}", "tăng trương\u{309}", "ti\u{309} lê\u{323} hoan\u{300} thanh\u{300}", "% hoan\u{300} thanh\u{300}", "over", "compared", "compared with", "growth", "change", "versus", "vs"],
    },
    counted_units: List {
        what: "Đơn vị gốc của những thứ đếm từng cái: số liệu âm bị từ chối (CTR0635).",
        words: &["người", "hộ", "lượt", "buổi", "giường", "căn", "xã", "huyện", "tỉnh", "thôn", "trường", "lớp", "phòng", "cơ sở", "trạm", "doanh nghiệp", "hợp tác xã", "dự án", "công trình", "mô hình", "tiêu chí", "tổ chức", "ca", "vụ", "thuê bao", "sản phẩm"],
        keys: &["ngươi\u{300}", "hô\u{323}", "lươt\u{323}", "buôi\u{309}", "giương\u{300}", "căn", "xa\u{303}", "huyên\u{323}", "tinh\u{309}", "thôn", "trương\u{300}", "lơp\u{301}", "phong\u{300}", "cơ sơ\u{309}", "tram\u{323}", "doanh nghiêp\u{323}", "hơp\u{323} tac\u{301} xa\u{303}", "dư\u{323} an\u{301}", "công trinh\u{300}", "mô hinh\u{300}", "tiêu chi\u{301}", "tô\u{309} chưc\u{301}", "ca", "vu\u{323}", "thuê bao", "san\u{309} phâm\u{309}"],
    },
    cumulative_headings: List {
        what: "Cạnh năm ở tiêu đề cột số liệu: cộng dồn từ trước.",
        words: &["luỹ kế", "cộng dồn", "cumulative"],
        keys: &["luy\u{303} kê\u{301}", "công\u{323} dôn\u{300}", "cumulative"],
    },
    data_units: Pairs {
        what: "Trong ô đơn vị của số liệu: cách ghi, mã của SDMX và Eurostat, và đơn vị.",
        words: &[["percent", "%"], ["per cent", "%"], ["percentage", "%"], ["pct", "%"], ["pt", "%"], ["pc", "%"], ["phần trăm", "%"], ["tỷ lệ %", "%"], ["ps", "người"], ["pers", "người"], ["person", "người"], ["persons", "người"], ["people", "người"]],
        keys: &[["percent", "%"], ["per cent", "%"], ["percentage", "%"], ["pct", "%"], ["pt", "%"], ["pc", "%"], ["phân\u{300} trăm", "%"], ["ti\u{309} lê\u{323} %", "%"], ["ps", "ngươi\u{300}"], ["pers", "ngươi\u{300}"], ["person", "ngươi\u{300}"], ["persons", "ngươi\u{300}"], ["people", "ngươi\u{300}"]],
    },
    dated_headings: List {
        what: "Có trong tiêu đề cột lạ thì cột ấy là một phần của năm, dù ô chỉ ghi con số: `đợt` 1.",
        words: &["đợt", "học kỳ", "kỳ báo cáo", "giai đoạn", "lần", "tuần", "tháng", "quý", "kỳ", "nửa năm", "năm học", "niên học", "niên vụ", "mùa vụ", "mùa", "half", "semester", "week"],
        keys: &["đơt\u{323}", "hoc\u{323} ki\u{300}", "ki\u{300} bao\u{301} cao\u{301}", "giai đoan\u{323}", "lân\u{300}", "tuân\u{300}", "thang\u{301}", "quy\u{301}", "ki\u{300}", "nưa\u{309} năm", "năm hoc\u{323}", "niên hoc\u{323}", "niên vu\u{323}", "mua\u{300} vu\u{323}", "mua\u{300}", "half", "semester", "week"],
    },
    deficit_cells: List {
        what: "Trước con số trong ô: phần thiếu.",
        words: &["nhập siêu", "thâm hụt", "bội chi", "deficit"],
        keys: &["nhâp\u{323} siêu", "thâm hut\u{323}", "bôi\u{323} chi", "deficit"],
    },
    deficit_names: List {
        what: "Có trong tên thì con số là phần thiếu: `nhập siêu 0,3` là 0,3, `xuất siêu 1,2` là −1,2.",
        words: &["nhập siêu", "thâm hụt", "bội chi", "deficit"],
        keys: &["nhâp\u{323} siêu", "thâm hut\u{323}", "bôi\u{323} chi", "deficit"],
    },
    denial_words: List {
        what: "Từng chữ phủ định: đổi chiều của chữ đi sau, khi gợi ý cách viết lại một mức chưa đọc được.",
        words: &["không", "chưa", "chẳng"],
        keys: &["không", "chưa", "chăng\u{309}"],
    },
    district_kinds: List {
        what: "Như trên: cấp huyện.",
        words: &["huyện", "quận", "thị xã", "thành phố"],
        keys: &["huyên\u{323}", "quân\u{323}", "thi\u{323} xa\u{303}", "thanh\u{300} phô\u{301}"],
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
    down_words: List {
        what: "Từng chữ nói mức là mức trên (dưới, không quá), khi gợi ý cách viết lại một mức chưa đọc được.",
        words: &["dưới", "xuống", "giảm", "thấp", "nhỏ", "bé", "kém", "còn"],
        keys: &["dươi\u{301}", "xuông\u{301}", "giam\u{309}", "thâp\u{301}", "nho\u{309}", "be\u{301}", "kem\u{301}", "con\u{300}"],
    },
    due_openers: List {
        what: "Mở đầu một dòng của nhiệm vụ, không phải từ khoá: thời gian (CTR0101).",
        words: &["hoàn thành", "tiến độ", "deadline", "due", "kỳ hạn", "hạn chót", "thời điểm", "thời điểm hoàn thành", "when"],
        keys: &["hoan\u{300} thanh\u{300}", "tiên\u{301} đô\u{323}", "deadline", "due", "ki\u{300} han\u{323}", "han\u{323} chot\u{301}", "thơi\u{300} điêm\u{309}", "thơi\u{300} điêm\u{309} hoan\u{300} thanh\u{300}", "when"],
    },
    english_levels: Pairs {
        what: "Chữ tiếng Anh của một mức, và chữ của ngôn ngữ này (CTR0101).",
        words: &[["at least", "ít nhất"], ["minimum", "ít nhất"], ["min", "ít nhất"], ["at most", "không quá"], ["no more than", "không quá"], ["maximum", "không quá"], ["max", "không quá"], ["up to", "không quá"], ["not exceed", "không quá"], ["no less than", "ít nhất"], ["below", "dưới"], ["under", "dưới"], ["less than", "dưới"], ["above", "trên"], ["over", "trên"], ["more than", "trên"], ["about", "khoảng"], ["around", "khoảng"], ["approximately", "khoảng"], ["approx", "khoảng"], ["exactly", "đúng"]],
        keys: &[["at least", "it\u{301} nhât\u{301}"], ["minimum", "it\u{301} nhât\u{301}"], ["min", "it\u{301} nhât\u{301}"], ["at most", "không qua\u{301}"], ["no more than", "không qua\u{301}"], ["maximum", "không qua\u{301}"], ["max", "không qua\u{301}"], ["up to", "không qua\u{301}"], ["not exceed", "không qua\u{301}"], ["no less than", "it\u{301} nhât\u{301}"], ["below", "dươi\u{301}"], ["under", "dươi\u{301}"], ["less than", "dươi\u{301}"], ["above", "trên"], ["over", "trên"], ["more than", "trên"], ["about", "khoang\u{309}"], ["around", "khoang\u{309}"], ["approximately", "khoang\u{309}"], ["approx", "khoang\u{309}"], ["exactly", "đung\u{301}"]],
    },
    estimate_heads: List {
        what: "Trước con số trong ô: số ước tính. Từ dài đứng trước.",
        words: &["ước thực hiện", "ước tính đạt", "ước tính", "ước đạt", "ước khoảng", "ước"],
        keys: &["ươc\u{301} thưc\u{323} hiên\u{323}", "ươc\u{301} tinh\u{301} đat\u{323}", "ươc\u{301} tinh\u{301}", "ươc\u{301} đat\u{323}", "ươc\u{301} khoang\u{309}", "ươc\u{301}"],
    },
    estimated: List {
        what: "Trạng thái: số ước tính.",
        words: &["ước tính", "ước đạt", "ước thực hiện", "ước", "ưth", "ước th", "estimated", "estimate", "est.", "est", "e"],
        keys: &["ươc\u{301} tinh\u{301}", "ươc\u{301} đat\u{323}", "ươc\u{301} thưc\u{323} hiên\u{323}", "ươc\u{301}", "ưth", "ươc\u{301} th", "estimated", "estimate", "est.", "est", "e"],
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
    fall_words: List {
        what: "Trước một con số thì con số ấy là phần giảm đi, không phải mức (CTR0101).",
        words: &["bớt", "cắt giảm", "giảm bớt", "rút ngắn", "rút", "tiết giảm", "cắt", "hạ bớt", "decrease", "reduce", "cut"],
        keys: &["bơt\u{301}", "căt\u{301} giam\u{309}", "giam\u{309} bơt\u{301}", "rut\u{301} ngăn\u{301}", "rut\u{301}", "tiêt\u{301} giam\u{309}", "căt\u{301}", "ha\u{323} bơt\u{301}", "decrease", "reduce", "cut"],
    },
    falling_cells: List {
        what: "Trước con số trong ô: mức giảm.",
        words: &["giảm", "down", "▼", "↓"],
        keys: &["giam\u{309}", "down", "▼", "↓"],
    },
    figure_openers: List {
        what: "Mở đầu tên của một con số: dòng chữ như vậy giữa các hàng của một bảng là tên của các hàng bên dưới.",
        words: &["diện tích", "sản lượng", "năng suất", "thu nhập", "thu ngân sách", "chi ngân sách", "mật độ", "dân số", "lao động", "chỉ số", "tốc độ", "mức", "giá trị", "doanh thu", "kim ngạch", "vốn", "hộ", "tuổi thọ", "number of", "rate of", "percentage of", "share of", "area of", "production of", "average"],
        keys: &["diên\u{323} tich\u{301}", "san\u{309} lương\u{323}", "năng suât\u{301}", "thu nhâp\u{323}", "thu ngân sach\u{301}", "chi ngân sach\u{301}", "mât\u{323} đô\u{323}", "dân sô\u{301}", "lao đông\u{323}", "chi\u{309} sô\u{301}", "tôc\u{301} đô\u{323}", "mưc\u{301}", "gia\u{301} tri\u{323}", "doanh thu", "kim ngach\u{323}", "vôn\u{301}", "hô\u{323}", "tuôi\u{309} tho\u{323}", "number of", "rate of", "percentage of", "share of", "area of", "production of", "average"],
    },
    filler_words: List {
        what: "Từng chữ chỉ đệm trong một dòng: bỏ đi thì mức vẫn thế; gợi ý viết lại dòng chỉ bỏ những chữ này (CTR0101).",
        words: &["để", "thì", "sẽ", "phải", "cần", "rằng", "con", "số", "mức"],
        keys: &["đê\u{309}", "thi\u{300}", "se\u{303}", "phai\u{309}", "cân\u{300}", "răng\u{300}", "con", "sô\u{301}", "mưc\u{301}"],
    },
    fillers: List {
        what: "Không đổi điều được đo: bỏ đi khi so hai tên.",
        words: &["theo quy định", "trên địa bàn tỉnh", "trên địa bàn", "của tỉnh", "toàn tỉnh", "phấn đấu", "bảo đảm", "đảm bảo", "các", "những"],
        keys: &["theo quy đinh\u{323}", "trên đia\u{323} ban\u{300} tinh\u{309}", "trên đia\u{323} ban\u{300}", "cua\u{309} tinh\u{309}", "toan\u{300} tinh\u{309}", "phân\u{301} đâu\u{301}", "bao\u{309} đam\u{309}", "đam\u{309} bao\u{309}", "cac\u{301}", "nhưng\u{303}"],
    },
    firm_goal_titles: List {
        what: "Như trên, dù bên cạnh có chữ nói là kết quả: `Số liệu dự báo`.",
        words: &["dự báo", "dự kiến", "định hướng", "lộ trình", "đăng ký", "giao chỉ tiêu", "nghị quyết giao", "chỉ tiêu giao", "chỉ tiêu được giao", "chỉ tiêu phấn đấu", "số giao", "forecast", "projection", "projections", "giao nhiệm vụ", "dự thảo chỉ tiêu", "dự thảo mục tiêu", "dự thảo kế hoạch", "dự thảo nghị quyết", "dự thảo phụ lục", "phân bổ chỉ tiêu", "phân giao", "cam kết"],
        keys: &["dư\u{323} bao\u{301}", "dư\u{323} kiên\u{301}", "đinh\u{323} hương\u{301}", "lô\u{323} trinh\u{300}", "đăng ki\u{301}", "giao chi\u{309} tiêu", "nghi\u{323} quyêt\u{301} giao", "chi\u{309} tiêu giao", "chi\u{309} tiêu đươc\u{323} giao", "chi\u{309} tiêu phân\u{301} đâu\u{301}", "sô\u{301} giao", "forecast", "projection", "projections", "giao nhiêm\u{323} vu\u{323}", "dư\u{323} thao\u{309} chi\u{309} tiêu", "dư\u{323} thao\u{309} muc\u{323} tiêu", "dư\u{323} thao\u{309} kê\u{301} hoach\u{323}", "dư\u{323} thao\u{309} nghi\u{323} quyêt\u{301}", "dư\u{323} thao\u{309} phu\u{323} luc\u{323}", "phân bô\u{309} chi\u{309} tiêu", "phân giao", "cam kêt\u{301}"],
    },
    flow_names: List {
        what: "Mở đầu tên thì con số là của riêng kỳ của nó (thu, chi, vụ, lượt trong năm), khi chỉ tiêu không ghi `thời điểm`, `trong kỳ`, `luỹ kế`: số năm trước không thay cho năm sau, số quý không thay cho năm (`ctr check` nói một lần).",
        words: &["thu ngân sách", "tổng thu ngân sách", "thu nội địa", "số thu ngân sách", "chi ngân sách", "tổng chi ngân sách", "số chi ngân sách", "giải ngân", "tỷ lệ giải ngân", "vốn giải ngân", "kết quả giải ngân", "số vốn giải ngân", "số vụ", "tổng số vụ", "tỷ lệ số vụ", "số ca", "tổng số ca", "số lượt", "tổng số lượt", "tổng lượt", "lượt", "số lao động được tạo", "số lao động được giải quyết", "số lao động có việc làm mới", "số lao động được đào tạo", "số người được đào tạo", "số người được giải quyết việc làm", "số người được tạo việc làm", "số việc làm mới", "số việc làm tăng thêm", "số việc làm được tạo", "tạo việc làm", "giải quyết việc làm", "kim ngạch", "tổng kim ngạch", "giá trị xuất khẩu", "giá trị nhập khẩu", "doanh thu", "tổng doanh thu", "sản lượng", "tổng sản lượng", "giá trị sản xuất", "tổng giá trị sản xuất", "tổng mức bán lẻ", "số khách", "số lượng khách", "lượng khách", "khách du lịch", "tổng sản phẩm trên địa bàn", "grdp theo giá", "số trẻ sinh ra", "số người tử vong", "số người chết", "số người bị thương", "số doanh nghiệp thành lập mới", "số doanh nghiệp đăng ký mới", "số doanh nghiệp giải thể", "grdp", "quy mô grdp", "vốn đầu tư", "tổng vốn đầu tư", "điện thương phẩm", "sản lượng điện", "số hộ thoát nghèo", "số hộ tái nghèo", "số trẻ em tử vong", "số trẻ tử vong"],
        keys: &["thu ngân sach\u{301}", "tông\u{309} thu ngân sach\u{301}", "thu nôi\u{323} đia\u{323}", "sô\u{301} thu ngân sach\u{301}", "chi ngân sach\u{301}", "tông\u{309} chi ngân sach\u{301}", "sô\u{301} chi ngân sach\u{301}", "giai\u{309} ngân", "ti\u{309} lê\u{323} giai\u{309} ngân", "vôn\u{301} giai\u{309} ngân", "kêt\u{301} qua\u{309} giai\u{309} ngân", "sô\u{301} vôn\u{301} giai\u{309} ngân", "sô\u{301} vu\u{323}", "tông\u{309} sô\u{301} vu\u{323}", "ti\u{309} lê\u{323} sô\u{301} vu\u{323}", "sô\u{301} ca", "tông\u{309} sô\u{301} ca", "sô\u{301} lươt\u{323}", "tông\u{309} sô\u{301} lươt\u{323}", "tông\u{309} lươt\u{323}", "lươt\u{323}", "sô\u{301} lao đông\u{323} đươc\u{323} tao\u{323}", "sô\u{301} lao đông\u{323} đươc\u{323} giai\u{309} quyêt\u{301}", "sô\u{301} lao đông\u{323} co\u{301} viêc\u{323} lam\u{300} mơi\u{301}", "sô\u{301} lao đông\u{323} đươc\u{323} đao\u{300} tao\u{323}", "sô\u{301} ngươi\u{300} đươc\u{323} đao\u{300} tao\u{323}", "sô\u{301} ngươi\u{300} đươc\u{323} giai\u{309} quyêt\u{301} viêc\u{323} lam\u{300}", "sô\u{301} ngươi\u{300} đươc\u{323} tao\u{323} viêc\u{323} lam\u{300}", "sô\u{301} viêc\u{323} lam\u{300} mơi\u{301}", "sô\u{301} viêc\u{323} lam\u{300} tăng thêm", "sô\u{301} viêc\u{323} lam\u{300} đươc\u{323} tao\u{323}", "tao\u{323} viêc\u{323} lam\u{300}", "giai\u{309} quyêt\u{301} viêc\u{323} lam\u{300}", "kim ngach\u{323}", "tông\u{309} kim ngach\u{323}", "gia\u{301} tri\u{323} xuât\u{301} khâu\u{309}", "gia\u{301} tri\u{323} nhâp\u{323} khâu\u{309}", "doanh thu", "tông\u{309} doanh thu", "san\u{309} lương\u{323}", "tông\u{309} san\u{309} lương\u{323}", "gia\u{301} tri\u{323} san\u{309} xuât\u{301}", "tông\u{309} gia\u{301} tri\u{323} san\u{309} xuât\u{301}", "tông\u{309} mưc\u{301} ban\u{301} le\u{309}", "sô\u{301} khach\u{301}", "sô\u{301} lương\u{323} khach\u{301}", "lương\u{323} khach\u{301}", "khach\u{301} du lich\u{323}", "tông\u{309} san\u{309} phâm\u{309} trên đia\u{323} ban\u{300}", "grdp theo gia\u{301}", "sô\u{301} tre\u{309} sinh ra", "sô\u{301} ngươi\u{300} tư\u{309} vong", "sô\u{301} ngươi\u{300} chêt\u{301}", "sô\u{301} ngươi\u{300} bi\u{323} thương", "sô\u{301} doanh nghiêp\u{323} thanh\u{300} lâp\u{323} mơi\u{301}", "sô\u{301} doanh nghiêp\u{323} đăng ki\u{301} mơi\u{301}", "sô\u{301} doanh nghiêp\u{323} giai\u{309} thê\u{309}", "grdp", "quy mô grdp", "vôn\u{301} đâu\u{300} tư", "tông\u{309} vôn\u{301} đâu\u{300} tư", "điên\u{323} thương phâm\u{309}", "san\u{309} lương\u{323} điên\u{323}", "sô\u{301} hô\u{323} thoat\u{301} ngheo\u{300}", "sô\u{301} hô\u{323} tai\u{301} ngheo\u{300}", "sô\u{301} tre\u{309} em tư\u{309} vong", "sô\u{301} tre\u{309} tư\u{309} vong"],
    },
    flow_units: List {
        what: "Đơn vị gốc của những thứ xảy ra chứ không có sẵn: con số là của riêng kỳ của nó, như ở `flow_names`.",
        words: &["lượt", "vụ"],
        keys: &["lươt\u{323}", "vu\u{323}"],
    },
    flow_within: List {
        what: "Có trong tên thì con số là của riêng kỳ của nó, như ở `flow_names`.",
        words: &["trong năm", "trong kỳ", "trồng mới", "tử vong do", "thành lập mới", "cấp mới", "phát sinh mới", "hoàn thành trong"],
        keys: &["trong năm", "trong ki\u{300}", "trông\u{300} mơi\u{301}", "tư\u{309} vong do", "thanh\u{300} lâp\u{323} mơi\u{301}", "câp\u{301} mơi\u{301}", "phat\u{301} sinh mơi\u{301}", "hoan\u{300} thanh\u{300} trong"],
    },
    for_whom: List {
        what: "Ngay trước một từ ở `lesser_names` thì từ ấy chỉ nói làm cho ai: `Số nhà ở xây mới cho hộ nghèo`.",
        words: &["cho", "cho hộ", "cho các", "cho người", "dành cho", "dành cho hộ", "dành cho người"],
        keys: &["cho", "cho hô\u{323}", "cho cac\u{301}", "cho ngươi\u{300}", "danh\u{300} cho", "danh\u{300} cho hô\u{323}", "danh\u{300} cho ngươi\u{300}"],
    },
    gain_names: List {
        what: "Mở đầu tên thì tên không nói điều xấu, dù sau đó có từ ở `lesser_names`: `Mức giảm tỷ lệ hộ nghèo`.",
        words: &["giảm", "mức giảm", "thu nhập", "mức sống", "mức tăng thu nhập", "tuổi thọ"],
        keys: &["giam\u{309}", "mưc\u{301} giam\u{309}", "thu nhâp\u{323}", "mưc\u{301} sông\u{301}", "mưc\u{301} tăng thu nhâp\u{323}", "tuôi\u{309} tho\u{323}"],
    },
    goal_headings: List {
        what: "Từng chữ của tiêu đề một cột mức đặt ra.",
        words: &["mục", "tiêu", "chỉ", "kế", "hoạch", "kh", "phấn", "đấu", "giao"],
        keys: &["muc\u{323}", "tiêu", "chi\u{309}", "kê\u{301}", "hoach\u{323}", "kh", "phân\u{301}", "đâu\u{301}", "giao"],
    },
    goal_phrases: List {
        what: "Cạnh năm ở tiêu đề cột số liệu: mức đặt ra, không phải kết quả.",
        words: &["mục tiêu", "kế hoạch", "kh", "chỉ tiêu", "dự toán", "dt", "dự kiến", "dự báo", "nghị quyết", "nq", "phấn đấu", "giao", "định hướng", "điều chỉnh", "lộ trình", "đăng ký", "target", "targets", "plan", "planned", "budget", "forecast", "projection", "goal", "cam kết"],
        keys: &["muc\u{323} tiêu", "kê\u{301} hoach\u{323}", "kh", "chi\u{309} tiêu", "dư\u{323} toan\u{301}", "dt", "dư\u{323} kiên\u{301}", "dư\u{323} bao\u{301}", "nghi\u{323} quyêt\u{301}", "nq", "phân\u{301} đâu\u{301}", "giao", "đinh\u{323} hương\u{301}", "điêu\u{300} chinh\u{309}", "lô\u{323} trinh\u{300}", "đăng ki\u{301}", "target", "targets", "plan", "planned", "budget", "forecast", "projection", "goal", "cam kêt\u{301}"],
    },
    goal_titles: List {
        what: "Ở tiêu đề một bảng không có chữ nào nói là kết quả: bảng của mức đặt ra.",
        words: &["kế hoạch", "dự báo", "dự toán", "dự kiến", "phấn đấu", "định hướng", "mục tiêu", "plan", "planned", "forecast", "projection", "projections", "targets", "budget"],
        keys: &["kê\u{301} hoach\u{323}", "dư\u{323} bao\u{301}", "dư\u{323} toan\u{301}", "dư\u{323} kiên\u{301}", "phân\u{301} đâu\u{301}", "đinh\u{323} hương\u{301}", "muc\u{323} tiêu", "plan", "planned", "forecast", "projection", "projections", "targets", "budget"],
    },
    growth_names: List {
        what: "Có trong tên một tỷ lệ thì tỷ lệ ấy là tốc độ tăng: `tăng 6,5` là mức của chính nó.",
        words: &["tốc độ tăng", "tăng trưởng", "tỷ lệ tăng", "mức tăng", "tăng bình quân", "nhịp độ tăng"],
        keys: &["tôc\u{301} đô\u{323} tăng", "tăng trương\u{309}", "ti\u{309} lê\u{323} tăng", "mưc\u{301} tăng", "tăng binh\u{300} quân", "nhip\u{323} đô\u{323} tăng"],
    },
    index_names: List {
        what: "Có trong tên thì con số là một chỉ số so với kỳ trước: `2025 so với 2024` là của chính nó.",
        words: &["chỉ số", "index", "indices", "phát triển", "development"],
        keys: &["chi\u{309} sô\u{301}", "index", "indices", "phat\u{301} triên\u{309}", "development"],
    },
    inferred_notes: List {
        what: "Có trong `ghi chú` hay `nguồn` của một chỉ tiêu, hoặc `ghi chú` của chương trình, thì các mức ở đó không phải chép từ nguyên văn mà được suy ra: `ctr cascade` nói như vậy.",
        words: &["suy ra", "suy từ", "phỏng đoán"],
        keys: &["suy ra", "suy tư\u{300}", "phong\u{309} đoan\u{301}"],
    },
    joining_words: List {
        what: "Nối các phần của tên một cơ quan, không có chữ cái trong tên viết tắt: `Sở VHTT&DL`.",
        words: &["và", "-", "&", "của"],
        keys: &["va\u{300}", "-", "&", "cua\u{309}"],
    },
    lead_roles: List {
        what: "Trong ngoặc sau tên cơ quan thì nói phần việc của cơ quan, không thuộc tên (CTR0202).",
        words: &["chủ trì", "cơ quan chủ trì", "đơn vị chủ trì", "cq chủ trì", "đầu mối", "cơ quan đầu mối", "thường trực", "cơ quan thường trực", "tham mưu", "chịu trách nhiệm chính", "chính"],
        keys: &["chu\u{309} tri\u{300}", "cơ quan chu\u{309} tri\u{300}", "đơn vi\u{323} chu\u{309} tri\u{300}", "cq chu\u{309} tri\u{300}", "đâu\u{300} môi\u{301}", "cơ quan đâu\u{300} môi\u{301}", "thương\u{300} trưc\u{323}", "cơ quan thương\u{300} trưc\u{323}", "tham mưu", "chiu\u{323} trach\u{301} nhiêm\u{323} chinh\u{301}", "chinh\u{301}"],
    },
    less_than: List {
        what: "Trước con số trong ô: kém con số ấy, không bằng.",
        words: &["chưa đến", "chưa tới", "dưới", "gần", "<"],
        keys: &["chưa đên\u{301}", "chưa tơi\u{301}", "dươi\u{301}", "gân\u{300}", "<"],
    },
    lesser_names: List {
        what: "Có trong tên thì càng ít càng tốt, khi chỉ tiêu không ghi hướng; và tên không có từ nào ngoài `plain_names`.",
        words: &["thất nghiệp", "thiếu việc làm", "tai nạn", "tử vong", "người chết", "bị thương", "hộ nghèo", "tỷ lệ nghèo", "nghèo đa chiều", "cận nghèo", "tái nghèo", "suy dinh dưỡng", "thấp còi", "bỏ học", "lưu ban", "tảo hôn", "tội phạm", "phạm tội", "phạm pháp", "mù chữ", "nợ xấu", "nợ đọng", "thất thoát", "cháy rừng", "vụ cháy", "bạo lực", "xâm hại", "ngộ độc", "tham nhũng", "quá hạn", "tồn đọng", "trẻ em nghèo", "người nghèo", "nhiễm", "nghiện", "vi phạm", "béo phì", "thừa cân", "hao hụt", "tổn thất", "thất thu", "mắc", "sốt rét", "sốt xuất huyết", "bội chi", "lạm phát", "mất điện", "sinh con thứ ba", "cháy nổ", "thời gian giải quyết", "thời gian xử lý", "thời gian chờ", "thời gian thông quan", "chi phí tuân thủ", "phát thải", "nhà tạm", "nhà dột nát", "hôn nhân cận huyết", "cận huyết thống", "ùn tắc", "điểm đen", "tái phạm", "đuối nước", "nợ công", "lao động trẻ em", "thiếu đói"],
        keys: &["thât\u{301} nghiêp\u{323}", "thiêu\u{301} viêc\u{323} lam\u{300}", "tai nan\u{323}", "tư\u{309} vong", "ngươi\u{300} chêt\u{301}", "bi\u{323} thương", "hô\u{323} ngheo\u{300}", "ti\u{309} lê\u{323} ngheo\u{300}", "ngheo\u{300} đa chiêu\u{300}", "cân\u{323} ngheo\u{300}", "tai\u{301} ngheo\u{300}", "suy dinh dương\u{303}", "thâp\u{301} coi\u{300}", "bo\u{309} hoc\u{323}", "lưu ban", "tao\u{309} hôn", "tôi\u{323} pham\u{323}", "pham\u{323} tôi\u{323}", "pham\u{323} phap\u{301}", "mu\u{300} chư\u{303}", "nơ\u{323} xâu\u{301}", "nơ\u{323} đong\u{323}", "thât\u{301} thoat\u{301}", "chay\u{301} rưng\u{300}", "vu\u{323} chay\u{301}", "bao\u{323} lưc\u{323}", "xâm hai\u{323}", "ngô\u{323} đôc\u{323}", "tham nhung\u{303}", "qua\u{301} han\u{323}", "tôn\u{300} đong\u{323}", "tre\u{309} em ngheo\u{300}", "ngươi\u{300} ngheo\u{300}", "nhiêm\u{303}", "nghiên\u{323}", "vi pham\u{323}", "beo\u{301} phi\u{300}", "thưa\u{300} cân", "hao hut\u{323}", "tôn\u{309} thât\u{301}", "thât\u{301} thu", "măc\u{301}", "sôt\u{301} ret\u{301}", "sôt\u{301} xuât\u{301} huyêt\u{301}", "bôi\u{323} chi", "lam\u{323} phat\u{301}", "mât\u{301} điên\u{323}", "sinh con thư\u{301} ba", "chay\u{301} nô\u{309}", "thơi\u{300} gian giai\u{309} quyêt\u{301}", "thơi\u{300} gian xư\u{309} li\u{301}", "thơi\u{300} gian chơ\u{300}", "thơi\u{300} gian thông quan", "chi phi\u{301} tuân thu\u{309}", "phat\u{301} thai\u{309}", "nha\u{300} tam\u{323}", "nha\u{300} dôt\u{323} nat\u{301}", "hôn nhân cân\u{323} huyêt\u{301}", "cân\u{323} huyêt\u{301} thông\u{301}", "un\u{300} tăc\u{301}", "điêm\u{309} đen", "tai\u{301} pham\u{323}", "đuôi\u{301} nươc\u{301}", "nơ\u{323} công", "lao đông\u{323} tre\u{309} em", "thiêu\u{301} đoi\u{301}"],
    },
    level_openings: List {
        what: "Đứng trong một dòng chưa đọc được thì dòng ấy có thể là một mức cam kết: vẫn giữ trong danh sách.",
        words: &["đến", "hằng năm", "từ năm", "vào năm", "ít nhất", "không quá"],
        keys: &["đên\u{301}", "hăng\u{300} năm", "tư\u{300} năm", "vao\u{300} năm", "it\u{301} nhât\u{301}", "không qua\u{301}"],
    },
    level_words: List {
        what: "Đứng ngay trước con số ở cuối tên thì con số ấy là một mức.",
        words: &["trên", "dưới", "đạt", "nhất", "thiểu", "quá", "đa", "còn", "≥", "≤"],
        keys: &["trên", "dươi\u{301}", "đat\u{323}", "nhât\u{301}", "thiêu\u{309}", "qua\u{301}", "đa", "con\u{300}", "≥", "≤"],
    },
    long_months: List {
        what: "Tên tháng bằng tiếng Anh, viết đủ; ba chữ đầu là tên gọn.",
        words: &["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "sept"],
        keys: &["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "sept"],
    },
    mean_names: List {
        what: "Có trong tên thì con số là bình quân: không là thứ hạng, và các phần không cộng thành nó.",
        words: &["bình quân", "trung bình"],
        keys: &["binh\u{300} quân", "trung binh\u{300}"],
    },
    meaning_words: List {
        what: "Từng chữ nói hướng, độ chặt, thời gian của một mức: gợi ý sửa chính tả không bao giờ bỏ, thêm hay thay chúng (CTR0103).",
        words: &["so", "giao", "không", "chưa", "chẳng", "đừng", "dưới", "trên", "xuống", "lên", "còn", "tăng", "giảm", "nhỏ", "lớn", "thấp", "cao", "ít", "nhiều", "bé", "hơn", "kém", "quá", "vượt", "tối", "đa", "thiểu", "nhất", "đúng", "bằng", "khoảng", "xấp", "xỉ", "gần", "đạt", "được", "duy", "trì", "ổn", "định", "trước", "sau", "từ", "đến", "tới", "vào", "trong", "ngoài", "hết", "cuối", "đầu", "giữa", "hằng", "hàng", "mỗi", "từng", "ngày", "tháng", "quý", "năm", "kỳ", "trở", "gấp", "lần", "nửa", "chậm", "sớm", "muộn", "thường", "xuyên", "và", "hoặc", "hay", "phấn", "đấu", "tương", "đối", "nâng", "đưa", "hạ", "kéo", "rút", "thêm", "bớt"],
        keys: &["so", "giao", "không", "chưa", "chăng\u{309}", "đưng\u{300}", "dươi\u{301}", "trên", "xuông\u{301}", "lên", "con\u{300}", "tăng", "giam\u{309}", "nho\u{309}", "lơn\u{301}", "thâp\u{301}", "cao", "it\u{301}", "nhiêu\u{300}", "be\u{301}", "hơn", "kem\u{301}", "qua\u{301}", "vươt\u{323}", "tôi\u{301}", "đa", "thiêu\u{309}", "nhât\u{301}", "đung\u{301}", "băng\u{300}", "khoang\u{309}", "xâp\u{301}", "xi\u{309}", "gân\u{300}", "đat\u{323}", "đươc\u{323}", "duy", "tri\u{300}", "ôn\u{309}", "đinh\u{323}", "trươc\u{301}", "sau", "tư\u{300}", "đên\u{301}", "tơi\u{301}", "vao\u{300}", "trong", "ngoai\u{300}", "hêt\u{301}", "cuôi\u{301}", "đâu\u{300}", "giưa\u{303}", "hăng\u{300}", "hang\u{300}", "môi\u{303}", "tưng\u{300}", "ngay\u{300}", "thang\u{301}", "quy\u{301}", "năm", "ki\u{300}", "trơ\u{309}", "gâp\u{301}", "lân\u{300}", "nưa\u{309}", "châm\u{323}", "sơm\u{301}", "muôn\u{323}", "thương\u{300}", "xuyên", "va\u{300}", "hoăc\u{323}", "hay", "phân\u{301}", "đâu\u{301}", "tương", "đôi\u{301}", "nâng", "đưa", "ha\u{323}", "keo\u{301}", "rut\u{301}", "thêm", "bơt\u{301}"],
    },
    measure_words: List {
        what: "Ô của cột lạ chỉ nói số liệu là một tỷ lệ, một con số: không phải một phần.",
        words: &["tỷ lệ", "rate", "số lượng", "number", "percentage", "percent", "ratio", "amount", "con số", "trị số"],
        keys: &["ti\u{309} lê\u{323}", "rate", "sô\u{301} lương\u{323}", "number", "percentage", "percent", "ratio", "amount", "con sô\u{301}", "tri\u{323} sô\u{301}"],
    },
    missing_cells: List {
        what: "Thay con số trong ô: chưa có số liệu. `chưa` ở chỉ tiêu hoàn thành hay chưa thì vẫn là chưa xong.",
        words: &["chưa có", "chưa có số liệu", "chưa có số", "không có số liệu", "không có", "đang tổng hợp", "chưa tổng hợp", "chưa thống kê", "đang cập nhật", "chưa cập nhật", "chưa công bố", "đang rà soát", "chưa đánh giá", "chưa báo cáo", "không thống kê", "nan", "null", "none", "n.a", "na", "nd", "x", ":", "..", "*"],
        keys: &["chưa co\u{301}", "chưa co\u{301} sô\u{301} liêu\u{323}", "chưa co\u{301} sô\u{301}", "không co\u{301} sô\u{301} liêu\u{323}", "không co\u{301}", "đang tông\u{309} hơp\u{323}", "chưa tông\u{309} hơp\u{323}", "chưa thông\u{301} kê", "đang câp\u{323} nhât\u{323}", "chưa câp\u{323} nhât\u{323}", "chưa công bô\u{301}", "đang ra\u{300} soat\u{301}", "chưa đanh\u{301} gia\u{301}", "chưa bao\u{301} cao\u{301}", "không thông\u{301} kê", "nan", "null", "none", "n.a", "na", "nd", "x", ":", "..", "*"],
    },
    missing_flags: List {
        what: "Trạng thái: không có số liệu, dù ô giá trị có con số (SDMX).",
        words: &["m", "l", "o", "q", "h", "missing", "missing value", "thiếu", "không có số liệu", "chưa có số liệu", "bị thiếu"],
        keys: &["m", "l", "o", "q", "h", "missing", "missing value", "thiêu\u{301}", "không co\u{301} sô\u{301} liêu\u{323}", "chưa co\u{301} sô\u{301} liêu\u{323}", "bi\u{323} thiêu\u{301}"],
    },
    months: List {
        what: "Tiêu đề cột là tên tháng bằng tiếng Anh, viết gọn; theo thứ tự trong năm.",
        words: &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        keys: &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
    },
    months_after: Pairs {
        what: "Sau một ngày của `lịch công bố`, không có tháng: sau tháng cuối của kỳ mấy tháng.",
        words: &[["cùng tháng", "0"], ["trong tháng", "0"], ["của tháng", "0"], ["tháng báo cáo", "0"], ["tháng cuối quý", "0"], ["tháng cuối kỳ", "0"], ["tháng sau", "1"], ["của tháng sau", "1"], ["tháng kế tiếp", "1"], ["tháng tiếp theo", "1"], ["tháng đầu quý sau", "1"], ["tháng thứ hai sau", "2"], ["tháng thứ 2 sau", "2"], ["tháng thứ ba sau", "3"], ["tháng thứ 3 sau", "3"]],
        keys: &[["cung\u{300} thang\u{301}", "0"], ["trong thang\u{301}", "0"], ["cua\u{309} thang\u{301}", "0"], ["thang\u{301} bao\u{301} cao\u{301}", "0"], ["thang\u{301} cuôi\u{301} quy\u{301}", "0"], ["thang\u{301} cuôi\u{301} ki\u{300}", "0"], ["thang\u{301} sau", "1"], ["cua\u{309} thang\u{301} sau", "1"], ["thang\u{301} kê\u{301} tiêp\u{301}", "1"], ["thang\u{301} tiêp\u{301} theo", "1"], ["thang\u{301} đâu\u{300} quy\u{301} sau", "1"], ["thang\u{301} thư\u{301} hai sau", "2"], ["thang\u{301} thư\u{301} 2 sau", "2"], ["thang\u{301} thư\u{301} ba sau", "3"], ["thang\u{301} thư\u{301} 3 sau", "3"]],
    },
    more_than: List {
        what: "Trước con số trong ô: hơn con số ấy, không bằng.",
        words: &["hơn", "trên", "vượt", ">"],
        keys: &["hơn", "trên", "vươt\u{323}", ">"],
    },
    multiples: Pairs {
        what: "Chữ trong cột số mũ, và số mũ.",
        words: &[["units", "0"], ["unit", "0"], ["đơn vị", "0"], ["tens", "1"], ["chục", "1"], ["hundreds", "2"], ["trăm", "2"], ["thousands", "3"], ["thousand", "3"], ["nghìn", "3"], ["ngàn", "3"], ["millions", "6"], ["million", "6"], ["triệu", "6"], ["billions", "9"], ["billion", "9"], ["tỷ", "9"]],
        keys: &[["units", "0"], ["unit", "0"], ["đơn vi\u{323}", "0"], ["tens", "1"], ["chuc\u{323}", "1"], ["hundreds", "2"], ["trăm", "2"], ["thousands", "3"], ["thousand", "3"], ["nghin\u{300}", "3"], ["ngan\u{300}", "3"], ["millions", "6"], ["million", "6"], ["triêu\u{323}", "6"], ["billions", "9"], ["billion", "9"], ["ti\u{309}", "9"]],
    },
    narrow_places: List {
        what: "Tiêu đề cột địa bàn từ hẹp đến rộng: trong một hàng, ô hẹp nhất có chữ là địa bàn của hàng.",
        words: &["thôn", "bản", "xã", "phường", "đặc khu", "commune", "huyện", "quận", "thị xã", "district", "tỉnh", "thành phố", "province", "city", "vùng", "region"],
        keys: &["thôn", "ban\u{309}", "xa\u{303}", "phương\u{300}", "đăc\u{323} khu", "commune", "huyên\u{323}", "quân\u{323}", "thi\u{323} xa\u{303}", "district", "tinh\u{309}", "thanh\u{300} phô\u{301}", "province", "city", "vung\u{300}", "region"],
    },
    narrowing_groups: List {
        what: "Có trong một dòng ngắn như vậy: số liệu chỉ là của một nhóm người, một loại nơi.",
        words: &["dân tộc thiểu số", "dtts", "đồng bào dân tộc", "người cao tuổi", "người khuyết tật", "nữ giới", "nam giới", "phụ nữ", "nữ làm chủ", "do nữ", "trẻ em", "thanh niên", "vị thành niên", "miền núi", "vùng cao", "vùng sâu", "vùng xa", "biên giới", "hải đảo", "vùng khó khăn", "đặc biệt khó khăn", "thành thị", "đô thị", "nông thôn", "ngoài công lập", "công lập", "tư thục", "fdi", "cũ", "trước sáp nhập", "trước hợp nhất", "chưa sáp nhập", "địa giới cũ"],
        keys: &["dân tôc\u{323} thiêu\u{309} sô\u{301}", "dtts", "đông\u{300} bao\u{300} dân tôc\u{323}", "ngươi\u{300} cao tuôi\u{309}", "ngươi\u{300} khuyêt\u{301} tât\u{323}", "nư\u{303} giơi\u{301}", "nam giơi\u{301}", "phu\u{323} nư\u{303}", "nư\u{303} lam\u{300} chu\u{309}", "do nư\u{303}", "tre\u{309} em", "thanh niên", "vi\u{323} thanh\u{300} niên", "miên\u{300} nui\u{301}", "vung\u{300} cao", "vung\u{300} sâu", "vung\u{300} xa", "biên giơi\u{301}", "hai\u{309} đao\u{309}", "vung\u{300} kho\u{301} khăn", "đăc\u{323} biêt\u{323} kho\u{301} khăn", "thanh\u{300} thi\u{323}", "đô thi\u{323}", "nông thôn", "ngoai\u{300} công lâp\u{323}", "công lâp\u{323}", "tư thuc\u{323}", "fdi", "cu\u{303}", "trươc\u{301} sap\u{301} nhâp\u{323}", "trươc\u{301} hơp\u{323} nhât\u{301}", "chưa sap\u{301} nhâp\u{323}", "đia\u{323} giơi\u{301} cu\u{303}"],
    },
    narrowing_titles: List {
        what: "Mở đầu một dòng chữ trên bảng, giữa các hàng hay tên một trang tính: số liệu chỉ là của một phần, một phương án, một phép so.",
        words: &["không bao gồm", "không gồm", "không kể", "không tính", "chưa bao gồm", "chưa kể", "chưa tính", "trừ", "ngoại trừ", "riêng", "chỉ tính", "phương án", "kịch bản", "so với", "so sánh", "chênh lệch", "tốc độ tăng", "tốc độ giảm", "tốc độ phát triển", "tăng, giảm", "tăng giảm", "mức tăng", "mức giảm", "tỷ lệ % so với", "tỷ lệ hoàn thành", "cơ cấu", "năm trước", "năm ngoái", "cùng kỳ", "kỳ trước", "kỳ gốc", "năm gốc", "bình quân một", "bình quân mỗi", "số tương đối", "theo chuẩn", "chuẩn nghèo cũ", "khối", "cụm", "miền", "vùng", "khu vực", "nhóm tuổi", "độ tuổi", "nhóm hộ", "nhóm đối tượng", "dân tộc", "giới tính", "thành phần kinh tế", "excluding", "compared with", "scenario"],
        keys: &["không bao gôm\u{300}", "không gôm\u{300}", "không kê\u{309}", "không tinh\u{301}", "chưa bao gôm\u{300}", "chưa kê\u{309}", "chưa tinh\u{301}", "trư\u{300}", "ngoai\u{323} trư\u{300}", "riêng", "chi\u{309} tinh\u{301}", "phương an\u{301}", "kich\u{323} ban\u{309}", "so vơi\u{301}", "so sanh\u{301}", "chênh lêch\u{323}", "tôc\u{301} đô\u{323} tăng", "tôc\u{301} đô\u{323} giam\u{309}", "tôc\u{301} đô\u{323} phat\u{301} triên\u{309}", "tăng, giam\u{309}", "tăng giam\u{309}", "mưc\u{301} tăng", "mưc\u{301} giam\u{309}", "ti\u{309} lê\u{323} % so vơi\u{301}", "ti\u{309} lê\u{323} hoan\u{300} thanh\u{300}", "cơ câu\u{301}", "năm trươc\u{301}", "năm ngoai\u{301}", "cung\u{300} ki\u{300}", "ki\u{300} trươc\u{301}", "ki\u{300} gôc\u{301}", "năm gôc\u{301}", "binh\u{300} quân môt\u{323}", "binh\u{300} quân môi\u{303}", "sô\u{301} tương đôi\u{301}", "theo chuân\u{309}", "chuân\u{309} ngheo\u{300} cu\u{303}", "khôi\u{301}", "cum\u{323}", "miên\u{300}", "vung\u{300}", "khu vưc\u{323}", "nhom\u{301} tuôi\u{309}", "đô\u{323} tuôi\u{309}", "nhom\u{301} hô\u{323}", "nhom\u{301} đôi\u{301} tương\u{323}", "dân tôc\u{323}", "giơi\u{301} tinh\u{301}", "thanh\u{300} phân\u{300} kinh tê\u{301}", "excluding", "compared with", "scenario"],
    },
    narrowing_words: List {
        what: "Đứng trong một dòng chưa đọc được thì dòng ấy có thể đặt mức riêng cho vài nơi: mức chung không xét thay.",
        words: &["riêng", "tại", "trừ"],
        keys: &["riêng", "tai\u{323}", "trư\u{300}"],
    },
    nearly_words: List {
        what: "Đọc như `khoảng`, có lời nhắc.",
        words: &["gần", "gần bằng", "gần đạt", "tiệm cận"],
        keys: &["gân\u{300}", "gân\u{300} băng\u{300}", "gân\u{300} đat\u{323}", "tiêm\u{323} cân\u{323}"],
    },
    net_names: List {
        what: "Thêm vào các từ trên, khi xét có từ chối một số liệu hay không.",
        words: &["thuần", "ròng", "thay đổi", "di cư", "xuất cư", "di dân", "so với", "lạm phát", "bội chi", "lợi nhuận", "sinh lời", "thặng dư", "cán cân"],
        keys: &["thuân\u{300}", "rong\u{300}", "thay đôi\u{309}", "di cư", "xuât\u{301} cư", "di dân", "so vơi\u{301}", "lam\u{323} phat\u{301}", "bôi\u{323} chi", "lơi\u{323} nhuân\u{323}", "sinh lơi\u{300}", "thăng\u{323} dư", "can\u{301} cân"],
    },
    neutral_titles: List {
        what: "Mở đầu một dòng chữ hay tên một trang tính: không nói số liệu là của phần nào.",
        words: &["sheet", "trang", "trang tính", "biểu", "bảng", "phụ lục", "mẫu", "số liệu", "dữ liệu", "data", "dataset", "table", "tổng hợp", "tổng", "chung", "toàn bộ", "kết quả", "thực hiện", "th", "kq", "chỉ tiêu", "các chỉ tiêu", "nhóm chỉ tiêu", "hệ thống chỉ tiêu", "tên chỉ tiêu", "danh mục", "báo cáo", "bc", "tình hình", "thống kê", "niên giám", "đánh giá", "theo dõi", "rà soát", "năm", "kỳ", "kỳ báo cáo", "cả năm", "đơn vị", "đvt", "nguồn", "ghi chú", "lĩnh vực", "về", "phát triển", "kinh tế", "kt-xh", "ktxh", "xã hội", "văn hoá", "môi trường", "tài nguyên", "y tế", "giáo dục", "nông nghiệp", "công nghiệp", "dịch vụ", "thương mại", "du lịch", "giao thông", "xây dựng", "đầu tư", "ngân sách", "tài chính", "thu chi", "lao động", "việc làm", "an sinh", "giảm nghèo", "khoa học", "công nghệ", "chuyển đổi số", "cải cách", "quốc phòng", "an ninh", "nội chính", "hạ tầng", "bảo vệ", "chương trình", "dự án", "đề án", "nhiệm vụ", "tiêu chí", "nghị quyết", "quyết định", "công văn", "lần", "tiếp", "tiếp theo", "mục", "phần", "chương", "ghi", "thuyết minh", "hướng dẫn", "người lập", "người ký", "nơi nhận", "source", "note", "indicator", "indicators", "statistics", "results", "annual", "ubnd", "hđnd", "hđnd - ubnd", "worksheet", "export", "query", "book", "form", "pl", "bm", "nhập liệu", "cơ sở", "đảng", "chính trị"],
        keys: &["sheet", "trang", "trang tinh\u{301}", "biêu\u{309}", "bang\u{309}", "phu\u{323} luc\u{323}", "mâu\u{303}", "sô\u{301} liêu\u{323}", "dư\u{303} liêu\u{323}", "data", "dataset", "table", "tông\u{309} hơp\u{323}", "tông\u{309}", "chung", "toan\u{300} bô\u{323}", "kêt\u{301} qua\u{309}", "thưc\u{323} hiên\u{323}", "th", "kq", "chi\u{309} tiêu", "cac\u{301} chi\u{309} tiêu", "nhom\u{301} chi\u{309} tiêu", "hê\u{323} thông\u{301} chi\u{309} tiêu", "tên chi\u{309} tiêu", "danh muc\u{323}", "bao\u{301} cao\u{301}", "bc", "tinh\u{300} hinh\u{300}", "thông\u{301} kê", "niên giam\u{301}", "đanh\u{301} gia\u{301}", "theo doi\u{303}", "ra\u{300} soat\u{301}", "năm", "ki\u{300}", "ki\u{300} bao\u{301} cao\u{301}", "ca\u{309} năm", "đơn vi\u{323}", "đvt", "nguôn\u{300}", "ghi chu\u{301}", "linh\u{303} vưc\u{323}", "vê\u{300}", "phat\u{301} triên\u{309}", "kinh tê\u{301}", "kt-xh", "ktxh", "xa\u{303} hôi\u{323}", "văn hoa\u{301}", "môi trương\u{300}", "tai\u{300} nguyên", "y tê\u{301}", "giao\u{301} duc\u{323}", "nông nghiêp\u{323}", "công nghiêp\u{323}", "dich\u{323} vu\u{323}", "thương mai\u{323}", "du lich\u{323}", "giao thông", "xây dưng\u{323}", "đâu\u{300} tư", "ngân sach\u{301}", "tai\u{300} chinh\u{301}", "thu chi", "lao đông\u{323}", "viêc\u{323} lam\u{300}", "an sinh", "giam\u{309} ngheo\u{300}", "khoa hoc\u{323}", "công nghê\u{323}", "chuyên\u{309} đôi\u{309} sô\u{301}", "cai\u{309} cach\u{301}", "quôc\u{301} phong\u{300}", "an ninh", "nôi\u{323} chinh\u{301}", "ha\u{323} tâng\u{300}", "bao\u{309} vê\u{323}", "chương trinh\u{300}", "dư\u{323} an\u{301}", "đê\u{300} an\u{301}", "nhiêm\u{323} vu\u{323}", "tiêu chi\u{301}", "nghi\u{323} quyêt\u{301}", "quyêt\u{301} đinh\u{323}", "công văn", "lân\u{300}", "tiêp\u{301}", "tiêp\u{301} theo", "muc\u{323}", "phân\u{300}", "chương", "ghi", "thuyêt\u{301} minh", "hương\u{301} dân\u{303}", "ngươi\u{300} lâp\u{323}", "ngươi\u{300} ki\u{301}", "nơi nhân\u{323}", "source", "note", "indicator", "indicators", "statistics", "results", "annual", "ubnd", "hđnd", "hđnd - ubnd", "worksheet", "export", "query", "book", "form", "pl", "bm", "nhâp\u{323} liêu\u{323}", "cơ sơ\u{309}", "đang\u{309}", "chinh\u{301} tri\u{323}"],
    },
    no_day: List {
        what: "Thay ngày hoàn thành: chưa hoàn thành.",
        words: &["chưa", "không", "no"],
        keys: &["chưa", "không", "no"],
    },
    no_goal_titles: List {
        what: "Như trên, nhưng chữ này là tên của một chương trình, văn bản hay cơ quan, không nói gì về số liệu.",
        words: &["mục tiêu quốc gia", "mục tiêu phát triển bền vững", "phát triển bền vững", "thiên niên kỷ", "kế hoạch số", "kế hoạch và đầu tư", "kế hoạch - đầu tư", "kế hoạch đầu tư", "tài chính - kế hoạch", "tài chính kế hoạch", "tài chính và kế hoạch", "kế hoạch - tài chính", "kế hoạch tài chính", "kế hoạch và tài chính", "kế hoạch tổng hợp", "kế hoạch - tổng hợp", "kế hoạch hoá gia đình", "đăng ký kinh doanh", "đăng ký đất đai"],
        keys: &["muc\u{323} tiêu quôc\u{301} gia", "muc\u{323} tiêu phat\u{301} triên\u{309} bên\u{300} vưng\u{303}", "phat\u{301} triên\u{309} bên\u{300} vưng\u{303}", "thiên niên ki\u{309}", "kê\u{301} hoach\u{323} sô\u{301}", "kê\u{301} hoach\u{323} va\u{300} đâu\u{300} tư", "kê\u{301} hoach\u{323} - đâu\u{300} tư", "kê\u{301} hoach\u{323} đâu\u{300} tư", "tai\u{300} chinh\u{301} - kê\u{301} hoach\u{323}", "tai\u{300} chinh\u{301} kê\u{301} hoach\u{323}", "tai\u{300} chinh\u{301} va\u{300} kê\u{301} hoach\u{323}", "kê\u{301} hoach\u{323} - tai\u{300} chinh\u{301}", "kê\u{301} hoach\u{323} tai\u{300} chinh\u{301}", "kê\u{301} hoach\u{323} va\u{300} tai\u{300} chinh\u{301}", "kê\u{301} hoach\u{323} tông\u{309} hơp\u{323}", "kê\u{301} hoach\u{323} - tông\u{309} hơp\u{323}", "kê\u{301} hoach\u{323} hoa\u{301} gia đinh\u{300}", "đăng ki\u{301} kinh doanh", "đăng ki\u{301} đât\u{301} đai"],
    },
    not_done: List {
        what: "Số liệu bằng chữ: chưa xong.",
        words: &["chưa hoàn thành", "không hoàn thành", "chưa đạt", "không đạt", "chưa xong", "chưa", "không", "đang thực hiện"],
        keys: &["chưa hoan\u{300} thanh\u{300}", "không hoan\u{300} thanh\u{300}", "chưa đat\u{323}", "không đat\u{323}", "chưa xong", "chưa", "không", "đang thưc\u{323} hiên\u{323}"],
    },
    note_leads: List {
        what: "Mở đầu ô tên của một hàng không mã, không mức: chú thích của bảng, không phải chỉ tiêu.",
        words: &["ghi chú", "chú thích", "nguồn", "lưu ý"],
        keys: &["ghi chu\u{301}", "chu\u{301} thich\u{301}", "nguôn\u{300}", "lưu y\u{301}"],
    },
    official: List {
        what: "Trạng thái: số chính thức.",
        words: &["chính thức", "official", "final", "a", "b", "normal value"],
        keys: &["chinh\u{301} thưc\u{301}", "official", "final", "a", "b", "normal value"],
    },
    outlook_words: List {
        what: "Trước một năm xa: năm ấy không phải mốc của mức (CTR0101).",
        words: &["định hướng", "định hướng đến", "tầm nhìn", "tầm nhìn đến", "hướng tới", "hướng đến"],
        keys: &["đinh\u{323} hương\u{301}", "đinh\u{323} hương\u{301} đên\u{301}", "tâm\u{300} nhin\u{300}", "tâm\u{300} nhin\u{300} đên\u{301}", "hương\u{301} tơi\u{301}", "hương\u{301} đên\u{301}"],
    },
    over_names: List {
        what: "Có trong tên một tỷ lệ thì tỷ lệ ấy có thể quá 100 %: so với kế hoạch, với một độ tuổi, với một lượng khác.",
        words: &["tiêm", "kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "hoàn thành", "thực hiện", "giải ngân", "nhập học", "đi học", "bao phủ", "sử dụng vốn", "công suất", "lấp đầy", "phụ thuộc", "trên", "gdp", "grdp", "nợ", "vốn", "tích luỹ", "quay vòng", "thu hồi", "thay thế", "giường", "khai thác", "tuyển sinh", "thuê bao", "điện thoại", "vào lớp", "ra lớp", "học chung", "tự chủ", "tín dụng", "xuất khẩu", "nhập khẩu", "độ mở", "đáp ứng", "tự cung cấp", "vượt", "phát triển", "thành lập", "đăng ký", "thu ngân sách", "chi ngân sách", "bình quân", "trung bình"],
        keys: &["tiêm", "kê\u{301} hoach\u{323}", "dư\u{323} toan\u{301}", "chi\u{309} tiêu", "muc\u{323} tiêu", "hoan\u{300} thanh\u{300}", "thưc\u{323} hiên\u{323}", "giai\u{309} ngân", "nhâp\u{323} hoc\u{323}", "đi hoc\u{323}", "bao phu\u{309}", "sư\u{309} dung\u{323} vôn\u{301}", "công suât\u{301}", "lâp\u{301} đây\u{300}", "phu\u{323} thuôc\u{323}", "trên", "gdp", "grdp", "nơ\u{323}", "vôn\u{301}", "tich\u{301} luy\u{303}", "quay vong\u{300}", "thu hôi\u{300}", "thay thê\u{301}", "giương\u{300}", "khai thac\u{301}", "tuyên\u{309} sinh", "thuê bao", "điên\u{323} thoai\u{323}", "vao\u{300} lơp\u{301}", "ra lơp\u{301}", "hoc\u{323} chung", "tư\u{323} chu\u{309}", "tin\u{301} dung\u{323}", "xuât\u{301} khâu\u{309}", "nhâp\u{323} khâu\u{309}", "đô\u{323} mơ\u{309}", "đap\u{301} ưng\u{301}", "tư\u{323} cung câp\u{301}", "vươt\u{323}", "phat\u{301} triên\u{309}", "thanh\u{300} lâp\u{323}", "đăng ki\u{301}", "thu ngân sach\u{301}", "chi ngân sach\u{301}", "binh\u{300} quân", "trung binh\u{300}"],
    },
    owner_headings: List {
        what: "Mở đầu tiêu đề cột cơ quan chịu trách nhiệm về một chỉ tiêu: bảng năm có cột ấy mà không nói là kết quả thì là phụ lục của kế hoạch.",
        words: &["cơ quan chủ trì", "đơn vị chủ trì", "chủ trì", "cơ quan phối hợp", "đơn vị phối hợp", "phối hợp", "cơ quan phụ trách", "đơn vị phụ trách", "phụ trách", "cơ quan chịu trách nhiệm", "đơn vị chịu trách nhiệm", "chịu trách nhiệm", "trách nhiệm", "phân công", "cơ quan thực hiện", "đơn vị thực hiện", "cơ quan theo dõi", "đơn vị theo dõi", "cơ quan đầu mối", "đơn vị đầu mối", "đầu mối", "cơ quan tham mưu", "đơn vị tham mưu", "tổ chức thực hiện", "cơ quan được giao", "đơn vị được giao", "lead agency", "responsible agency", "responsible"],
        keys: &["cơ quan chu\u{309} tri\u{300}", "đơn vi\u{323} chu\u{309} tri\u{300}", "chu\u{309} tri\u{300}", "cơ quan phôi\u{301} hơp\u{323}", "đơn vi\u{323} phôi\u{301} hơp\u{323}", "phôi\u{301} hơp\u{323}", "cơ quan phu\u{323} trach\u{301}", "đơn vi\u{323} phu\u{323} trach\u{301}", "phu\u{323} trach\u{301}", "cơ quan chiu\u{323} trach\u{301} nhiêm\u{323}", "đơn vi\u{323} chiu\u{323} trach\u{301} nhiêm\u{323}", "chiu\u{323} trach\u{301} nhiêm\u{323}", "trach\u{301} nhiêm\u{323}", "phân công", "cơ quan thưc\u{323} hiên\u{323}", "đơn vi\u{323} thưc\u{323} hiên\u{323}", "cơ quan theo doi\u{303}", "đơn vi\u{323} theo doi\u{303}", "cơ quan đâu\u{300} môi\u{301}", "đơn vi\u{323} đâu\u{300} môi\u{301}", "đâu\u{300} môi\u{301}", "cơ quan tham mưu", "đơn vi\u{323} tham mưu", "tô\u{309} chưc\u{301} thưc\u{323} hiên\u{323}", "cơ quan đươc\u{323} giao", "đơn vi\u{323} đươc\u{323} giao", "lead agency", "responsible agency", "responsible"],
    },
    part_intros: List {
        what: "Trước tên một phần: hàng ấy là một phần của hàng đứng trên, bảng ấy là của phần ấy.",
        words: &["trong đó", "chia ra", "gồm", "bao gồm", "riêng", "số liệu", "khu vực", "ở", "của", "đối tượng", "giới tính", "giới", "dân tộc", "nhóm", "nhóm đối tượng", "phân tổ", "đối với", "về", "kết quả"],
        keys: &["trong đo\u{301}", "chia ra", "gôm\u{300}", "bao gôm\u{300}", "riêng", "sô\u{301} liêu\u{323}", "khu vưc\u{323}", "ơ\u{309}", "cua\u{309}", "đôi\u{301} tương\u{323}", "giơi\u{301} tinh\u{301}", "giơi\u{301}", "dân tôc\u{323}", "nhom\u{301}", "nhom\u{301} đôi\u{301} tương\u{323}", "phân tô\u{309}", "đôi\u{301} vơi\u{301}", "vê\u{300}", "kêt\u{301} qua\u{309}"],
    },
    part_leads: List {
        what: "Trên tiêu đề các phân tổ: mở đầu, tự nó không nói gì.",
        words: &["trong đó", "chia ra", "phân theo", "chia theo", "trong tổng số", "of which", "by"],
        keys: &["trong đo\u{301}", "chia ra", "phân theo", "chia theo", "trong tông\u{309} sô\u{301}", "of which", "by"],
    },
    part_spellings: Pairs {
        what: "Hai cách gọi một phần: khi số liệu ghi cách này, chương trình ghi cách kia thì hỏi lại (CTR0639).",
        words: &[["đô thị", "thành thị"], ["urban", "thành thị"], ["rural", "nông thôn"], ["nam giới", "nam"], ["male", "nam"], ["trai", "nam"], ["nữ giới", "nữ"], ["female", "nữ"], ["gái", "nữ"], ["kinh", "dân tộc kinh"], ["dtts", "dân tộc thiểu số"]],
        keys: &[["đô thi\u{323}", "thanh\u{300} thi\u{323}"], ["urban", "thanh\u{300} thi\u{323}"], ["rural", "nông thôn"], ["nam giơi\u{301}", "nam"], ["male", "nam"], ["trai", "nam"], ["nư\u{303} giơi\u{301}", "nư\u{303}"], ["female", "nư\u{303}"], ["gai\u{301}", "nư\u{303}"], ["kinh", "dân tôc\u{323} kinh"], ["dtts", "dân tôc\u{323} thiêu\u{309} sô\u{301}"]],
    },
    part_total: List {
        what: "Trong ô phân tổ: không phải một phần mà là tất cả.",
        words: &["tổng số", "tổng cộng", "total", "cả hai giới", "both sexes", "all ages", "_t", "general index", "all", "default", "chung", "tính chung", "toàn bộ", "tất cả", "overall", "t", "_z"],
        keys: &["tông\u{309} sô\u{301}", "tông\u{309} công\u{323}", "total", "ca\u{309} hai giơi\u{301}", "both sexes", "all ages", "_t", "general index", "all", "default", "chung", "tinh\u{301} chung", "toan\u{300} bô\u{323}", "tât\u{301} ca\u{309}", "overall", "t", "_z"],
    },
    part_words: List {
        what: "Từng chữ thu hẹp một mức vào một phần, một nơi, một điều kiện: gợi ý viết lại dòng không bao giờ bỏ chúng (CTR0101).",
        words: &["đối", "với", "ở", "tại", "cho", "riêng", "trừ", "nếu", "khi", "vùng", "khu", "vực", "thành", "thị", "nông", "thôn", "đô", "miền", "núi", "nam", "nữ", "so", "thuộc", "của", "các", "những", "cả", "toàn", "tỉnh", "huyện", "xã", "phường", "nước", "bình", "quân", "cộng", "luỹ", "tổng", "chia", "phần", "trăm", "nghìn", "triệu", "tỷ", "điểm"],
        keys: &["đôi\u{301}", "vơi\u{301}", "ơ\u{309}", "tai\u{323}", "cho", "riêng", "trư\u{300}", "nêu\u{301}", "khi", "vung\u{300}", "khu", "vưc\u{323}", "thanh\u{300}", "thi\u{323}", "nông", "thôn", "đô", "miên\u{300}", "nui\u{301}", "nam", "nư\u{303}", "so", "thuôc\u{323}", "cua\u{309}", "cac\u{301}", "nhưng\u{303}", "ca\u{309}", "toan\u{300}", "tinh\u{309}", "huyên\u{323}", "xa\u{303}", "phương\u{300}", "nươc\u{301}", "binh\u{300}", "quân", "công\u{323}", "luy\u{303}", "tông\u{309}", "chia", "phân\u{300}", "trăm", "nghin\u{300}", "triêu\u{323}", "ti\u{309}", "điêm\u{309}"],
    },
    part_year_headings: List {
        what: "Cạnh năm ở tiêu đề cột số liệu: một phần của năm hoặc lúc đầu năm.",
        words: &["tháng", "quý", "đầu năm", "đầu kỳ", "kỳ", "tuần", "nửa năm", "first half", "months"],
        keys: &["thang\u{301}", "quy\u{301}", "đâu\u{300} năm", "đâu\u{300} ki\u{300}", "ki\u{300}", "tuân\u{300}", "nưa\u{309} năm", "first half", "months"],
    },
    people_parts: List {
        what: "Ô ghi giới tính hay nơi cư trú: cột có những ô này là phân tổ, dù tiêu đề lạ.",
        words: &["nam", "nữ", "male", "female", "men", "women", "boys", "girls", "m", "f", "thành thị", "nông thôn", "urban", "rural"],
        keys: &["nam", "nư\u{303}", "male", "female", "men", "women", "boys", "girls", "m", "f", "thanh\u{300} thi\u{323}", "nông thôn", "urban", "rural"],
    },
    place_headings: List {
        what: "Có trong tiêu đề thì cột ấy là cột địa bàn.",
        words: &["tỉnh", "thành phố", "địa phương", "địa bàn", "huyện", "quận", "xã", "phường", "vùng", "khu vực", "province", "provinces", "provincies", "city", "cities", "region", "regions", "country", "countries", "territory", "territories", "district", "commune", "area"],
        keys: &["tinh\u{309}", "thanh\u{300} phô\u{301}", "đia\u{323} phương", "đia\u{323} ban\u{300}", "huyên\u{323}", "quân\u{323}", "xa\u{303}", "phương\u{300}", "vung\u{300}", "khu vưc\u{323}", "province", "provinces", "provincies", "city", "cities", "region", "regions", "country", "countries", "territory", "territories", "district", "commune", "area"],
    },
    place_leads: List {
        what: "Trước dấu hai chấm hay trước tên một nơi ở dòng trên bảng: số liệu là của nơi ấy.",
        words: &["địa bàn", "địa phương", "tỉnh", "nơi báo cáo", "phạm vi", "tại", "của", "khu vực", "ở", "trên địa bàn"],
        keys: &["đia\u{323} ban\u{300}", "đia\u{323} phương", "tinh\u{309}", "nơi bao\u{301} cao\u{301}", "pham\u{323} vi", "tai\u{323}", "cua\u{309}", "khu vưc\u{323}", "ơ\u{309}", "trên đia\u{323} ban\u{300}"],
    },
    place_own: List {
        what: "Trong ô địa bàn: địa bàn của chính chương trình, khi nơi ấy là loại địa bàn nói ở đây; `toàn địa bàn` là nơi nào cũng được.",
        words: &["toàn tỉnh", "cả tỉnh", "toàn thành phố", "cả thành phố", "toàn địa bàn", "toàn vùng", "cả vùng", "toàn huyện", "cả huyện", "toàn quận", "cả quận", "toàn thị xã", "cả thị xã", "toàn xã", "cả xã", "toàn phường", "cả phường", "toàn đặc khu", "whole province", "whole city"],
        keys: &["toan\u{300} tinh\u{309}", "ca\u{309} tinh\u{309}", "toan\u{300} thanh\u{300} phô\u{301}", "ca\u{309} thanh\u{300} phô\u{301}", "toan\u{300} đia\u{323} ban\u{300}", "toan\u{300} vung\u{300}", "ca\u{309} vung\u{300}", "toan\u{300} huyên\u{323}", "ca\u{309} huyên\u{323}", "toan\u{300} quân\u{323}", "ca\u{309} quân\u{323}", "toan\u{300} thi\u{323} xa\u{303}", "ca\u{309} thi\u{323} xa\u{303}", "toan\u{300} xa\u{303}", "ca\u{309} xa\u{303}", "toan\u{300} phương\u{300}", "ca\u{309} phương\u{300}", "toan\u{300} đăc\u{323} khu", "whole province", "whole city"],
    },
    place_spellings: Pairs {
        what: "Trong ô địa bàn của số liệu: cách viết quen và tên địa bàn.",
        words: &[["TP HCM", "Hồ Chí Minh"], ["TPHCM", "Hồ Chí Minh"], ["HCM City", "Hồ Chí Minh"], ["HCMC", "Hồ Chí Minh"], ["Sài Gòn", "Hồ Chí Minh"], ["TP HN", "Hà Nội"], ["Đắc Lắc", "Đắk Lắk"], ["Đắc Lắk", "Đắk Lắk"], ["Đak Lak", "Đắk Lắk"], ["Đăc Lăc", "Đắk Lắk"], ["Dac Lac", "Đắk Lắk"], ["Đắc Nông", "Đắk Nông"], ["Đak Nông", "Đắk Nông"], ["Dac Nong", "Đắk Nông"], ["Bắc Cạn", "Bắc Kạn"], ["Bac Can", "Bắc Kạn"], ["Kontum", "Kon Tum"], ["Vũng Tàu - Bà Rịa", "Bà Rịa - Vũng Tàu"]],
        keys: &[["tp hcm", "hô\u{300} chi\u{301} minh"], ["tphcm", "hô\u{300} chi\u{301} minh"], ["hcm city", "hô\u{300} chi\u{301} minh"], ["hcmc", "hô\u{300} chi\u{301} minh"], ["sai\u{300} gon\u{300}", "hô\u{300} chi\u{301} minh"], ["tp hn", "ha\u{300} nôi\u{323}"], ["đăc\u{301} lăc\u{301}", "đăk\u{301} lăk\u{301}"], ["đăc\u{301} lăk\u{301}", "đăk\u{301} lăk\u{301}"], ["đak lak", "đăk\u{301} lăk\u{301}"], ["đăc lăc", "đăk\u{301} lăk\u{301}"], ["dac lac", "đăk\u{301} lăk\u{301}"], ["đăc\u{301} nông", "đăk\u{301} nông"], ["đak nông", "đăk\u{301} nông"], ["dac nong", "đăk\u{301} nông"], ["băc\u{301} can\u{323}", "băc\u{301} kan\u{323}"], ["bac can", "băc\u{301} kan\u{323}"], ["kontum", "kon tum"], ["vung\u{303} tau\u{300} - ba\u{300} ria\u{323}", "ba\u{300} ria\u{323} - vung\u{303} tau\u{300}"]],
    },
    place_total: List {
        what: "Trong ô địa bàn: tổng của các địa bàn trong tệp; là cả nước nếu tệp có các tỉnh khác, không thì là địa bàn của chương trình.",
        words: &["tổng số", "tổng cộng", "tổng", "cộng", "total"],
        keys: &["tông\u{309} sô\u{301}", "tông\u{309} công\u{323}", "tông\u{309}", "công\u{323}", "total"],
    },
    place_whole_country: List {
        what: "Trong ô địa bàn: cả nước.",
        words: &["toàn quốc", "cả nước", "chung cả nước", "việt nam", "viet nam", "vietnam", "whole country", "whole_country", "nationwide", "vnm", "vn"],
        keys: &["toan\u{300} quôc\u{301}", "ca\u{309} nươc\u{301}", "chung ca\u{309} nươc\u{301}", "viêt\u{323} nam", "viet nam", "vietnam", "whole country", "whole_country", "nationwide", "vnm", "vn"],
    },
    place_words: List {
        what: "Ngay trước tên riêng của một nơi: các chữ của tên ấy không phải từ của tên chỉ tiêu.",
        words: &["tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "thôn", "bản", "buôn", "vùng", "khu vực", "miền", "đặc khu", "địa bàn", "ở", "tại"],
        keys: &["tinh\u{309}", "thanh\u{300} phô\u{301}", "huyên\u{323}", "quân\u{323}", "thi\u{323} xa\u{303}", "thi\u{323} trân\u{301}", "xa\u{303}", "phương\u{300}", "thôn", "ban\u{309}", "buôn", "vung\u{300}", "khu vưc\u{323}", "miên\u{300}", "đăc\u{323} khu", "đia\u{323} ban\u{300}", "ơ\u{309}", "tai\u{323}"],
    },
    plain_headings: List {
        what: "Từng chữ không cho biết là cột nào trong hai.",
        words: &["đến", "hết", "cuối", "cả", "năm", "mức", "đạt", "tính"],
        keys: &["đên\u{301}", "hêt\u{301}", "cuôi\u{301}", "ca\u{309}", "năm", "mưc\u{301}", "đat\u{323}", "tinh\u{301}"],
    },
    plain_names: List {
        what: "Cái gì, của ai, ở đâu, khi nào: đứng cạnh một từ ở `lesser_names` thì tên vẫn chỉ nói điều xấu ấy. Có từ nào khác (`hộ nghèo dùng nước sạch`, `phá án tội phạm`) thì không đoán hướng.",
        words: &["tỷ lệ", "tỷ suất", "tỷ trọng", "tỷ số", "tần suất", "số", "tổng", "tổng số", "số lượng", "số vụ", "vụ", "vụ việc", "số ca", "ca", "trường hợp", "mức", "mức độ", "quy mô", "diện tích", "tình trạng", "tỷ lệ số", "phần trăm", "chỉ số", "người", "hộ", "số hộ", "hộ gia đình", "gia đình", "hộ dân", "hộ dân cư", "dân", "dân số", "dân cư", "nhân dân", "người dân", "trẻ", "trẻ em", "em", "trẻ sơ sinh", "sơ sinh", "mẹ", "bà mẹ", "phụ nữ", "nam", "nữ", "nam giới", "nữ giới", "thanh niên", "thiếu niên", "học sinh", "sinh viên", "công nhân", "lao động", "lực lượng lao động", "người lao động", "người cao tuổi", "có trình độ", "qua đào tạo", "chưa qua đào tạo", "được thống kê", "được ghi nhận", "theo thống kê", "theo báo cáo", "do", "vì", "bởi", "trong", "trên", "ở", "tại", "của", "theo", "thuộc", "là", "và", "hoặc", "các", "những", "so với", "so với tổng số", "trong tổng số", "trên tổng số", "từ", "đến", "trở lên", "trở xuống", "còn", "mới", "phát sinh", "xảy ra", "bị", "mắc", "nặng", "nghiêm trọng", "đặc biệt nghiêm trọng", "rất nghiêm trọng", "chuẩn", "chuẩn nghèo", "theo chuẩn nghèo", "theo chuẩn chi tiêu", "theo chuẩn thu nhập", "tiêu chí", "đa chiều", "thể", "thể thấp còi", "thể nhẹ cân", "nhẹ cân", "gầy còm", "cân nặng theo tuổi", "chiều cao theo tuổi", "dưới", "tuổi", "tháng", "tháng tuổi", "độ tuổi", "trong độ tuổi", "thành thị", "nông thôn", "đô thị", "khu vực", "khu vực thành thị", "khu vực nông thôn", "vùng", "miền", "miền núi", "vùng cao", "vùng sâu", "vùng xa", "vùng dân tộc thiểu số", "đồng bào", "dân tộc", "dân tộc thiểu số", "thiểu số", "biên giới", "hải đảo", "ven biển", "đặc biệt khó khăn", "khó khăn", "xã", "phường", "huyện", "tỉnh", "thành phố", "thị xã", "thị trấn", "quận", "thôn", "bản", "buôn", "các nơi", "địa bàn", "trên địa bàn", "toàn tỉnh", "cả tỉnh", "cả nước", "toàn quốc", "chung", "hằng năm", "hàng năm", "cuối năm", "đầu năm", "trong năm", "năm", "quý", "kỳ", "giai đoạn", "bình quân", "trung bình", "tính trên", "giao thông", "đường bộ", "đường sắt", "đường thuỷ", "nghề nghiệp", "đuối nước", "thương tích", "thực phẩm", "an toàn thực phẩm", "thực phẩm tập thể", "tập thể", "học đường", "trên cơ sở giới", "tình dục", "hình sự", "ma tuý", "trật tự xã hội", "sau thu hoạch", "bạo lực học đường", "bạo lực gia đình", "thất thoát nước", "thất thoát nước sạch", "thất thoát điện", "thất thoát điện năng", "thất thoát sau thu hoạch", "nợ đọng thuế", "nợ đọng xây dựng cơ bản", "nợ đọng bảo hiểm xã hội", "nợ xấu nội bảng", "nợ xấu ngân hàng", "hồ sơ quá hạn", "hồ sơ tồn đọng", "văn bản quá hạn", "nhiệm vụ quá hạn", "đơn thư tồn đọng", "án tồn đọng", "tiểu học", "trung học cơ sở", "trung học phổ thông", "phổ thông", "các cấp", "giữa chừng", "chưa thành niên", "vị thành niên", "thiếu hụt", "tây nguyên", "đồng bằng", "sông cửu long", "sông hồng", "đông nam bộ", "tây nam bộ", "tây bắc", "đông bắc", "bắc trung bộ", "nam trung bộ", "duyên hải", "miền trung", "miền bắc", "miền nam", "trung du", "phía bắc", "phía nam", "bãi ngang", "thủ tục hành chính", "thủ tục", "hồ sơ", "khí nhà kính", "lượng", "tổng lượng", "thường xuyên", "quốc gia", "chuẩn quốc gia"],
        keys: &["ti\u{309} lê\u{323}", "ti\u{309} suât\u{301}", "ti\u{309} trong\u{323}", "ti\u{309} sô\u{301}", "tân\u{300} suât\u{301}", "sô\u{301}", "tông\u{309}", "tông\u{309} sô\u{301}", "sô\u{301} lương\u{323}", "sô\u{301} vu\u{323}", "vu\u{323}", "vu\u{323} viêc\u{323}", "sô\u{301} ca", "ca", "trương\u{300} hơp\u{323}", "mưc\u{301}", "mưc\u{301} đô\u{323}", "quy mô", "diên\u{323} tich\u{301}", "tinh\u{300} trang\u{323}", "ti\u{309} lê\u{323} sô\u{301}", "phân\u{300} trăm", "chi\u{309} sô\u{301}", "ngươi\u{300}", "hô\u{323}", "sô\u{301} hô\u{323}", "hô\u{323} gia đinh\u{300}", "gia đinh\u{300}", "hô\u{323} dân", "hô\u{323} dân cư", "dân", "dân sô\u{301}", "dân cư", "nhân dân", "ngươi\u{300} dân", "tre\u{309}", "tre\u{309} em", "em", "tre\u{309} sơ sinh", "sơ sinh", "me\u{323}", "ba\u{300} me\u{323}", "phu\u{323} nư\u{303}", "nam", "nư\u{303}", "nam giơi\u{301}", "nư\u{303} giơi\u{301}", "thanh niên", "thiêu\u{301} niên", "hoc\u{323} sinh", "sinh viên", "công nhân", "lao đông\u{323}", "lưc\u{323} lương\u{323} lao đông\u{323}", "ngươi\u{300} lao đông\u{323}", "ngươi\u{300} cao tuôi\u{309}", "co\u{301} trinh\u{300} đô\u{323}", "qua đao\u{300} tao\u{323}", "chưa qua đao\u{300} tao\u{323}", "đươc\u{323} thông\u{301} kê", "đươc\u{323} ghi nhân\u{323}", "theo thông\u{301} kê", "theo bao\u{301} cao\u{301}", "do", "vi\u{300}", "bơi\u{309}", "trong", "trên", "ơ\u{309}", "tai\u{323}", "cua\u{309}", "theo", "thuôc\u{323}", "la\u{300}", "va\u{300}", "hoăc\u{323}", "cac\u{301}", "nhưng\u{303}", "so vơi\u{301}", "so vơi\u{301} tông\u{309} sô\u{301}", "trong tông\u{309} sô\u{301}", "trên tông\u{309} sô\u{301}", "tư\u{300}", "đên\u{301}", "trơ\u{309} lên", "trơ\u{309} xuông\u{301}", "con\u{300}", "mơi\u{301}", "phat\u{301} sinh", "xay\u{309} ra", "bi\u{323}", "măc\u{301}", "năng\u{323}", "nghiêm trong\u{323}", "đăc\u{323} biêt\u{323} nghiêm trong\u{323}", "rât\u{301} nghiêm trong\u{323}", "chuân\u{309}", "chuân\u{309} ngheo\u{300}", "theo chuân\u{309} ngheo\u{300}", "theo chuân\u{309} chi tiêu", "theo chuân\u{309} thu nhâp\u{323}", "tiêu chi\u{301}", "đa chiêu\u{300}", "thê\u{309}", "thê\u{309} thâp\u{301} coi\u{300}", "thê\u{309} nhe\u{323} cân", "nhe\u{323} cân", "gây\u{300} com\u{300}", "cân năng\u{323} theo tuôi\u{309}", "chiêu\u{300} cao theo tuôi\u{309}", "dươi\u{301}", "tuôi\u{309}", "thang\u{301}", "thang\u{301} tuôi\u{309}", "đô\u{323} tuôi\u{309}", "trong đô\u{323} tuôi\u{309}", "thanh\u{300} thi\u{323}", "nông thôn", "đô thi\u{323}", "khu vưc\u{323}", "khu vưc\u{323} thanh\u{300} thi\u{323}", "khu vưc\u{323} nông thôn", "vung\u{300}", "miên\u{300}", "miên\u{300} nui\u{301}", "vung\u{300} cao", "vung\u{300} sâu", "vung\u{300} xa", "vung\u{300} dân tôc\u{323} thiêu\u{309} sô\u{301}", "đông\u{300} bao\u{300}", "dân tôc\u{323}", "dân tôc\u{323} thiêu\u{309} sô\u{301}", "thiêu\u{309} sô\u{301}", "biên giơi\u{301}", "hai\u{309} đao\u{309}", "ven biên\u{309}", "đăc\u{323} biêt\u{323} kho\u{301} khăn", "kho\u{301} khăn", "xa\u{303}", "phương\u{300}", "huyên\u{323}", "tinh\u{309}", "thanh\u{300} phô\u{301}", "thi\u{323} xa\u{303}", "thi\u{323} trân\u{301}", "quân\u{323}", "thôn", "ban\u{309}", "buôn", "cac\u{301} nơi", "đia\u{323} ban\u{300}", "trên đia\u{323} ban\u{300}", "toan\u{300} tinh\u{309}", "ca\u{309} tinh\u{309}", "ca\u{309} nươc\u{301}", "toan\u{300} quôc\u{301}", "chung", "hăng\u{300} năm", "hang\u{300} năm", "cuôi\u{301} năm", "đâu\u{300} năm", "trong năm", "năm", "quy\u{301}", "ki\u{300}", "giai đoan\u{323}", "binh\u{300} quân", "trung binh\u{300}", "tinh\u{301} trên", "giao thông", "đương\u{300} bô\u{323}", "đương\u{300} săt\u{301}", "đương\u{300} thuy\u{309}", "nghê\u{300} nghiêp\u{323}", "đuôi\u{301} nươc\u{301}", "thương tich\u{301}", "thưc\u{323} phâm\u{309}", "an toan\u{300} thưc\u{323} phâm\u{309}", "thưc\u{323} phâm\u{309} tâp\u{323} thê\u{309}", "tâp\u{323} thê\u{309}", "hoc\u{323} đương\u{300}", "trên cơ sơ\u{309} giơi\u{301}", "tinh\u{300} duc\u{323}", "hinh\u{300} sư\u{323}", "ma tuy\u{301}", "trât\u{323} tư\u{323} xa\u{303} hôi\u{323}", "sau thu hoach\u{323}", "bao\u{323} lưc\u{323} hoc\u{323} đương\u{300}", "bao\u{323} lưc\u{323} gia đinh\u{300}", "thât\u{301} thoat\u{301} nươc\u{301}", "thât\u{301} thoat\u{301} nươc\u{301} sach\u{323}", "thât\u{301} thoat\u{301} điên\u{323}", "thât\u{301} thoat\u{301} điên\u{323} năng", "thât\u{301} thoat\u{301} sau thu hoach\u{323}", "nơ\u{323} đong\u{323} thuê\u{301}", "nơ\u{323} đong\u{323} xây dưng\u{323} cơ ban\u{309}", "nơ\u{323} đong\u{323} bao\u{309} hiêm\u{309} xa\u{303} hôi\u{323}", "nơ\u{323} xâu\u{301} nôi\u{323} bang\u{309}", "nơ\u{323} xâu\u{301} ngân hang\u{300}", "hô\u{300} sơ qua\u{301} han\u{323}", "hô\u{300} sơ tôn\u{300} đong\u{323}", "văn ban\u{309} qua\u{301} han\u{323}", "nhiêm\u{323} vu\u{323} qua\u{301} han\u{323}", "đơn thư tôn\u{300} đong\u{323}", "an\u{301} tôn\u{300} đong\u{323}", "tiêu\u{309} hoc\u{323}", "trung hoc\u{323} cơ sơ\u{309}", "trung hoc\u{323} phô\u{309} thông", "phô\u{309} thông", "cac\u{301} câp\u{301}", "giưa\u{303} chưng\u{300}", "chưa thanh\u{300} niên", "vi\u{323} thanh\u{300} niên", "thiêu\u{301} hut\u{323}", "tây nguyên", "đông\u{300} băng\u{300}", "sông cưu\u{309} long", "sông hông\u{300}", "đông nam bô\u{323}", "tây nam bô\u{323}", "tây băc\u{301}", "đông băc\u{301}", "băc\u{301} trung bô\u{323}", "nam trung bô\u{323}", "duyên hai\u{309}", "miên\u{300} trung", "miên\u{300} băc\u{301}", "miên\u{300} nam", "trung du", "phia\u{301} băc\u{301}", "phia\u{301} nam", "bai\u{303} ngang", "thu\u{309} tuc\u{323} hanh\u{300} chinh\u{301}", "thu\u{309} tuc\u{323}", "hô\u{300} sơ", "khi\u{301} nha\u{300} kinh\u{301}", "lương\u{323}", "tông\u{309} lương\u{323}", "thương\u{300} xuyên", "quôc\u{301} gia", "chuân\u{309} quôc\u{301} gia"],
    },
    plain_result_headings: List {
        what: "Cạnh năm ở tiêu đề cột số liệu: không đổi nghĩa của con số.",
        words: &["thực hiện", "th", "thực tế", "kết quả", "kết quả thực hiện", "hiện trạng", "đạt", "đạt được", "số liệu", "năm", "năm báo cáo", "báo cáo", "cả năm", "cuối năm", "hết năm", "hết", "đến", "đến hết", "giá trị", "đánh giá", "điều tra", "rà soát", "kết quả rà soát", "kết quả điều tra", "niên độ", "niên giám", "tính đến", "actual", "actuals", "result", "results", "value", "values", "year"],
        keys: &["thưc\u{323} hiên\u{323}", "th", "thưc\u{323} tê\u{301}", "kêt\u{301} qua\u{309}", "kêt\u{301} qua\u{309} thưc\u{323} hiên\u{323}", "hiên\u{323} trang\u{323}", "đat\u{323}", "đat\u{323} đươc\u{323}", "sô\u{301} liêu\u{323}", "năm", "năm bao\u{301} cao\u{301}", "bao\u{301} cao\u{301}", "ca\u{309} năm", "cuôi\u{301} năm", "hêt\u{301} năm", "hêt\u{301}", "đên\u{301}", "đên\u{301} hêt\u{301}", "gia\u{301} tri\u{323}", "đanh\u{301} gia\u{301}", "điêu\u{300} tra", "ra\u{300} soat\u{301}", "kêt\u{301} qua\u{309} ra\u{300} soat\u{301}", "kêt\u{301} qua\u{309} điêu\u{300} tra", "niên đô\u{323}", "niên giam\u{301}", "tinh\u{301} đên\u{301}", "actual", "actuals", "result", "results", "value", "values", "year"],
    },
    plain_titles: List {
        what: "Có trong một dòng trên bảng thì không phải tên một nơi: quốc hiệu, tên ngành, tên cơ quan.",
        words: &["cộng hoà xã hội chủ nghĩa việt nam", "xã hội chủ nghĩa", "độc lập - tự do - hạnh phúc", "xã hội", "xã hội hoá", "nông thôn", "nông thôn mới", "tỉnh uỷ", "huyện uỷ", "thành uỷ", "quận uỷ", "thị uỷ", "xã viên", "bản tổng hợp", "bản báo cáo", "bản đồ", "bản tin", "bản cam kết", "bản chính", "bản sao", "thành phố thông minh", "thành phố đáng sống", "tỉnh mới", "xã mới", "vùng sâu", "vùng xa", "vùng cao", "vùng khó khăn", "vùng đồng bào", "vùng dân tộc", "nông thôn kiểu mẫu", "vùng kinh tế", "vùng trồng", "vùng nguyên liệu"],
        keys: &["công\u{323} hoa\u{300} xa\u{303} hôi\u{323} chu\u{309} nghia\u{303} viêt\u{323} nam", "xa\u{303} hôi\u{323} chu\u{309} nghia\u{303}", "đôc\u{323} lâp\u{323} - tư\u{323} do - hanh\u{323} phuc\u{301}", "xa\u{303} hôi\u{323}", "xa\u{303} hôi\u{323} hoa\u{301}", "nông thôn", "nông thôn mơi\u{301}", "tinh\u{309} uy\u{309}", "huyên\u{323} uy\u{309}", "thanh\u{300} uy\u{309}", "quân\u{323} uy\u{309}", "thi\u{323} uy\u{309}", "xa\u{303} viên", "ban\u{309} tông\u{309} hơp\u{323}", "ban\u{309} bao\u{301} cao\u{301}", "ban\u{309} đô\u{300}", "ban\u{309} tin", "ban\u{309} cam kêt\u{301}", "ban\u{309} chinh\u{301}", "ban\u{309} sao", "thanh\u{300} phô\u{301} thông minh", "thanh\u{300} phô\u{301} đang\u{301} sông\u{301}", "tinh\u{309} mơi\u{301}", "xa\u{303} mơi\u{301}", "vung\u{300} sâu", "vung\u{300} xa", "vung\u{300} cao", "vung\u{300} kho\u{301} khăn", "vung\u{300} đông\u{300} bao\u{300}", "vung\u{300} dân tôc\u{323}", "nông thôn kiêu\u{309} mâu\u{303}", "vung\u{300} kinh tê\u{301}", "vung\u{300} trông\u{300}", "vung\u{300} nguyên liêu\u{323}"],
    },
    plan_headings: List {
        what: "Cạnh năm ở tiêu đề cột số liệu, không kèm chữ nào khác: số kế hoạch, làm gốc cho `105% kế hoạch`.",
        words: &["kế hoạch", "kh", "kế hoạch năm", "kế hoạch giao", "kế hoạch được giao", "số kế hoạch", "plan"],
        keys: &["kê\u{301} hoach\u{323}", "kh", "kê\u{301} hoach\u{323} năm", "kê\u{301} hoach\u{323} giao", "kê\u{301} hoach\u{323} đươc\u{323} giao", "sô\u{301} kê\u{301} hoach\u{323}", "plan"],
    },
    plan_result_titles: List {
        what: "Trước chữ kế hoạch, mục tiêu ở tiêu đề một bảng: bảng của kết quả thực hiện kế hoạch ấy.",
        words: &["thực hiện", "kết quả", "thực tế", "hoàn thành", "đánh giá", "tình hình", "ước thực hiện", "actual", "actuals", "result", "results", "so với"],
        keys: &["thưc\u{323} hiên\u{323}", "kêt\u{301} qua\u{309}", "thưc\u{323} tê\u{301}", "hoan\u{300} thanh\u{300}", "đanh\u{301} gia\u{301}", "tinh\u{300} hinh\u{300}", "ươc\u{301} thưc\u{323} hiên\u{323}", "actual", "actuals", "result", "results", "so vơi\u{301}"],
    },
    plan_tails: List {
        what: "Sau chữ kế hoạch, dự toán trong một mức mà không nói là kế hoạch nào khác: `105% kế hoạch năm`.",
        words: &["năm", "đề ra", "giao", "được giao", "năm giao", "năm được giao", "đầu năm", "đã đề ra", "trong năm", "cả năm"],
        keys: &["năm", "đê\u{300} ra", "giao", "đươc\u{323} giao", "năm giao", "năm đươc\u{323} giao", "đâu\u{300} năm", "đa\u{303} đê\u{300} ra", "trong năm", "ca\u{309} năm"],
    },
    plural_words: List {
        what: "Trước một loại địa bàn thì đó là nhiều nơi, không phải tên một nơi: `các xã nghèo`, `số xã đạt chuẩn`.",
        words: &["các", "số", "những", "mỗi", "từng", "nhiều", "toàn bộ"],
        keys: &["cac\u{301}", "sô\u{301}", "nhưng\u{303}", "môi\u{303}", "tưng\u{300}", "nhiêu\u{300}", "toan\u{300} bô\u{323}"],
    },
    preliminary: List {
        what: "Trạng thái: số sơ bộ.",
        words: &["sơ bộ", "preliminary", "prel.", "prel", "pre.", "pre", "sb", "p"],
        keys: &["sơ bô\u{323}", "preliminary", "prel.", "prel", "pre.", "pre", "sb", "p"],
    },
    province_kinds: List {
        what: "Như trên: cấp tỉnh.",
        words: &["tỉnh", "thành phố"],
        keys: &["tinh\u{309}", "thanh\u{300} phô\u{301}"],
    },
    province_prefixes: List {
        what: "Đứng trước hay sau tên một tỉnh trong ô địa bàn.",
        words: &["tỉnh", "province"],
        keys: &["tinh\u{309}", "province"],
    },
    qualifiers: List {
        what: "Mở đầu phần hạn định trong một tên: tên có thêm phần ấy là trường hợp riêng của tên kia.",
        words: &["do", "thuộc", "ở", "tại", "trong", "của", "là", "khu vực", "vùng", "bị"],
        keys: &["do", "thuôc\u{323}", "ơ\u{309}", "tai\u{323}", "trong", "cua\u{309}", "la\u{300}", "khu vưc\u{323}", "vung\u{300}", "bi\u{323}"],
    },
    rank_names: List {
        what: "Mở đầu tên thì con số là thứ hạng: càng nhỏ càng tốt.",
        words: &["thứ hạng", "hạng", "xếp hạng", "vị trí xếp hạng", "xếp thứ"],
        keys: &["thư\u{301} hang\u{323}", "hang\u{323}", "xêp\u{301} hang\u{323}", "vi\u{323} tri\u{301} xêp\u{301} hang\u{323}", "xêp\u{301} thư\u{301}"],
    },
    rate_names: List {
        what: "Có trong tên thì con số là bình quân hay tỷ suất, dù đơn vị là gì: không so phần với tổng thể theo cách cộng.",
        words: &["bình quân", "trung bình", "tuổi thọ", "tốc độ", "mức", "chỉ số", "tỷ suất", "tỷ lệ", "tỷ số", "mật độ", "năng suất", "lớn nhất", "cao nhất"],
        keys: &["binh\u{300} quân", "trung binh\u{300}", "tuôi\u{309} tho\u{323}", "tôc\u{301} đô\u{323}", "mưc\u{301}", "chi\u{309} sô\u{301}", "ti\u{309} suât\u{301}", "ti\u{309} lê\u{323}", "ti\u{309} sô\u{301}", "mât\u{323} đô\u{323}", "năng suât\u{301}", "lơn\u{301} nhât\u{301}", "cao nhât\u{301}"],
    },
    region_kinds: List {
        what: "Loại địa bàn cấp vùng; mở đầu tên thì địa bàn là của cấp ấy.",
        words: &["vùng", "khu vực", "miền"],
        keys: &["vung\u{300}", "khu vưc\u{323}", "miên\u{300}"],
    },
    remark_headings: List {
        what: "Tiêu đề cột không nói số liệu là của cái gì: người nhập, ngày cập nhật, cơ quan báo cáo, nhận xét.",
        words: &["người nhập", "người lập", "người lập biểu", "người báo cáo", "người cung cấp", "người duyệt", "ngày nhập", "ngày cập nhật", "cập nhật", "ngày báo cáo", "ngày lập", "thời điểm cập nhật", "cơ quan báo cáo", "đơn vị báo cáo", "cơ quan cung cấp", "đơn vị cung cấp", "nơi cung cấp", "cơ quan chủ trì", "đơn vị chủ trì", "chủ trì", "cơ quan phối hợp", "đơn vị phối hợp", "phối hợp", "cơ quan theo dõi", "đơn vị theo dõi", "cơ quan", "chú thích", "nhận xét", "diễn giải", "giải trình", "giải thích", "đánh giá", "kết luận", "xếp loại", "tiến độ", "mức độ hoàn thành", "văn bản", "số văn bản", "căn cứ", "phương pháp", "phương pháp tính", "cách tính", "định nghĩa", "đường dẫn", "liên kết", "tệp", "link", "url", "remark", "remarks", "notes", "footnotes", "description", "definition", "method", "methodology", "entered by", "reporter", "contact", "updated", "updated at", "date updated", "source note", "source link", "sourcelink", "reference", "references", "citation", "nguồn dữ liệu", "nguồn gốc", "data source", "decimals", "title", "mục tiêu phát triển bền vững", "goal", "lĩnh vực", "nhóm chỉ tiêu", "loại chỉ tiêu", "phụ trách", "tên tiếng anh", "mục", "chương trình", "ý kiến", "kiến nghị", "đề xuất", "lưu ý", "thuyết minh", "minh chứng", "tài liệu", "mã số"],
        keys: &["ngươi\u{300} nhâp\u{323}", "ngươi\u{300} lâp\u{323}", "ngươi\u{300} lâp\u{323} biêu\u{309}", "ngươi\u{300} bao\u{301} cao\u{301}", "ngươi\u{300} cung câp\u{301}", "ngươi\u{300} duyêt\u{323}", "ngay\u{300} nhâp\u{323}", "ngay\u{300} câp\u{323} nhât\u{323}", "câp\u{323} nhât\u{323}", "ngay\u{300} bao\u{301} cao\u{301}", "ngay\u{300} lâp\u{323}", "thơi\u{300} điêm\u{309} câp\u{323} nhât\u{323}", "cơ quan bao\u{301} cao\u{301}", "đơn vi\u{323} bao\u{301} cao\u{301}", "cơ quan cung câp\u{301}", "đơn vi\u{323} cung câp\u{301}", "nơi cung câp\u{301}", "cơ quan chu\u{309} tri\u{300}", "đơn vi\u{323} chu\u{309} tri\u{300}", "chu\u{309} tri\u{300}", "cơ quan phôi\u{301} hơp\u{323}", "đơn vi\u{323} phôi\u{301} hơp\u{323}", "phôi\u{301} hơp\u{323}", "cơ quan theo doi\u{303}", "đơn vi\u{323} theo doi\u{303}", "cơ quan", "chu\u{301} thich\u{301}", "nhân\u{323} xet\u{301}", "diên\u{303} giai\u{309}", "giai\u{309} trinh\u{300}", "giai\u{309} thich\u{301}", "đanh\u{301} gia\u{301}", "kêt\u{301} luân\u{323}", "xêp\u{301} loai\u{323}", "tiên\u{301} đô\u{323}", "mưc\u{301} đô\u{323} hoan\u{300} thanh\u{300}", "văn ban\u{309}", "sô\u{301} văn ban\u{309}", "căn cư\u{301}", "phương phap\u{301}", "phương phap\u{301} tinh\u{301}", "cach\u{301} tinh\u{301}", "đinh\u{323} nghia\u{303}", "đương\u{300} dân\u{303}", "liên kêt\u{301}", "têp\u{323}", "link", "url", "remark", "remarks", "notes", "footnotes", "description", "definition", "method", "methodology", "entered by", "reporter", "contact", "updated", "updated at", "date updated", "source note", "source link", "sourcelink", "reference", "references", "citation", "nguôn\u{300} dư\u{303} liêu\u{323}", "nguôn\u{300} gôc\u{301}", "data source", "decimals", "title", "muc\u{323} tiêu phat\u{301} triên\u{309} bên\u{300} vưng\u{303}", "goal", "linh\u{303} vưc\u{323}", "nhom\u{301} chi\u{309} tiêu", "loai\u{323} chi\u{309} tiêu", "phu\u{323} trach\u{301}", "tên tiêng\u{301} anh", "muc\u{323}", "chương trinh\u{300}", "y\u{301} kiên\u{301}", "kiên\u{301} nghi\u{323}", "đê\u{300} xuât\u{301}", "lưu y\u{301}", "thuyêt\u{301} minh", "minh chưng\u{301}", "tai\u{300} liêu\u{323}", "ma\u{303} sô\u{301}"],
    },
    remark_heads: List {
        what: "Mở đầu một tiêu đề như trên, sau đó là chữ gì cũng thế: `Ghi chú thêm`, `Cơ quan công bố`.",
        words: &["ghi chú", "chú thích", "nhận xét", "ý kiến", "kiến nghị", "đề xuất", "lưu ý", "thuyết minh", "minh chứng", "tài liệu", "giải trình", "lý do", "nguyên nhân", "căn cứ", "số công văn", "số hiệu", "số văn bản", "mã số", "ngày cập nhật", "ngày nhập", "ngày báo cáo", "ngày lập", "ngày ký", "ngày duyệt", "người kiểm", "người tổng hợp", "người nhập", "người lập", "người duyệt", "người ký", "người báo cáo", "người cung cấp", "người phụ trách", "người thực hiện", "người theo dõi", "người rà soát", "người thẩm định", "người xác nhận", "người liên hệ", "cán bộ phụ trách", "cán bộ theo dõi", "cán bộ nhập", "chuyên viên", "phòng phụ trách", "phòng chuyên môn", "phòng theo dõi", "nơi công bố", "nơi cung cấp", "nơi lưu", "cơ quan", "đơn vị công bố", "đơn vị cung cấp", "đơn vị báo cáo", "đơn vị chủ trì", "đơn vị phối hợp", "đơn vị theo dõi", "đơn vị thực hiện", "đơn vị phụ trách"],
        keys: &["ghi chu\u{301}", "chu\u{301} thich\u{301}", "nhân\u{323} xet\u{301}", "y\u{301} kiên\u{301}", "kiên\u{301} nghi\u{323}", "đê\u{300} xuât\u{301}", "lưu y\u{301}", "thuyêt\u{301} minh", "minh chưng\u{301}", "tai\u{300} liêu\u{323}", "giai\u{309} trinh\u{300}", "li\u{301} do", "nguyên nhân", "căn cư\u{301}", "sô\u{301} công văn", "sô\u{301} hiêu\u{323}", "sô\u{301} văn ban\u{309}", "ma\u{303} sô\u{301}", "ngay\u{300} câp\u{323} nhât\u{323}", "ngay\u{300} nhâp\u{323}", "ngay\u{300} bao\u{301} cao\u{301}", "ngay\u{300} lâp\u{323}", "ngay\u{300} ki\u{301}", "ngay\u{300} duyêt\u{323}", "ngươi\u{300} kiêm\u{309}", "ngươi\u{300} tông\u{309} hơp\u{323}", "ngươi\u{300} nhâp\u{323}", "ngươi\u{300} lâp\u{323}", "ngươi\u{300} duyêt\u{323}", "ngươi\u{300} ki\u{301}", "ngươi\u{300} bao\u{301} cao\u{301}", "ngươi\u{300} cung câp\u{301}", "ngươi\u{300} phu\u{323} trach\u{301}", "ngươi\u{300} thưc\u{323} hiên\u{323}", "ngươi\u{300} theo doi\u{303}", "ngươi\u{300} ra\u{300} soat\u{301}", "ngươi\u{300} thâm\u{309} đinh\u{323}", "ngươi\u{300} xac\u{301} nhân\u{323}", "ngươi\u{300} liên hê\u{323}", "can\u{301} bô\u{323} phu\u{323} trach\u{301}", "can\u{301} bô\u{323} theo doi\u{303}", "can\u{301} bô\u{323} nhâp\u{323}", "chuyên viên", "phong\u{300} phu\u{323} trach\u{301}", "phong\u{300} chuyên môn", "phong\u{300} theo doi\u{303}", "nơi công bô\u{301}", "nơi cung câp\u{301}", "nơi lưu", "cơ quan", "đơn vi\u{323} công bô\u{301}", "đơn vi\u{323} cung câp\u{301}", "đơn vi\u{323} bao\u{301} cao\u{301}", "đơn vi\u{323} chu\u{309} tri\u{300}", "đơn vi\u{323} phôi\u{301} hơp\u{323}", "đơn vi\u{323} theo doi\u{303}", "đơn vi\u{323} thưc\u{323} hiên\u{323}", "đơn vi\u{323} phu\u{323} trach\u{301}"],
    },
    reporter_headings: List {
        what: "Mở đầu tiêu đề cột cơ quan báo cáo: ô không phải một cơ quan của cả địa bàn (`wide_agencies`) thì con số chỉ là của nơi ấy.",
        words: &["cơ quan báo cáo", "đơn vị báo cáo", "cơ quan thực hiện", "đơn vị thực hiện", "cơ quan cung cấp", "đơn vị cung cấp", "nơi cung cấp", "cơ quan nhập", "đơn vị nhập", "cơ quan lập", "đơn vị lập", "cơ quan gửi", "đơn vị gửi", "cơ quan nộp", "đơn vị nộp"],
        keys: &["cơ quan bao\u{301} cao\u{301}", "đơn vi\u{323} bao\u{301} cao\u{301}", "cơ quan thưc\u{323} hiên\u{323}", "đơn vi\u{323} thưc\u{323} hiên\u{323}", "cơ quan cung câp\u{301}", "đơn vi\u{323} cung câp\u{301}", "nơi cung câp\u{301}", "cơ quan nhâp\u{323}", "đơn vi\u{323} nhâp\u{323}", "cơ quan lâp\u{323}", "đơn vi\u{323} lâp\u{323}", "cơ quan gưi\u{309}", "đơn vi\u{323} gưi\u{309}", "cơ quan nôp\u{323}", "đơn vi\u{323} nôp\u{323}"],
    },
    result_headings: List {
        what: "Cạnh năm ở tiêu đề cột số liệu: rõ là kết quả.",
        words: &["thực hiện", "th", "ưth", "thực tế", "kết quả", "hiện trạng", "đạt", "đạt được", "số liệu", "ước", "báo cáo", "actual", "actuals", "result", "results"],
        keys: &["thưc\u{323} hiên\u{323}", "th", "ưth", "thưc\u{323} tê\u{301}", "kêt\u{301} qua\u{309}", "hiên\u{323} trang\u{323}", "đat\u{323}", "đat\u{323} đươc\u{323}", "sô\u{301} liêu\u{323}", "ươc\u{301}", "bao\u{301} cao\u{301}", "actual", "actuals", "result", "results"],
    },
    result_titles: List {
        what: "Có trong một dòng trên bảng thì bảng là của kết quả, dù có cột cơ quan chủ trì.",
        words: &["kết quả", "tình hình", "báo cáo", "đánh giá", "thống kê", "niên giám", "actual", "actuals", "results"],
        keys: &["kêt\u{301} qua\u{309}", "tinh\u{300} hinh\u{300}", "bao\u{301} cao\u{301}", "đanh\u{301} gia\u{301}", "thông\u{301} kê", "niên giam\u{301}", "actual", "actuals", "results"],
    },
    rise_words: List {
        what: "Trước một con số thì con số ấy là phần tăng thêm, không phải mức (CTR0101).",
        words: &["thêm", "bổ sung", "cải thiện", "nâng thêm", "tạo thêm", "có thêm", "phát triển thêm", "cao thêm", "xây thêm", "increase", "rise"],
        keys: &["thêm", "bô\u{309} sung", "cai\u{309} thiên\u{323}", "nâng thêm", "tao\u{323} thêm", "co\u{301} thêm", "phat\u{301} triên\u{309} thêm", "cao thêm", "xây thêm", "increase", "rise"],
    },
    rising_cells: List {
        what: "Trước con số trong ô: mức tăng.",
        words: &["tăng", "up", "▲", "↑"],
        keys: &["tăng", "up", "▲", "↑"],
    },
    running_names: List {
        what: "Có trong tên thì con số không phải của riêng một kỳ, dù mở đầu như ở `flow_names`.",
        words: &["luỹ kế", "cộng dồn", "tính đến", "đến cuối", "tại thời điểm", "thời điểm", "từ đầu", "bình quân", "trung bình", "hiện có", "chưa giải quyết", "tồn đọng", "đang", "còn"],
        keys: &["luy\u{303} kê\u{301}", "công\u{323} dôn\u{300}", "tinh\u{301} đên\u{301}", "đên\u{301} cuôi\u{301}", "tai\u{323} thơi\u{300} điêm\u{309}", "thơi\u{300} điêm\u{309}", "tư\u{300} đâu\u{300}", "binh\u{300} quân", "trung binh\u{300}", "hiên\u{323} co\u{301}", "chưa giai\u{309} quyêt\u{301}", "tôn\u{300} đong\u{323}", "đang", "con\u{300}"],
    },
    same_leads: List {
        what: "Mở đầu phần trong ngoặc sau một mức: nói lại mức ấy cách khác, không phải mức của một phần (CTR0101).",
        words: &["tương đương", "tương ứng", "tức", "tức là", "nghĩa là", "hay", "bằng"],
        keys: &["tương đương", "tương ưng\u{301}", "tưc\u{301}", "tưc\u{301} la\u{300}", "nghia\u{303} la\u{300}", "hay", "băng\u{300}"],
    },
    school_names: List {
        what: "Có trong tên thì số liệu theo năm học: `2023-2024` là một năm học, không phải hai năm.",
        words: &["học sinh", "giáo viên", "trường học", "phổ thông", "mầm non", "mẫu giáo", "nhà trẻ", "tiểu học", "trung học", "đi học", "đến trường", "nhập học", "bỏ học", "lưu ban", "lên lớp", "học nghề", "phổ cập giáo dục", "giáo dục", "lớp học", "phòng học", "sinh viên", "trường lớp", "giảng viên", "pupil", "pupils", "student", "students", "teacher", "teachers", "school", "schools", "education", "enrolment", "enrollment", "kindergarten", "classes"],
        keys: &["hoc\u{323} sinh", "giao\u{301} viên", "trương\u{300} hoc\u{323}", "phô\u{309} thông", "mâm\u{300} non", "mâu\u{303} giao\u{301}", "nha\u{300} tre\u{309}", "tiêu\u{309} hoc\u{323}", "trung hoc\u{323}", "đi hoc\u{323}", "đên\u{301} trương\u{300}", "nhâp\u{323} hoc\u{323}", "bo\u{309} hoc\u{323}", "lưu ban", "lên lơp\u{301}", "hoc\u{323} nghê\u{300}", "phô\u{309} câp\u{323} giao\u{301} duc\u{323}", "giao\u{301} duc\u{323}", "lơp\u{301} hoc\u{323}", "phong\u{300} hoc\u{323}", "sinh viên", "trương\u{300} lơp\u{301}", "giang\u{309} viên", "pupil", "pupils", "student", "students", "teacher", "teachers", "school", "schools", "education", "enrolment", "enrollment", "kindergarten", "classes"],
    },
    school_years: List {
        what: "Trước hay sau hai năm liền nhau: một năm học.",
        words: &["năm học", "school year", "academic year"],
        keys: &["năm hoc\u{323}", "school year", "academic year"],
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
    share_flows: List {
        what: "Sau `tỷ lệ` ở đầu tên thì không phải như trên: một khoản so với mức đặt ra, có thể quá 100 %.",
        words: &["thu", "chi", "thực hiện", "hoàn thành", "giải ngân", "vốn", "lấp đầy", "khai thác", "sử dụng", "tăng", "giảm", "nợ", "dư nợ", "huy động", "đóng góp", "sinh lời", "lợi nhuận", "doanh thu", "giá", "công suất", "bao phủ", "đạt", "nhập học", "đi học"],
        keys: &["thu", "chi", "thưc\u{323} hiên\u{323}", "hoan\u{300} thanh\u{300}", "giai\u{309} ngân", "vôn\u{301}", "lâp\u{301} đây\u{300}", "khai thac\u{301}", "sư\u{309} dung\u{323}", "tăng", "giam\u{309}", "nơ\u{323}", "dư nơ\u{323}", "huy đông\u{323}", "đong\u{301} gop\u{301}", "sinh lơi\u{300}", "lơi\u{323} nhuân\u{323}", "doanh thu", "gia\u{301}", "công suât\u{301}", "bao phu\u{309}", "đat\u{323}", "nhâp\u{323} hoc\u{323}", "đi hoc\u{323}"],
    },
    share_growths: List {
        what: "Có trong tên một tỷ lệ thì đó là tăng trưởng hay so sánh, không phải phần của một tổng thể.",
        words: &["lệ tăng", "lệ giảm", "so với"],
        keys: &["lê\u{323} tăng", "lê\u{323} giam\u{309}", "so vơi\u{301}"],
    },
    share_marks: List {
        what: "Có trong tên một tỷ lệ thì đó là phần có một tính chất của những thứ đang có: `Tỷ lệ trạm y tế có bác sĩ`.",
        words: &["có", "đạt", "được", "sử dụng", "tham gia", "biết chữ", "che phủ", "đô thị hoá", "nước sạch", "bao phủ", "trạm", "trường", "lớp", "phòng học", "cơ sở", "giáo viên", "bác sĩ", "doanh nghiệp", "cơ quan"],
        keys: &["co\u{301}", "đat\u{323}", "đươc\u{323}", "sư\u{309} dung\u{323}", "tham gia", "biêt\u{301} chư\u{303}", "che phu\u{309}", "đô thi\u{323} hoa\u{301}", "nươc\u{301} sach\u{323}", "bao phu\u{309}", "tram\u{323}", "trương\u{300}", "lơp\u{301}", "phong\u{300} hoc\u{323}", "cơ sơ\u{309}", "giao\u{301} viên", "bac\u{301} si\u{303}", "doanh nghiêp\u{323}", "cơ quan"],
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
    standing_heads: List {
        what: "Trước một trạng thái: không nói gì thêm (`số liệu sơ bộ`). Cụm dài đứng trước.",
        words: &["số liệu", "số", "bản", "kết quả"],
        keys: &["sô\u{301} liêu\u{323}", "sô\u{301}", "ban\u{309}", "kêt\u{301} qua\u{309}"],
    },
    standing_results: List {
        what: "Trong cột trạng thái: đã có kết quả, như chính thức.",
        words: &["thực hiện", "th", "số thực hiện", "đã thực hiện", "thực tế", "actual", "actuals"],
        keys: &["thưc\u{323} hiên\u{323}", "th", "sô\u{301} thưc\u{323} hiên\u{323}", "đa\u{303} thưc\u{323} hiên\u{323}", "thưc\u{323} tê\u{301}", "actual", "actuals"],
    },
    standing_tails: List {
        what: "Sau một trạng thái: không đổi trạng thái ấy (`chính thức (điều chỉnh)`). Cụm dài đứng trước.",
        words: &["đã điều chỉnh", "có điều chỉnh", "điều chỉnh", "đã rà soát", "rà soát lại", "cập nhật", "đã công bố", "công bố", "cả năm", "revised", "updated", "figure", "figures", "data", "value", "lần cuối"],
        keys: &["đa\u{303} điêu\u{300} chinh\u{309}", "co\u{301} điêu\u{300} chinh\u{309}", "điêu\u{300} chinh\u{309}", "đa\u{303} ra\u{300} soat\u{301}", "ra\u{300} soat\u{301} lai\u{323}", "câp\u{323} nhât\u{323}", "đa\u{303} công bô\u{301}", "công bô\u{301}", "ca\u{309} năm", "revised", "updated", "figure", "figures", "data", "value", "lân\u{300} cuôi\u{301}"],
    },
    strict_words: List {
        what: "Từng chữ nói hơn hẳn hay kém hẳn, không kể chính mức ấy, khi gợi ý cách viết lại một mức chưa đọc được.",
        words: &["dưới", "trên", "hơn", "kém", "vượt", "quá"],
        keys: &["dươi\u{301}", "trên", "hơn", "kem\u{301}", "vươt\u{323}", "qua\u{301}"],
    },
    sum_names: List {
        what: "Mở đầu tên thì con số là một tổng, không phải tuổi.",
        words: &["số", "tổng", "tổng số"],
        keys: &["sô\u{301}", "tông\u{309}", "tông\u{309} sô\u{301}"],
    },
    surplus_cells: List {
        what: "Trước con số trong ô: phần thừa.",
        words: &["xuất siêu", "thặng dư", "bội thu", "surplus"],
        keys: &["xuât\u{301} siêu", "thăng\u{323} dư", "bôi\u{323} thu", "surplus"],
    },
    table_heads: List {
        what: "Trước số của một bảng: không phải tên chỉ tiêu.",
        words: &["bảng", "bảng số", "biểu", "biểu số", "biểu mẫu", "mẫu biểu", "phụ lục", "phụ lục số", "table"],
        keys: &["bang\u{309}", "bang\u{309} sô\u{301}", "biêu\u{309}", "biêu\u{309} sô\u{301}", "biêu\u{309} mâu\u{303}", "mâu\u{303} biêu\u{309}", "phu\u{323} luc\u{323}", "phu\u{323} luc\u{323} sô\u{301}", "table"],
    },
    target_openers: List {
        what: "Mở đầu một dòng có năm, không phải từ khoá: mức phải đạt, viết `đến` (CTR0101).",
        words: &["by", "target", "goal", "mục tiêu", "mục tiêu đến", "mục tiêu năm", "tính đến", "kế hoạch đến", "phải đạt", "phấn đấu tới", "hướng tới", "đích"],
        keys: &["by", "target", "goal", "muc\u{323} tiêu", "muc\u{323} tiêu đên\u{301}", "muc\u{323} tiêu năm", "tinh\u{301} đên\u{301}", "kê\u{301} hoach\u{323} đên\u{301}", "phai\u{309} đat\u{323}", "phân\u{301} đâu\u{301} tơi\u{301}", "hương\u{301} tơi\u{301}", "đich\u{301}"],
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
    uncounted_bases: List {
        what: "Đơn vị gốc không đếm từng cái: `65/75` của chúng là hai mức, không phải 65 trong 75 (CTR0333).",
        words: &["đồng", "USD", "năm", "ngày", "m", "m²", "m³", "kg", "kW", "kWh", "tấn CO2tđ"],
        keys: &["đông\u{300}", "usd", "năm", "ngay\u{300}", "m", "m2", "m3", "kg", "kw", "kwh", "tân\u{301} co2tđ"],
    },
    unit_leads: List {
        what: "Trước tên một đơn vị ở dòng trên bảng: tất cả số liệu của bảng tính bằng đơn vị ấy.",
        words: &["tính bằng", "đơn vị tính bằng", "tính theo", "số liệu tính bằng"],
        keys: &["tinh\u{301} băng\u{300}", "đơn vi\u{323} tinh\u{301} băng\u{300}", "tinh\u{301} theo", "sô\u{301} liêu\u{323} tinh\u{301} băng\u{300}"],
    },
    unit_short: Pairs {
        what: "Đơn vị viết tắt trong bảng của văn bản, và tên đơn vị ấy (CTR0203).",
        words: &[["trđ", "triệu đồng"], ["tr.đ", "triệu đồng"], ["tr đ", "triệu đồng"], ["trd", "triệu đồng"], ["tr.đồng", "triệu đồng"], ["tr đồng", "triệu đồng"], ["triệu đ", "triệu đồng"], ["tỷ đ", "tỷ đồng"], ["tỷđ", "tỷ đồng"], ["nghìn đ", "nghìn đồng"], ["ngđ", "nghìn đồng"], ["1000đ", "nghìn đồng"], ["đ", "đồng"], ["lđ", "lao động"], ["tỷ.đ", "tỷ đồng"], ["tỷ.đồng", "tỷ đồng"], ["dn", "doanh nghiệp"], ["htx", "hợp tác xã"], ["ng", "người"], ["%/tổng số", "%"], ["percent", "%"], ["pct", "%"], ["people", "người"], ["person", "người"], ["household", "hộ"], ["households", "hộ"], ["commune", "xã"], ["communes", "xã"]],
        keys: &[["trđ", "triêu\u{323} đông\u{300}"], ["tr.đ", "triêu\u{323} đông\u{300}"], ["tr đ", "triêu\u{323} đông\u{300}"], ["trd", "triêu\u{323} đông\u{300}"], ["tr.đông\u{300}", "triêu\u{323} đông\u{300}"], ["tr đông\u{300}", "triêu\u{323} đông\u{300}"], ["triêu\u{323} đ", "triêu\u{323} đông\u{300}"], ["ti\u{309} đ", "ti\u{309} đông\u{300}"], ["tyđ\u{309}", "ti\u{309} đông\u{300}"], ["nghin\u{300} đ", "nghin\u{300} đông\u{300}"], ["ngđ", "nghin\u{300} đông\u{300}"], ["1000đ", "nghin\u{300} đông\u{300}"], ["đ", "đông\u{300}"], ["lđ", "lao đông\u{323}"], ["ti\u{309}.đ", "ti\u{309} đông\u{300}"], ["ti\u{309}.đông\u{300}", "ti\u{309} đông\u{300}"], ["dn", "doanh nghiêp\u{323}"], ["htx", "hơp\u{323} tac\u{301} xa\u{303}"], ["ng", "ngươi\u{300}"], ["%/tông\u{309} sô\u{301}", "%"], ["percent", "%"], ["pct", "%"], ["people", "ngươi\u{300}"], ["person", "ngươi\u{300}"], ["household", "hô\u{323}"], ["households", "hô\u{323}"], ["commune", "xa\u{303}"], ["communes", "xa\u{303}"]],
    },
    unit_shorts: List {
        what: "Trước dấu hai chấm ở dòng của một chỉ tiêu: chỉ nói rằng sau đó là đơn vị (CTR0101).",
        words: &["đvt", "đv", "dvt"],
        keys: &["đvt", "đv", "dvt"],
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
    up_words: List {
        what: "Từng chữ nói mức là mức dưới (trên, ít nhất), khi gợi ý cách viết lại một mức chưa đọc được.",
        words: &["trên", "lên", "tăng", "cao", "lớn", "nhiều", "vượt", "nâng"],
        keys: &["trên", "lên", "tăng", "cao", "lơn\u{301}", "nhiêu\u{300}", "vươt\u{323}", "nâng"],
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
    village_kinds: List {
        what: "Như trên: dưới cấp xã.",
        words: &["thôn", "bản", "ấp", "buôn", "làng", "xóm", "tổ dân phố", "khu phố"],
        keys: &["thôn", "ban\u{309}", "âp\u{301}", "buôn", "lang\u{300}", "xom\u{301}", "tô\u{309} dân phô\u{301}", "khu phô\u{301}"],
    },
    weak_goal_phrases: List {
        what: "Như trên, trừ khi bên cạnh có chữ nói là kết quả: `Đến năm 2025`, nhưng `Thực hiện đến năm 2025`.",
        words: &["đến", "mức", "tới"],
        keys: &["đên\u{301}", "mưc\u{301}", "tơi\u{301}"],
    },
    weekdays: List {
        what: "Tiếng cuối của ngày trong tuần, từ thứ hai đến chủ nhật: `thứ sáu hằng tuần`.",
        words: &["hai", "ba", "tư", "năm", "sáu", "bảy", "nhật"],
        keys: &["hai", "ba", "tư", "năm", "sau\u{301}", "bay\u{309}", "nhât\u{323}"],
    },
    wide_agencies: List {
        what: "Mở đầu tên một cơ quan của cả địa bàn, không phải của một phần: số liệu nó báo cáo là của chung.",
        words: &["sở", "cục", "chi cục", "ban", "văn phòng", "thanh tra", "bộ", "tổng cục", "vụ", "viện", "tỉnh uỷ", "thành uỷ", "tỉnh đoàn", "thành đoàn", "ubnd tỉnh", "uỷ ban nhân dân tỉnh", "hđnd tỉnh", "công an tỉnh", "công an thành phố", "bộ chỉ huy quân sự tỉnh", "ngân hàng nhà nước", "bảo hiểm xã hội tỉnh", "bhxh tỉnh", "kho bạc nhà nước", "liên minh hợp tác xã", "hội", "liên đoàn", "liên hiệp", "mặt trận", "mttq", "đài", "trung tâm kiểm soát bệnh tật", "cdc", "gso", "general statistics office"],
        keys: &["sơ\u{309}", "cuc\u{323}", "chi cuc\u{323}", "ban", "văn phong\u{300}", "thanh tra", "bô\u{323}", "tông\u{309} cuc\u{323}", "vu\u{323}", "viên\u{323}", "tinh\u{309} uy\u{309}", "thanh\u{300} uy\u{309}", "tinh\u{309} đoan\u{300}", "thanh\u{300} đoan\u{300}", "ubnd tinh\u{309}", "uy\u{309} ban nhân dân tinh\u{309}", "hđnd tinh\u{309}", "công an tinh\u{309}", "công an thanh\u{300} phô\u{301}", "bô\u{323} chi\u{309} huy quân sư\u{323} tinh\u{309}", "ngân hang\u{300} nha\u{300} nươc\u{301}", "bao\u{309} hiêm\u{309} xa\u{303} hôi\u{323} tinh\u{309}", "bhxh tinh\u{309}", "kho bac\u{323} nha\u{300} nươc\u{301}", "liên minh hơp\u{323} tac\u{301} xa\u{303}", "hôi\u{323}", "liên đoan\u{300}", "liên hiêp\u{323}", "măt\u{323} trân\u{323}", "mttq", "đai\u{300}", "trung tâm kiêm\u{309} soat\u{301} bênh\u{323} tât\u{323}", "cdc", "gso", "general statistics office"],
    },
    wishes: List {
        what: "Riêng những từ này thì cả khi có con số cũng được nhắc.",
        words: &["từng bước", "không ngừng", "ngày càng", "phấn đấu"],
        keys: &["tưng\u{300} bươc\u{301}", "không ngưng\u{300}", "ngay\u{300} cang\u{300}", "phân\u{301} đâu\u{301}"],
    },
    work_names: List {
        what: "Mở đầu tên như một thứ hạng mà không phải: `Hạng mục hoàn thành` đếm công trình.",
        words: &["hạng mục", "hạng chức danh"],
        keys: &["hang\u{323} muc\u{323}", "hang\u{323} chưc\u{301} danh"],
    },
    year_words: List {
        what: "Nối một mức với năm ở cuối tên.",
        words: &["năm", "đến", "vào", "hết", "cuối"],
        keys: &["năm", "đên\u{301}", "vao\u{300}", "hêt\u{301}", "cuôi\u{301}"],
    },
    years_after: Pairs {
        what: "Sau một ngày và tháng của `lịch công bố`: sau năm của kỳ mấy năm.",
        words: &[["cùng năm", "0"], ["trong năm", "0"], ["của năm", "0"], ["năm ấy", "0"], ["năm đó", "0"], ["năm báo cáo", "0"], ["năm sau", "1"], ["năm kế tiếp", "1"], ["năm tiếp theo", "1"], ["của năm sau", "1"], ["năm liền sau", "1"], ["năm kế sau", "1"], ["năm thứ hai sau", "2"], ["năm thứ 2 sau", "2"], ["năm thứ hai kế tiếp", "2"], ["năm thứ hai tiếp theo", "2"], ["năm thứ hai sau năm báo cáo", "2"], ["năm thứ 2 kế tiếp", "2"], ["năm thứ ba sau", "3"], ["năm thứ 3 sau", "3"]],
        keys: &[["cung\u{300} năm", "0"], ["trong năm", "0"], ["cua\u{309} năm", "0"], ["năm ây\u{301}", "0"], ["năm đo\u{301}", "0"], ["năm bao\u{301} cao\u{301}", "0"], ["năm sau", "1"], ["năm kê\u{301} tiêp\u{301}", "1"], ["năm tiêp\u{301} theo", "1"], ["cua\u{309} năm sau", "1"], ["năm liên\u{300} sau", "1"], ["năm kê\u{301} sau", "1"], ["năm thư\u{301} hai sau", "2"], ["năm thư\u{301} 2 sau", "2"], ["năm thư\u{301} hai kê\u{301} tiêp\u{301}", "2"], ["năm thư\u{301} hai tiêp\u{301} theo", "2"], ["năm thư\u{301} hai sau năm bao\u{301} cao\u{301}", "2"], ["năm thư\u{301} 2 kê\u{301} tiêp\u{301}", "2"], ["năm thư\u{301} ba sau", "3"], ["năm thư\u{301} 3 sau", "3"]],
    },
};
