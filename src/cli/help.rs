//! `ctr --help`, whole or of one command.

use ctr::finding::{Lang, Text};

/// How to use the program.
pub fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => VI,
        Lang::En => EN,
    }
}

/// What there is to say of one command: its lines of [`text`], what all commands
/// take, and their exit status. The whole text where it has no such command.
pub fn page(command: &str, lang: Lang) -> String {
    let whole = text(lang);
    let head = |line: &str| line.starts_with("  ctr ");
    let opens = format!("  ctr {command}");
    let own = |line: &str| {
        let rest = line.strip_prefix(&opens);
        rest.is_some_and(|rest| rest.starts_with([' ', '\n']) || rest.is_empty())
    };
    let lines: Vec<&str> = whole.lines().collect();
    let Some(from) = lines.iter().position(|line| own(line)) else {
        return whole.to_string();
    };
    let more = |line: &&&str| !head(line) && !line.is_empty();
    let until = from + 1 + lines[from + 1..].iter().take_while(more).count();
    let sections = whole.split("\n\n").filter(|section| {
        let first = section.lines().next().unwrap_or_default();
        [EVERYWHERE, EXIT]
            .iter()
            .any(|one| first.starts_with(one.get(lang)))
    });
    let mut out = format!("{}\n{}\n", USAGE.get(lang), lines[from..until].join("\n"));
    let takes = super::words::command(command).map_or(&[][..], |word| word.options);
    for section in sections {
        out += &format!("\n{}\n", of_options(section.trim_end(), takes));
    }
    out
}

/// A section without the lines of options that are in none of these, and of few commands.
fn of_options(section: &str, takes: &[&str]) -> String {
    let few = ["output", "overwrite"];
    let mut out: Vec<&str> = Vec::new();
    let mut kept = true;
    for line in section.lines() {
        if !line.starts_with("   ") {
            let of = |option: &&&str| line.starts_with(&format!("  --{option} "));
            let option = few.iter().find(of);
            kept = option.is_none_or(|option| takes.contains(option));
        }
        if kept {
            out.push(line);
        }
    }
    out.join("\n")
}

/// What stands above the commands.
const USAGE: Text = Text {
    vi: "Cách dùng:",
    en: "Usage:",
};

/// How the section begins of what every command takes.
const EVERYWHERE: Text = Text {
    vi: "Dùng chung",
    en: "Everywhere",
};

/// How the section begins of exit statuses.
const EXIT: Text = Text {
    vi: "Mã thoát",
    en: "Exit status",
};

const VI: &str = "\
ctr: giữ chương trình công đúng lời cam kết

