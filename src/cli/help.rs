//! `ctr --help`.

use ctr::finding::Lang;

/// How to use the program.
pub fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => VI,
        Lang::En => EN,
    }
}

const VI: &str = "\
ctr: giữ chương trình công đúng lời cam kết

Cách dùng:
  ctr check TỆP...    (kiểm-tra)    soát lỗi chương trình
      --format human|json|sarif|junit|github
      --deny warnings               có cảnh báo cũng coi là hỏng (mã thoát 1)
  ctr eval TỆP... --data SỐ-LIỆU... (đánh-giá)    đối chiếu cam kết với số liệu
      --as-of NĂM-THÁNG-NGÀY        đánh giá đến hết ngày này (không nêu: hôm nay); viết
                                    2025-12-31 hoặc 31/12/2025
      --format human|json|csv|md
      --list all|unmet|none         all: từng cam kết; unmet: không đạt và quá hạn; none: chỉ
                                    tổng hợp; không nêu: những gì cần giải trình (không đạt,
                                    quá hạn, chậm tiến độ, thiếu số liệu), còn lại chỉ đếm;
                                    json và csv luôn đủ nếu không nêu
      --top N                       chỉ N cam kết hụt nhiều nhất
      --figure exact|latest         latest: thiếu số của kỳ thì lấy số gần nhất trước đó;
                                    không nêu: exact
      --notes                       hiện cả ghi chú của `ctr check`, không chỉ lỗi và cảnh báo
      --fail-on unmet|off-track|no-data|never
                                    mã thoát 1 khi có cam kết không đạt hoặc quá hạn;
                                    off-track: kể cả chậm tiến độ; no-data: kể cả thiếu
                                    số liệu; không nêu: never
  ctr export TỆP...   (xuất)        xuất nội dung chương trình
      --format json
  ctr cascade TỆP...  (đối-chiếu)   so mức của tỉnh với văn bản cấp trên
      --format human|json
  ctr repl [TỆP...]   (hỏi-đáp)     hỏi đáp: giả sử, so sánh, cần gì để đạt, vì sao; gõ ? để xem
      --data SỐ-LIỆU...             lệnh; đọc từ ống dẫn được: ctr repl k.ctr --data s.csv < lệnh
      --as-of NĂM-THÁNG-NGÀY
  ctr explain [MÃ]    (giải-thích)  giải thích một mã thông báo, ví dụ CTR0203; không kèm
                                    mã: cả danh sách
  ctr help            (trợ-giúp)    trang này

Tên lệnh tiếng Việt viết có dấu hay không dấu đều được: đánh-giá, danh-gia.
Lỗi, cảnh báo trên màn hình: mỗi mã nêu 20 chỗ, rồi đếm phần còn lại; các dạng khác nêu đủ.

Dùng chung:
  --output TỆP        ghi kết quả ra tệp (check, eval, export)
  --lang vi|en        ngôn ngữ (hoặc biến môi trường CTR_LANG)
  --help, --version

Ví dụ:
  ctr check ke-hoach.ctr
  ctr eval ke-hoach.ctr --data so-lieu.csv tinh-trang-nhiem-vu.csv --as-of 31/12/2025

Mã thoát: 0 không có gì sai; 1 có lỗi trong chương trình, hoặc cam kết không đạt
theo --fail-on; 2 không dùng được đầu vào (không có tệp, số liệu hỏng, viết sai lệnh).
";

const EN: &str = "\
ctr: holds public programmes to their word

Usage:
  ctr check FILE...   (kiểm-tra)    find mistakes in programmes
      --format human|json|sarif|junit|github
      --deny warnings               warnings too make the exit status 1
  ctr eval FILE... --data DATA...   (đánh-giá)    hold commitments against figures
      --as-of YYYY-MM-DD            evaluation date, to its end (today unless given)
      --format human|json|csv|md
      --list all|unmet|none         all: every commitment; unmet: unmet and overdue; none: the
                                    counts alone; unless given: what needs an answer (unmet,
                                    overdue, off track, no data), the rest as counts; json and
                                    csv have everything unless given
      --top N                       only the N worst shortfalls
      --figure exact|latest         latest: the latest earlier figure stands for a missing one;
                                    exact unless given
      --notes                       the notes of `ctr check` too, not only errors and warnings
      --fail-on unmet|off-track|no-data|never
                                    exit status 1 when a commitment is unmet or overdue;
                                    off-track: or off track; no-data: or without data;
                                    never unless given
  ctr export FILE...  (xuất)        write out what programmes declare
      --format json
  ctr cascade FILE... (đối-chiếu)   lay levels beside the parent document's
      --format human|json
  ctr repl [FILE...]  (hỏi-đáp)     questions: what if, compare, what would it take, why; ? lists
      --data DATA...                them; reads a pipe too: ctr repl k.ctr --data s.csv < script
      --as-of YYYY-MM-DD
  ctr explain [CODE]  (giải-thích)  explain a finding, such as CTR0203; without a code: list all
  ctr help            (trợ-giúp)    this page

Vietnamese names of commands may be typed without their marks: đánh-giá, danh-gia.
On a screen 20 findings of a kind are shown and the rest counted; other forms have all.

Everywhere:
  --output FILE       write the result to a file (check, eval, export)
  --lang vi|en        language (or the variable CTR_LANG)
  --help, --version

Examples:
  ctr check ke-hoach.ctr
  ctr eval ke-hoach.ctr --data so-lieu.csv tinh-trang-nhiem-vu.csv --as-of 2025-12-31

Exit status: 0 nothing wrong; 1 an error in a programme, or commitments missed under
--fail-on; 2 the input could not be used (no such file, unreadable data, bad arguments).
";
