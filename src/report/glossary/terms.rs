//! Words of reports and of tables that are neither a status nor a keyword.

use crate::finding::Text;
use crate::syntax::phrases::Column;

/// A word and what it means.
pub struct Term {
    /// Its names, Vietnamese then English; the first of each is shown.
    pub names: (&'static [&'static str], &'static [&'static str]),
    /// What it means.
    pub meaning: Text,
}

/// How progress is judged before a milestone, exactly.
pub const STRAIGHT_LINE: Text = Text {
    vi: "đường thẳng: mức cần có lúc này r = y₀ + (T − y₀)·(t − t₀)/(τ − t₀), với y₀ là mức xuất phát ở t₀, y là mức mới nhất ở t, T là mức phải đạt ở τ; đúng tiến độ khi y không kém r; “cần …/năm” là (T − y)/(τ − t)",
    en: "a straight line: required by now r = y₀ + (T − y₀)·(t − t₀)/(τ − t₀), where y₀ is the baseline at t₀, y the latest figure at t, T the target at τ; on track when y is no worse than r; “needs … a year” is (T − y)/(τ − t)",
};

/// The projection, exactly.
pub const WEATHER: Text = Text {
    vi: "phép chiếu: a = (y_t − y_{t−5})/5 là mức thay đổi bình quân một năm của năm năm gần nhất (có bốn hay năm số liệu thì số cuối trừ số đầu chia cho số năm, ít hơn thì chưa xét); P = y + a·(τ − t); a không tốt lên: dông; s = (T − P)/(T − y): dưới 5 % nắng, từ 5 % đến 20 % ít mây, trên 20 % nhiều mây; mức đã đạt, đã đến hạn hay phải giữ hằng năm thì theo mức và xu hướng: đạt và không kém đi nắng, đạt và kém đi ít mây, chưa đạt và tốt lên nhiều mây, còn lại dông; nắng và ít mây là đúng tiến độ",
    en: "the projection: a = (y_t − y_{t−5})/5 is the mean change a year of the last five (of four or five figures the last less the first by the years, of fewer nothing is said); P = y + a·(τ − t); no improvement: thunderstorm; s = (T − P)/(T − y): below 5 % sun, from 5 % to 20 % slightly cloudy, above 20 % cloudy; what is met, due or asked for every year goes by level and trend: met and not worsening sun, met and worsening slightly cloudy, not met and improving cloudy, else thunderstorm; sun and slightly cloudy are on track",
};

/// The ratio of growth rates, exactly.
pub const GROWTH: Text = Text {
    vi: "tỷ số tăng trưởng: A = (y/y₀)^(1/(t − t₀)) − 1, Q = (T/y₀)^(1/(τ − t₀)) − 1, R = A/|Q|, giảm là tốt thì đổi dấu (y₀ hay T bằng 0 thì lấy 0,001; số âm thì tăng về độ lớn là giảm); từ 0,95 đáng kể, từ 0,6 vừa phải, từ 0 hạn chế, âm thụt lùi; điểm 7,1429·R − 4,2857 (không quá 5) khi R từ 0,6, dưới đó 4,1667·R − 2,5 (không dưới −5); đạt mức thì là đạt, điểm 5; đáng kể là đúng tiến độ",
    en: "the ratio of growth rates: A = (y/y₀)^(1/(t − t₀)) − 1, Q = (T/y₀)^(1/(τ − t₀)) − 1, R = A/|Q|, its negative where lower is better (0.001 stands for a y₀ or T of 0; of negative figures growth in size is a fall); from 0.95 substantial, from 0.6 moderate, from 0 limited, negative deterioration; score 7.1429·R − 4.2857 (5 at most) from R = 0.6, below it 4.1667·R − 2.5 (−5 at least); what meets its level is achieved, score 5; substantial is on track",
};

/// The current status index, exactly.
pub const INDEX: Text = Text {
    vi: "chỉ số hiện trạng: CS = 10·(y − y₀)/|T − y₀|, giảm là tốt thì đổi dấu; đúng tiến độ khi CS từ 10·(t − t₀)/(τ − t₀)",
    en: "the current status index: CS = 10·(y − y₀)/|T − y₀|, its negative where lower is better; on track from 10·(t − t₀)/(τ − t₀)",
};