Cách dùng:
  ctr check TỆP...    (kiểm-tra)    soát lỗi chương trình
      --format human|concise|json|sarif|junit|github
                                    concise: mỗi phát hiện một dòng tệp:dòng:cột
      --data SỐ-LIỆU...             soát cả với số liệu: mức gấp hơn mọi năm đã có, chỉ tiêu
                                    không có hàng số liệu nào
      --deny warnings|notes|MÃ,...  có cảnh báo, ghi chú hay mã này cũng coi là hỏng (mã
                                    thoát 1); MÃ: CTR0310, đầu mã CTR03, hoặc tên
      --witness                     in thêm một bộ số liệu mà mọi cam kết đều đúng (dạng human)
      --select MÃ,...               chỉ xét các mã này
      --ignore MÃ,...               không xét các mã này; dòng không đọc được thì luôn báo
      --baseline TỆP                những gì đã ghi trong mốc so sánh này thì không tính
      --write-baseline TỆP          ghi mốc so sánh từ những gì đang thấy
                                    bỏ qua ngay tại dòng: `# bỏ qua CTR0310: lý do`
  ctr eval TỆP... --data SỐ-LIỆU... (đánh-giá)    đối chiếu cam kết với số liệu
      --as-of NĂM-THÁNG-NGÀY        đánh giá đến hết ngày này (không nêu: hôm nay); viết
                                    2025-12-31 hoặc 31/12/2025
      --known NĂM-THÁNG-NGÀY        chỉ dùng số đã công bố đến hết ngày này (không nêu: ngày
                                    đánh giá); cần cột `ngày công bố` trong số liệu
      --format human|json|csv|md|excel|concise|github|html|xlsx|docx
                                    md: bảng dán vào Word; excel: tệp .csv mở thẳng bằng Excel
                                    tiếng Việt (dấu phẩy thập phân); csv: cho máy đọc; html: một
                                    trang có biểu đồ, xem bằng máy tính, điện thoại, in được;
                                    xlsx: sổ Excel; docx: báo cáo Word để ký, theo thể thức Nghị
                                    định 30/2020/NĐ-CP; hai dạng này cần `--output TỆP`
      --annotate THƯ-MỤC            chép các tệp .xlsx có chỗ sai vào thư mục này, mỗi thông báo
                                    là một ghi chú tại đúng ô, để gửi trả nơi điền
      --issuer --superior --to --place --position --signer
                                    docx: cơ quan ban hành, cơ quan cấp trên, nơi nhận (kính
                                    gửi), địa danh, chức vụ, người ký; không nêu thì để trống
      --list all|unmet|none         all: từng cam kết; unmet: không đạt và quá hạn; none: chỉ
                                    tổng hợp; không nêu: những gì cần giải trình (không đạt,
                                    quá hạn, chậm tiến độ, thiếu số liệu), còn lại chỉ đếm;
                                    json, csv, excel, html, xlsx, docx luôn đủ nếu không nêu
      --order result|document       document: theo thứ tự của văn bản, mỗi chỉ tiêu với các mức
                                    của nó, không nêu --list thì đủ mọi cam kết (human, md, csv,
                                    excel, json); không nêu: result, theo kết quả
      --top N                       chỉ N cam kết hụt nhiều nhất
      --table places|agencies       một bảng thay cho báo cáo (human, md, csv, excel): places: mỗi
                                    dòng một địa bàn, mỗi cột một mức đã đến hạn (--list all: mọi
                                    mức); agencies: địa bàn × cơ quan, mỗi cam kết tính một lần
      --figure exact|latest         latest: thiếu số của kỳ thì lấy số gần nhất trước đó;
                                    không nêu: exact
      --method line|weather|cagr|escap
                                    cách xét tiến độ cho mọi chỉ tiêu, thay cho dòng `tiến độ`:
                                    đường thẳng, phép chiếu, tỷ số tăng trưởng, chỉ số hiện
                                    trạng; không nêu: như chương trình ghi, không ghi thì
                                    đường thẳng
      --scenario TÊN                xét mức của kịch bản này, thay cho kịch bản chương trình chọn
      --notes                       hiện cả ghi chú của `ctr check`, không chỉ lỗi và cảnh báo
      --fail-on unmet|off-track|no-data|never
                                    mã thoát 1 khi có cam kết không đạt hoặc quá hạn;
                                    off-track: kể cả chậm tiến độ; no-data: kể cả thiếu
                                    số liệu; không nêu: never
  ctr export TỆP...   (xuất)        xuất nội dung chương trình
      --format json
  ctr cascade TỆP...  (đối-chiếu)   so mức của tỉnh với văn bản cấp trên
      --format human|csv|md|json    csv: bảng mức × văn bản
  ctr list [CÂU-HỎI...] TỆP... (liệt-kê)   điều người soát xét hỏi, mỗi dòng có tệp và số dòng;
                                    không nêu câu hỏi: các câu hỏi và số dòng của từng câu; câu hỏi:
                                    không-chủ-trì, cơ-quan-kết-thúc, không-có-số, không-đo-được,
                                    thiếu-số-liệu, chưa-báo-cáo, nới-lỏng, yếu-hơn-cấp-trên,
                                    đến-hạn-quý-này, dựa-vào-ước-tính, tất-cả
      --data SỐ-LIỆU...             cần cho thiếu-số-liệu, chưa-báo-cáo, dựa-vào-ước-tính
      --as-of, --known NĂM-THÁNG-NGÀY
      --format human|csv|md|json
  ctr new TỆP         (tạo)         bắt đầu một chương trình, kèm số liệu minh hoạ; hỏi vài câu,
                                    hoặc theo các tuỳ chọn; câu trả lời đưa qua ống dẫn cũng
                                    được đọc, mỗi dòng một câu, đúng thứ tự đã hỏi
      --title --number --date --issuer --implements 42-NQ/TW,68/NQ-CP --place
      --milestones 2025,2030 --agency \"SYT=Sở Y tế\"
  ctr completions bash|zsh|fish (tự-điền)   gợi ý lệnh cho trình lệnh
  ctr man             (sách-tra)    trang hướng dẫn cho man
  ctr template TỆP... --output THƯ-MỤC (biểu-mẫu)   mỗi cơ quan một biểu Excel để điền số, và
                                    một biểu chung; điền xong đưa thẳng vào --data của eval
      --agency CƠ-QUAN              chỉ cơ quan này (mã hoặc tên)
      --period NĂM                  hỏi số của năm này (không nêu: năm ngoái)
      --data SỐ-LIỆU...             ghi kèm số đã có gần nhất
  ctr test TỆP...     (kiểm-thử)    chạy các `kiểm thử` trong chương trình
      --select TÊN                  chỉ những kiểm thử có các chữ này trong tên
      --update                      ghi lại mong đợi theo kết quả hiện nay, ngay trong tệp
      --baseline TỆP                như của check: lỗi đã ghi trong mốc thì không tính
      --format human|concise|github|json|junit
  ctr diff CŨ MỚI     (so-sánh)     so hai chương trình, hoặc hai kết quả đánh giá (JSON)
      --format human|concise|github|md|json
      --exit-code                   mã thoát 1 khi có khác nhau
  ctr review [CŨ[..MỚI]] [THƯ-MỤC...] (soát)   điều gì đã đổi giữa hai bản mà git giữ: mức,
                                    thời hạn, cơ quan, cách tính, kết quả; không nêu gì: bản ghi
                                    cuối và thư mục hiện tại; CŨ...MỚI: từ bản chung cuối cùng
      --deny loosened,removed,owner,deadline,verdict,suppressed,any
                                    những thay đổi ấy làm mã thoát là 1: mức nới lỏng hoặc không
                                    so được, cam kết bị bỏ, đổi cơ quan, lùi hạn, kết quả xấu
                                    đi, thêm chỗ bỏ qua; any: bất cứ gì
      --data SỐ-LIỆU...             so cả kết quả, với số liệu của từng bản
      --as-of NĂM-THÁNG-NGÀY
      --format human|concise|github|md|json
                                    md: lời bình cho pull request
  ctr fmt TỆP...      (định-dạng)   sắp lại cách trình bày, không đổi nội dung; tệp là - thì
                                    đọc đầu vào chuẩn, ghi ra đầu ra chuẩn
      --check                       không ghi, chỉ nêu chỗ sẽ đổi (mã thoát 1 nếu có)
      --tones new|old               dấu thanh của cả tệp: new là hoà, old là hòa; không nêu:
                                    tên và nội dung giữ như đã gõ
      --as table|block              ghép chỉ tiêu thành bảng, hoặc tách bảng thành từng chỉ tiêu,
                                    ở nơi không mất gì
  ctr repl [TỆP...]   (hỏi-đáp)     hỏi đáp: giả sử, so sánh, cần gì để đạt, vì sao; gõ ? để xem
      --data SỐ-LIỆU...             lệnh; đọc từ ống dẫn được: ctr repl k.ctr --data s.csv < lệnh
      --as-of, --known NĂM-THÁNG-NGÀY
  ctr explain [TỪ]    (giải-thích)  giải thích một mã thông báo (CTR0203), một kết quả (không
                                    đạt), một từ khoá (phấn đấu), một đơn vị (điểm %); không
                                    kèm gì: cả danh sách mã
  ctr help [LỆNH]     (trợ-giúp)    trang này, hoặc riêng phần của một lệnh

