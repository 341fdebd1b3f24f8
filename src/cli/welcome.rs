//! `ctr` alone: what it is and where to begin, on one small screen.

use ctr::finding::Lang;

/// The screen.
pub fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => VI,
        Lang::En => EN,
    }
}

const VI: &str = "\
ctr: giữ chương trình công đúng lời cam kết. Chép kế hoạch, nghị quyết thành một
tệp .ctr; ctr soát tệp ấy, đối chiếu với số liệu và nói cam kết nào không đạt.

  ctr new ke-hoach.ctr          bắt đầu một tệp: trả lời vài câu hỏi
  ctr check ke-hoach.ctr        soát lỗi: chỗ sai, vì sao, viết lại thế nào
  ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 31/12/2025
                                cam kết nào không đạt, thiếu bao nhiêu, ai trả lời
  ctr repl ke-hoach.ctr --data so-lieu.csv
                                hỏi đáp: nếu… thì, cần gì để đạt, vì sao
  ctr explain không đạt         giải thích một kết quả, một mã thông báo, một từ khoá

Mọi lệnh và tuỳ chọn: ctr help
";

const EN: &str = "\
ctr: holds public programmes to their word. Write a plan or a resolution down as a
.ctr file; ctr checks it, holds it against figures and says which commitments are unmet.

  ctr new ke-hoach.ctr          start a file: a few questions
  ctr check ke-hoach.ctr        find mistakes: where, why, what to write instead
  ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 2025-12-31
                                what is unmet, by how much, who answers
  ctr repl ke-hoach.ctr --data so-lieu.csv
                                questions: what if, what would it take, why
  ctr explain unmet             explain a status, a finding, a keyword

Every command and option: ctr help
";
