//! What is written beside a line that could not be read.

use crate::finding::Finding;
use crate::finding::Text;
use crate::syntax::grammar::LineKind;

/// A declaration stands at the margin.
pub(super) const AT_MARGIN: Text = Text {
    vi: "`{word}` mở một khai báo mới: bỏ khoảng trắng ở đầu dòng này; các dòng của nó thì thụt vào",
    en: "`{word}` opens a declaration: take away the blanks before it; its own lines are indented",
};

/// Levels of parts stand in lines of their own.
pub(super) const PARTS: Text = Text {
    vi: "mức của từng phần viết riêng, ngay sau các dòng của chỉ tiêu. Viết dòng này là `{whole}`, rồi thêm: {parts}",
    en: "levels of parts stand by themselves, behind the indicator's lines. Make this line `{whole}`, then add: {parts}",
};

/// Levels of parts, and none of the whole.
pub(super) const PARTS_ALONE: Text = Text {
    vi: "mức của từng phần viết riêng, ở cuối chỉ tiêu, thay cho dòng này: {parts}",
    en: "levels of parts stand by themselves, at the end of the indicator, instead of this line: {parts}",
};

/// A mean of the country and how far from it.
pub(super) const APART_FROM_MEAN: Text = Text {
    vi: "so với bình quân cả nước mà cách một khoảng (`{gap}`) thì ctr chưa xét được, bỏ khoảng ấy đi là nới mức: viết mức phải đạt bằng con số, hoặc giữ lời văn bản ở một dòng `không đo được: \"{level}\"`",
    en: "ctr cannot judge a distance (`{gap}`) from the mean of the country, and leaving it out loosens the level: write the level as a number, or keep the words in a line `không đo được: \"{level}\"`",
};

/// A level that hangs on something that is no indicator.
pub(super) const IF_WHAT: Text = Text {
    vi: "điều kiện `{given}` không phải một chỉ tiêu, ctr không biết khi nào nó đúng; bỏ nó đi thì mức thành vô điều kiện. Khai báo nó là một chỉ tiêu `hoàn thành` rồi viết `{line}`; không đo được thì giữ lời văn bản ở một dòng `không đo được: …`",
    en: "the condition `{given}` is no indicator, and ctr does not know when it holds; without it the level would be unconditional. Declare it as an indicator `hoàn thành` and write `{line}`; where it cannot be measured keep the words in a line `không đo được: …`",
};

/// Levels of parts stand in rows of their own.
pub(super) const PARTS_IN_CELL: Text = Text {
    vi: "một ô một mức: ô này ghi `{whole}`; thêm mỗi phần một hàng, tên chỉ tiêu kèm tên phần, mức ở cột này: {parts}",
    en: "one level a cell: this one has `{whole}`; add a row for each part, with the indicator's name and the part's, its level in this column: {parts}",
};

/// The nearest line that reads.
pub(super) const NEAREST: Text = Text {
    vi: "viết: `{line}`; lời ghi thêm thì đặt sau dấu #",
    en: "write: `{line}`; remarks go behind a #",
};

/// The nearest line that reads, of which the reader knows the rest.
pub(super) const FILL_IN: Text = Text {
    vi: "viết: `{line}`, với năm, con số hay lời của văn bản ở chỗ `…`",
    en: "write: `{line}`, with the document's year, number or words in the place of `…`",
};

/// Several lines on one.
pub(super) const A_LINE_EACH: Text = Text {
    vi: "mỗi điều một dòng, viết thành: {lines}",
    en: "give each its own line: {lines}",
};

/// A time, and words that are none.
pub(super) const TIME_AND_MORE: Text = Text {
    vi: "viết: `{line}`; `{more}` ghi ở dòng `ghi chú:`, hay tách thành một khai báo riêng nếu là một hạn nữa",
    en: "write: `{line}`; `{more}` goes into a `ghi chú:` line, or into a declaration of its own where it is another deadline",
};

/// Readings of a cell of which the document's is one.
pub(super) const ONE_OF_CELL: Text = Text {
    vi: "viết ô này bằng một trong: {lines}; là mức của hai mốc thì mỗi mốc một ô",
    en: "write this cell as one of: {lines}; levels of two milestones have a cell each",
};

/// Readings of a line of which the document's is one.
pub(super) const ONE_OF: Text = Text {
    vi: "viết lại bằng một trong các dòng này, đúng với văn bản: {lines}",
    en: "write it as one of these lines, the one that the document means: {lines}",
};

/// Another year's figure in a level's cell.
pub(super) const FIGURE_IN_CELL: Text = Text {
    vi: "ô này chỉ ghi `{level}`; `{figure}` là số của năm {year}: ghi vào cột `Thực hiện năm {year}` của hàng này",
    en: "this cell has only `{level}`; `{figure}` is the figure of {year}: it goes into a column `Thực hiện năm {year}` of this row",
};

/// How a line that begins so is written.
pub(super) const A_LINE_OF: Text = Text {
    vi: "dòng `{word}` viết như: `{example}`; lời ghi thêm thì đặt sau dấu #",
    en: "a `{word}` line is like `{example}`; remarks go behind a #",
};