/// The titles of reports and their columns, and the methods they name.
pub const TERMS: &[Term] = &[
    Term {
        names: (
            &["chưa đạt, chưa có số", "theo chỉ tiêu: số địa bàn đạt"],
            &["unmet, no data", "by indicator: places that meet it"],
        ),
        meaning: Text {
            vi: "của một mức đặt cho nhiều địa bàn và đã đến hạn: bao nhiêu nơi đạt trong bao nhiêu nơi (56/63), và những nơi còn lại ra sao; kể tên khi không quá 20 nơi, nhiều hơn thì đếm (`--list all` có từng nơi)",
            en: "of a level that holds for several places and is due: how many meet it of how many (56/63), and what became of the others; up to 20 are named, more are counted (`--list all` has each of them)",
        },
    },
    Term {
        names: (
            &[
                "đường thẳng",
                "cách đánh giá tiến độ",
                "tiến độ",
                "lúc này cần",
                "đi từ",
            ],
            &[
                "straight line",
                "straight_line",
                "progress",
                "required by now",
            ],
        ),
        meaning: STRAIGHT_LINE,
    },
    Term {
        names: (
            &["phép chiếu", "nắng", "ít mây", "nhiều mây", "dông"],
            &[
                "projection",
                "weather",
                "sun",
                "slightly cloudy",
                "cloudy",
                "thunderstorm",
            ],
        ),
        meaning: WEATHER,
    },
    Term {
        names: (
            &[
                "tỷ số tăng trưởng",
                "đáng kể",
                "vừa phải",
                "hạn chế",
                "thụt lùi",
            ],
            &[
                "growth ratio",
                "cagr",
                "substantial",
                "moderate",
                "limited",
                "deterioration",
            ],
        ),
        meaning: GROWTH,
    },
    Term {
        names: (&["chỉ số hiện trạng"], &["current status index", "escap"]),
        meaning: INDEX,
    },
    Term {
        names: (&["cam kết"], &["commitment"]),
        meaning: Text {
            vi: "Một mức của một chỉ tiêu ở một mốc, cho một địa bàn; hoặc một nhiệm vụ, một báo cáo có thời hạn. Báo cáo đánh giá đếm và xét từng cam kết.",
            en: "One level of an indicator at one milestone, for one place; or a task or a report with a deadline. A report counts and judges each of them.",
        },
    },
    Term {
        names: (
            &["ước tính", "ước", "sơ bộ", "chính thức"],
            &["estimate", "preliminary", "official"],
        ),
        meaning: Text {
            vi: "Độ tin cậy của một số liệu, do nơi công bố nói (cột `trạng thái`, hoặc tên cột như `Ước 2025`): chính thức, sơ bộ, ước tính. Kết luận dựa trên số chưa chính thức thì báo cáo ghi kèm; số giả sử trong `ctr repl` là ước tính. Nhiều số cho cùng một ô thì lấy chính thức, rồi sơ bộ, rồi ước tính; cùng trạng thái thì lấy số công bố sau.",
            en: "How firm a figure is, as its publisher says (the column `trạng thái`, or a heading such as `Ước 2025`): official, preliminary, an estimate. A report says so beside a verdict that rests on one; figures assumed in `ctr repl` are estimates. Of several figures of one cell the official one counts, then the preliminary one, then the estimate; of one standing the one published later.",
        },
    },
    Term {
        names: (
            &["ngày công bố", "công bố"],
            &["published_on", "known", "day of publication"],
        ),
        meaning: Text {
            vi: "Từ ngày ấy một con số được biết (cột `ngày công bố` của số liệu). Đánh giá chỉ dùng số đã công bố đến hết ngày đánh giá, hay đến ngày nêu ở `--known`; số không ghi ngày thì coi như đã biết.",
            en: "The day from which a figure is known (the column `published_on` of the data). An evaluation uses figures published by the end of its date, or of the day given with `--known`; those without a day count as known.",
        },
    },
    Term {
        names: (&["phấn đấu", "phấn đấu đạt"], &["stretch", "strive"]),
        meaning: Text {
            vi: "`ctr eval` làm gì với mức phấn đấu: đứng sau mức phải đạt (`ít nhất 95, phấn đấu 100`) thì kết quả chỉ xét theo mức phải đạt, cột chi tiết nói thêm “đạt cả mức phấn đấu” hoặc “chưa đạt mức phấn đấu”; đứng một mình (`phấn đấu 32`) thì nó là mức duy nhất của mốc: được xét đạt hay không đạt như mọi mức, báo cáo vẫn ghi chữ “phấn đấu” ở cột yêu cầu và bản xuất ghi `strives`.",
            en: "What `ctr eval` does with a level to strive for: behind a level that must be reached (`ít nhất 95, phấn đấu 100`) the verdict rests on that level alone, and the detail says whether the stretch level is reached too; alone (`phấn đấu 32`) it is the only level of its milestone and is judged met or unmet like any other, the report keeps the word “phấn đấu” in its requirement and the export says `strives`.",
        },
    },
    Term {
        names: (&["yêu cầu"], &["required"]),
        meaning: Text {
            vi: "Mức phải đạt, như chương trình viết.",
            en: "The level to reach, as the programme has it.",
        },
    },
    Term {
        names: (&["còn thiếu"], &["short by"]),
        meaning: Text {
            vi: "Từ con số đến mức yêu cầu gần nhất: đúng bằng hiệu của hai số, không làm tròn. Mức là “trên 95” mà số đúng 95 thì còn thiếu 0, nhưng vẫn không đạt.",
            en: "From the figure to the nearest level that would do: exactly their difference. At “above 95” a figure of 95 is short by 0 and still unmet.",
        },
    },
    Term {
        names: (&["hụt so với mức"], &["of the level"]),
        meaning: Text {
            vi: "Phần còn thiếu chia cho mức yêu cầu; dùng để xếp cam kết nào hụt nhiều nhất khi đơn vị khác nhau.",
            en: "What is missing divided by the level required; it orders commitments of different units by how far they fall short.",
        },
    },
    Term {
        names: (&["so với kế hoạch"], &["of plan"]),
        meaning: Text {
            vi: "Số liệu chia cho mức yêu cầu, của chỉ tiêu là số lượng: 120 % là hơn mức một phần năm. Chỉ để đọc: đạt hay không xét theo chính con số.",
            en: "The figure divided by the level, of an indicator that is a quantity: 120 % is a fifth beyond it. For reading only: the verdict rests on the figure itself.",
        },
    },
    Term {
        names: (&["số gần nhất"], &["latest known"]),
        meaning: Text {
            vi: "Số mới nhất có trong số liệu, khi chưa có số của đúng kỳ phải xét.",
            en: "The newest figure there is, where that of the period in question is missing.",
        },
    },
    Term {
        names: (&["chi tiết", "chú"], &["detail", "note"]),
        meaning: Text {
            vi: "Các con số đã dùng để xét: kỳ, mức xuất phát, phép tính; ghi chú về số liệu.",
            en: "The figures the verdict rests on: periods, baseline, arithmetic; remarks on the data.",
        },
    },
    Term {
        names: (&["cần …/năm", "cần"], &["needs … a year", "needs"]),
        meaning: Text {
            vi: "Nhịp cần có: phần còn thiếu đến mức của mốc, chia đều cho số năm còn lại kể từ kỳ của số liệu.",
            en: "The pace it takes: what is missing to the milestone's level, spread over the years left since the figure's period.",
        },
    },
    Term {
        names: (
            &[
                "đã đến hạn, theo cơ quan",
                "đến hạn",
                "theo cơ quan và năm đến hạn",
            ],
            &["due, by agency", "due", "by agency and year"],
        ),
        meaning: Text {
            vi: "Cam kết mà mốc đã qua vào ngày đánh giá: đã có thể nói đạt hay không đạt. Đếm theo cơ quan chủ trì; cơ quan đã kết thúc thì nêu cả nơi tiếp nhận.",
            en: "Commitments whose milestone is past on the day of evaluation: they can be called met or unmet. Counted under the agency that leads; where it has ended, with the one that took over.",
        },
    },
    Term {
        names: (
            &["số liệu đọc được", "dùng được cho các cam kết"],
            &["figures read", "of use to some commitment"],
        ),
        meaning: Text {
            vi: "Bao nhiêu con số có trong các tệp số liệu, và bao nhiêu trong đó là của một chỉ tiêu có cam kết. Hai số cách nhau nhiều thì xem các cảnh báo về tên chỉ tiêu không khớp.",
            en: "How many figures the data files have, and how many of them are of an indicator with a commitment. Where the two are far apart, see the warnings about names that match nothing.",
        },
    },
    Term {
        names: (&["tính đến hết ngày"], &["as of the end of", "as of"]),
        meaning: Text {
            vi: "Ngày đánh giá (`--as-of`): cam kết có mốc đến hết ngày ấy là đã đến hạn; số liệu của kỳ kết thúc sau ngày ấy không được dùng.",
            en: "The day of evaluation (`--as-of`): what falls due by its end is due; figures of periods that end later are not used.",
        },
    },
    Term {
        names: (
            &["nguồn của các số liệu trên"],
            &["source of all the figures above"],
        ),
        meaning: Text {
            vi: "Cột `nguồn` của tệp số liệu; không có cột ấy thì tên tệp và tên bảng.",
            en: "The column `nguồn` of the data; without one the name of the file and the title of the table.",
        },
    },
    Term {
        names: (
            &["không nêu cơ quan chịu trách nhiệm"],
            &["no agency named"],
        ),
        meaning: Text {
            vi: "Những cam kết mà chương trình không có dòng `chủ trì`: chưa ai phải giải trình. Thêm `chủ trì:` vào chỉ tiêu hoặc vào `mục` của nó.",
            en: "Commitments for which the programme has no line `chủ trì`: nobody answers for them. Add `chủ trì:` to the indicator or to its `mục`.",
        },
    },
    Term {
        names: (&["mốc so sánh"], &["baseline file"]),
        meaning: Text {
            vi: "Tệp ghi những phát hiện đã có (`ctr check --write-baseline TỆP`); lần sau `--baseline TỆP` chỉ tính những gì mới.",
            en: "A file of the findings there are (`ctr check --write-baseline FILE`); with `--baseline FILE` only new ones count from then on.",
        },
    },
    Term {
        names: (&["tổng hợp", "kết quả"], &["summary", "status"]),
        meaning: Text {
            vi: "Đếm cam kết theo kết quả. Mỗi kết quả hỏi được riêng: `ctr explain \"không đạt\"`.",
            en: "Commitments counted by status. Each status can be asked of: `ctr explain unmet`.",
        },
    },
    Term {
        names: (&["địa giới mới", "địa giới"], &["boundary"]),
        meaning: Text {
            vi: "Mức của chương trình là của địa giới lúc ban hành. Số liệu đo trên địa giới mới vẫn được xét, kèm ghi chú; số đo trên địa giới cũ ghi địa bàn theo tên ở `địa giới cũ`, ví dụ `Lâm Đồng (cũ)`.",
            en: "A programme's levels are for the boundary of its day. Figures of the new boundary are judged all the same, with a remark; figures of the old one go by the name in `địa giới cũ`, such as `Lâm Đồng (cũ)`.",
        },
    },
];

