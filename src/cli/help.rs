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
      --as-of NĂM-THÁNG-NGÀY        ngày đánh giá (không nêu: hôm nay)
      --format human|json|csv|md
      --list all|unmet|none         liệt kê tất cả, chỉ phần không đạt, hoặc chỉ tổng hợp
      --top N                       chỉ N cam kết hụt nhiều nhất
      --figure exact|latest         latest: thiếu số của kỳ thì lấy số gần nhất trước đó
      --fail-on unmet|off-track|no-data|never
                                    mã thoát 1 khi có cam kết không đạt hoặc quá hạn;
                                    off-track: kể cả chậm tiến độ; no-data: kể cả thiếu
                                    số liệu; không nêu: never
  ctr export TỆP...   (xuất)        xuất nội dung chương trình
      --format json
  ctr explain [MÃ]    (giải-thích)  giải thích một mã thông báo, ví dụ CTR0701

Dùng chung:
  --output TỆP        ghi kết quả ra tệp (check, eval, export)
  --lang vi|en        ngôn ngữ (hoặc biến môi trường CTR_LANG)
  --help, --version

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
      --as-of YYYY-MM-DD            evaluation date (today unless given)
      --format human|json|csv|md
      --list all|unmet|none         list all, only what is missed, or the summary alone
      --top N                       only the N worst shortfalls
      --figure exact|latest         latest: the latest earlier figure stands for a missing one
      --fail-on unmet|off-track|no-data|never
                                    exit status 1 when a commitment is unmet or overdue;
                                    off-track: or off track; no-data: or without data;
                                    never unless given
  ctr export FILE...  (xuất)        write out what programmes declare
      --format json
  ctr explain [CODE]  (giải-thích)  explain a finding, such as CTR0701

Everywhere:
  --output FILE       write the result to a file (check, eval, export)
  --lang vi|en        language (or the variable CTR_LANG)
  --help, --version

Exit status: 0 nothing wrong; 1 an error in a programme, or commitments missed under
--fail-on; 2 the input could not be used (no such file, unreadable data, bad arguments).
";