/// How a level that was not understood can be written, in its own numbers.
pub(super) const A_LEVEL: Text = Text {
    vi: "viết mức ấy bằng một trong: {levels}; lời ghi thêm thì đặt sau dấu #",
    en: "write the level as one of: {levels}; remarks go behind a #",
};

/// A level of which words were not understood, and nothing tells its side.
pub(super) const A_LEVEL_OF_WORDS: Text = Text {
    vi: "ctr không biết `{words}`, nên không chọn thay: viết lại mức này theo đúng nghĩa của văn bản, bằng một trong: {levels} (số trơn thì theo hướng của chỉ tiêu; `ít nhất` là bằng hoặc hơn, `không quá` là bằng hoặc kém); lời ghi thêm thì đặt sau dấu #",
    en: "`{words}` is not known, so nothing is chosen: write the level as the document means it, as one of: {levels} (the bare number goes by the indicator's direction; `ít nhất` at least, `không quá` at most, `trên` more than, `dưới` less than, `khoảng` about); remarks go behind a #",
};

/// A cell's level, and what is said besides.
pub(super) const CELL_AND_MORE: Text = Text {
    vi: "ô này chỉ ghi `{line}`; `{more}` chép sang cột `ghi chú`",
    en: "this cell has only `{line}`; `{more}` goes into the column `ghi chú`",
};

/// A milestone, and its level on the line below.
pub(super) const ON_ONE_LINE: Text = Text {
    vi: "mốc và mức viết trên một dòng, thay cho cả hai dòng: `{line}`",
    en: "the milestone and its level stand on one line, instead of both: `{line}`",
};

/// How a time of work is written, with the line's own year where it has one.
pub(super) const A_TIME: Text = Text {
    vi: "viết thời gian như {times}; văn bản không nêu thời gian thì bỏ dòng này",
    en: "write the time like {times}; where the document names none leave the line out",
};

/// The forms of a milestone's level.
pub(super) const LEVEL_FORMS: Text = Text {
    vi: "sau dấu hai chấm viết mức như `ít nhất 95`, `không quá 5`, `dưới 2`, `từ 85 đến 90`, `ít nhất 45, phấn đấu 60`, `tăng 5% so với năm 2020`; văn bản không nêu mức thì bỏ dòng này; lời ghi thêm thì đặt sau dấu #",
    en: "behind the colon write the level like `ít nhất 95`, `không quá 5`, `dưới 2`, `từ 85 đến 90`, `ít nhất 45, phấn đấu 60`, `tăng 5% so với năm 2020`; where the document has none leave the line out; remarks go behind a #",
};

/// How a cell is written.
pub(super) const A_CELL: Text = Text {
    vi: "ô mức viết như `95`, `ít nhất 95`, `không quá 5`, `85 - 90`, `95%`; không có mức thì `-`; lời giải thích ghi ở cột `ghi chú`",
    en: "a level's cell is like `95`, `ít nhất 95` (at least), `không quá 5` (at most), `85 - 90`, `95%`; `-` where there is none; explanations go into the column `ghi chú`",
};

/// How a cell of where the indicator stood is written.
pub(super) const A_FIGURE_CELL: Text = Text {
    vi: "ô hiện trạng chỉ có con số đã đạt, như `72,5`; không có số thì `-`; lời giải thích ghi ở cột `ghi chú`",
    en: "a baseline's cell has only the figure reached, like `72,5`; `-` where there is none; explanations go into the column `ghi chú`",
};

/// How a cell of which way is better is written.
pub(super) const A_DIRECTION_CELL: Text = Text {
    vi: "ô hướng viết `càng cao càng tốt` hay `càng thấp càng tốt`; không ghi hướng thì `-` hoặc để trống",
    en: "a direction's cell says `càng cao càng tốt` (higher is better) or `càng thấp càng tốt` (lower is better); `-` or nothing where none is said",
};

/// The lines of which the document's is one.
pub(super) fn one_of(kind: LineKind, finding: Finding, lines: &[String]) -> Finding {
    match lines {
        [line] if !line.contains('…') => finding.arg("line", line.clone()).help(NEAREST),
        [line] => finding.arg("line", line.clone()).help(FILL_IN),
        _ => {
            let shown: Vec<String> = lines.iter().map(|line| format!("`{line}`")).collect();
            finding.arg("lines", shown.join(" · ")).help(match kind {
                LineKind::Cell => ONE_OF_CELL,
                _ => ONE_OF,
            })
        }
    }
}

/// `trong đó "thành thị"`, `  đến 2025: 98` for each part.
pub(super) fn in_lines(whole: &str, parts: &[(String, String)]) -> String {
    let times = whole.split(':').next().unwrap_or_default().trim();
    let lines = |(name, level): &(String, String)| {
        format!("`trong đó \"{name}\"` và dưới nó `{times}: {level}`")
    };
    let all: Vec<String> = parts.iter().map(lines).collect();
    all.join("; ")
}

/// `thành thị` 98 for each part.
pub(super) fn in_rows(parts: &[(String, String)]) -> String {
    let rows = parts
        .iter()
        .map(|(name, level)| format!("`{name}`: `{level}`"));
    rows.collect::<Vec<_>>().join("; ")
}