/// What a column of an indicator table holds.
pub fn column(column: Column) -> Text {
    let (vi, en) = match column {
        Column::Code => ("mã của chỉ tiêu", "the indicator's code"),
        Column::Name => ("tên của chỉ tiêu", "the indicator's name"),
        Column::Task => (
            "trong bảng nhiệm vụ: việc phải làm",
            "in a table of tasks: what is to be done",
        ),
        Column::Time => (
            "trong bảng nhiệm vụ: thời gian, thời hạn",
            "in a table of tasks: when it is due",
        ),
        Column::Remark => (
            "trong bảng nhiệm vụ: ghi vào ghi chú của nhiệm vụ",
            "in a table of tasks: goes into the task's remark",
        ),
        Column::Unit => ("đơn vị tính", "its unit"),
        Column::Lead => (
            "cơ quan chủ trì, cách nhau bằng dấu phẩy",
            "the agencies that lead, between commas",
        ),
        Column::Coordinate => (
            "cơ quan phối hợp, cách nhau bằng dấu phẩy",
            "the agencies that coordinate, between commas",
        ),
        Column::Source => ("chỗ trong văn bản gốc", "where in the source document"),
        Column::Note => (
            "lời ghi thêm, chú thích của văn bản",
            "remarks, footnotes of the document",
        ),
        Column::Direction => (
            "`càng cao càng tốt` hoặc `càng thấp càng tốt`",
            "`càng cao càng tốt` (higher is better) or `càng thấp càng tốt` (lower is better)",
        ),
    };
    Text { vi, en }
}