Tên lệnh tiếng Việt viết có dấu hay không dấu đều được: đánh-giá, danh-gia.
Lỗi, cảnh báo trên màn hình: mỗi mã nêu 20 chỗ, rồi đếm phần còn lại; các dạng khác nêu đủ.

Dùng chung:
  --output TỆP        ghi kết quả ra tệp (check, eval, export, cascade, list, test,
                      diff, review)
  --overwrite         cùng các lệnh ấy: ghi đè cả lên tệp của loại khác
  --lang vi|en        ngôn ngữ (hoặc biến môi trường CTR_LANG)
  --help, --version

Ví dụ:
  ctr check ke-hoach.ctr
  ctr eval ke-hoach.ctr --data so-lieu.csv tinh-trang-nhiem-vu.csv --as-of 31/12/2025
  ctr fmt --check ke-hoach.ctr

Mã thoát: 0 không có gì sai; 1 có lỗi trong chương trình, hoặc cam kết không đạt
theo --fail-on, hoặc `fmt` còn chỗ phải sửa; 2 không dùng được đầu vào (không có tệp,
số liệu hỏng, viết sai lệnh).
";

const EN: &str = "\
ctr: holds public programmes to their word

Usage:
  ctr check FILE...   (kiểm-tra)    find mistakes in programmes
      --format human|concise|json|sarif|junit|github
                                    concise: one line a finding, file:line:column
      --data DATA...                against figures too: a pace never reached, indicators
                                    that no row is of
      --deny warnings|notes|CODE,...
                                    these too make the exit status 1; CODE: CTR0310, the
                                    beginning of codes, CTR03, or a name
      --witness                     also one set of figures in which all holds (human form)
      --select CODE,...             only these
      --ignore CODE,...             all but these; what could not be read is always told
      --baseline FILE               what this baseline records does not count
      --write-baseline FILE         record what is found now
                                    suppressed beside the line: `# bỏ qua CTR0310: reason`
  ctr eval FILE... --data DATA...   (đánh-giá)    hold commitments against figures
      --as-of YYYY-MM-DD            evaluation date, to its end (today unless given)
      --known YYYY-MM-DD            only figures published by the end of this day (the evaluation
                                    date unless given); needs a column `published_on` in the data
      --format human|json|csv|md|excel|concise|github|html|xlsx|docx
                                    md: tables for a document; excel: a .csv that Excel set to
                                    Vietnamese opens (decimal comma); csv: for programs; html: a
                                    page with charts, for screens, phones and paper; xlsx: a
                                    workbook; docx: a report to be signed, in Vietnamese, in the
                                    layout of decree 30/2020; these two need `--output FILE`
      --annotate FOLDER             copies the .xlsx files that something is told of into this
                                    folder, each message a note at its cell, to be sent back
      --issuer --superior --to --place --position --signer
                                    docx: who issues it, the body above, the addressee, the
                                    place, the office and name of who signs; else left blank
      --list all|unmet|none         all: every commitment; unmet: unmet and overdue; none: the
                                    counts alone; unless given: what needs an answer (unmet,
                                    overdue, off track, no data), the rest as counts; json, csv,
                                    excel, html, xlsx and docx have everything unless given
      --order result|document       document: in the order of the document, each indicator with
                                    its levels, every commitment unless --list is given (human,
                                    md, csv, excel, json); by result unless given
      --top N                       only the N worst shortfalls
      --table places|agencies       one table in the place of the report (human, md, csv, excel):
                                    places: a row a place, a column a level that is due (--list
                                    all: every level); agencies: places by agencies, each
                                    commitment once
      --figure exact|latest         latest: the latest earlier figure stands for a missing one;
                                    exact unless given
      --method line|weather|cagr|escap
                                    how progress is judged, for all indicators: a straight line,
                                    the projection, the ratio of growth rates, the current
                                    status index; unless given as the programme says (`tiến
                                    độ`), else the straight line
      --scenario NAME               judge the levels of this scenario, not of the chosen one
      --notes                       the notes of `ctr check` too, not only errors and warnings
      --fail-on unmet|off-track|no-data|never
                                    exit status 1 when a commitment is unmet or overdue;
                                    off-track: or off track; no-data: or without data;
                                    never unless given
  ctr export FILE...  (xuất)        write out what programmes declare
      --format json
  ctr cascade FILE... (đối-chiếu)   lay levels beside the parent document's
      --format human|csv|md|json    csv: a table of levels and programmes
  ctr list [QUESTION...] FILE... (liệt-kê)   what an auditor asks, each row with file and line;
                                    without a question: what can be asked, how many rows each has;
                                    questions: no-owner, owner-ended, no-number, unmeasurable,
                                    no-data, not-reported, softened, weaker-than-parent,
                                    due-this-quarter, estimates, all
      --data DATA...                needed by no-data, not-reported, estimates
      --as-of, --known YYYY-MM-DD
      --format human|csv|md|json
  ctr new FILE        (tạo)         start a programme, with made-up figures; asks a few
                                    questions, or takes the flags; answers from a pipe are
                                    read too, one a line, in the order they are asked
      --title --number --date --issuer --implements 42-NQ/TW,68/NQ-CP --place
      --milestones 2025,2030 --agency \"SYT=Sở Y tế\"
  ctr completions bash|zsh|fish (tự-điền)   what the shell offers
  ctr man             (sách-tra)    the manual page
  ctr template FILE... --output FOLDER (biểu-mẫu)   a workbook an agency to be filled, and one
                                    for all; filled, it goes to --data of eval as it is
      --agency AGENCY               this one alone (its code or name)
      --period YEAR                 figures of this year (the last year unless given)
      --data DATA...                show the last figure known
  ctr test FILE...    (kiểm-thử)    run the tests (kiểm thử) that programmes carry
      --select NAME                 only tests with these words in their name
      --update                      rewrite the expectations to the statuses of today
      --baseline FILE               as of check: errors that the baseline records do not count
      --format human|concise|github|json|junit
  ctr diff OLD NEW    (so-sánh)     compare two programmes, or two evaluations (JSON)
      --format human|concise|github|md|json
      --exit-code                   exit status 1 when they differ
  ctr review [OLD[..NEW]] [FOLDER...] (soát)   what changed between two revisions that git
                                    keeps: levels, deadlines, agencies, formulas, verdicts; with
                                    nothing given: the last commit and the folder; OLD...NEW:
                                    from the last commit in common
      --deny loosened,removed,owner,deadline,verdict,suppressed,any
                                    such changes make the exit status 1: levels softened or not
                                    comparable, commitments gone, other agencies, later
                                    deadlines, worse verdicts, suppressions added; any: all
      --data DATA...                compare verdicts too, on the figures of each revision
      --as-of YYYY-MM-DD
      --format human|concise|github|md|json
                                    md: a comment for a pull request
  ctr fmt FILE...     (định-dạng)   give files one look without changing what they say; the
                                    file - is standard input, written to standard output
      --check                       write nothing, show what would change (exit status 1 if any)
      --tones new|old               tone marks of the whole file: new as in hoà, old as in
                                    hòa; otherwise names and texts stay as typed
      --as table|block              indicators as rows of a table, or rows as declarations,
                                    where nothing is lost
  ctr repl [FILE...]  (hỏi-đáp)     questions: what if, compare, what would it take, why; ? lists
      --data DATA...                them; reads a pipe too: ctr repl k.ctr --data s.csv < script
      --as-of, --known YYYY-MM-DD
  ctr explain [WORD]  (giải-thích)  explain a finding (CTR0203), a status (unmet), a keyword
                                    (phấn đấu), a unit (điểm %); without a word: list all codes
  ctr help [COMMAND]  (trợ-giúp)    this page, or what it says of one command

Vietnamese names of commands may be typed without their marks: đánh-giá, danh-gia.
On a screen 20 findings of a kind are shown and the rest counted; other forms have all.

Everywhere:
  --output FILE       write the result to a file (check, eval, export, cascade, list,
                      test, diff, review)
  --overwrite         with these: write even over a file of another kind
  --lang vi|en        language (or the variable CTR_LANG)
  --help, --version

Examples:
  ctr check ke-hoach.ctr
  ctr eval ke-hoach.ctr --data so-lieu.csv tinh-trang-nhiem-vu.csv --as-of 2025-12-31
  ctr fmt --check ke-hoach.ctr

Exit status: 0 nothing wrong; 1 an error in a programme, commitments missed under --fail-on,
or something left for `fmt` to mend; 2 the input could not be used (no such file, unreadable
data, bad arguments).
";
