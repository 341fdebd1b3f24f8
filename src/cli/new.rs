//! `ctr new`: a programme's first file, from flags, or from the answers to a few
//! questions, typed or piped.

use super::output;
use super::parse::told;
use super::{Exit, complain, refuse, report};
use ctr::check;
use ctr::finding::catalogue::cli::ALREADY_THERE;
use ctr::finding::{Finding, Lang, Severity, Text};
use ctr::report::starter::Starter;
use ctr::source::{SourceFile, Sources};
use std::io::{BufRead, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// `new`.
#[derive(Debug, Default)]
pub struct New {
    /// The programme's file.
    pub file: PathBuf,
    /// What the flags say.
    pub starter: Starter,
    /// Some flag was given: nothing is asked.
    pub told: bool,
}

/// Writes the programme and its example figures; what is there already stays.
pub fn run(asked: &New, lang: Lang) -> Exit {
    let file = with_ending(&asked.file);
    let data = file.with_extension("csv");
    for path in [&file, &data] {
        if path.exists() {
            let name = path.to_string_lossy().into_owned();
            return refuse(
                Finding::somewhere(&ALREADY_THERE, None).arg("file", name),
                lang,
            );
        }
    }
    let mut starter = asked.starter.clone();
    if !asked.told
        && let Err(finding) = ask(&mut starter, lang)
    {
        return refuse(*finding, lang);
    }
    settle(&mut starter, &file);
    let text = starter.programme(&shown(&file), &shown(&data));
    // What somebody answered may still be wrong (a place that is not known): said now.
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        file.to_string_lossy().into_owned(),
        text.as_str(),
    ));
    let (_, findings) = check::programmes(&mut sources);
    let bad: Vec<Finding> = (findings.into_iter())
        .filter(|finding| finding.severity > Severity::Note)
        .collect();
    report(&bad, &sources, lang);
    if bad
        .iter()
        .any(|finding| finding.severity == Severity::Error)
    {
        return Exit::Unusable;
    }
    let done = output::emit(Some(&data), |out| {
        out.write_all(starter.observations().as_bytes())
    })
    .and_then(|()| output::emit(Some(&file), |out| out.write_all(text.as_bytes())));
    match done {
        Ok(()) => {
            complain(&written(&file, &data, lang));
            Exit::Fine
        }
        Err(finding) => refuse(*finding, lang),
    }
}

fn with_ending(path: &Path) -> PathBuf {
    match path.extension() {
        Some(ending) if ending == "ctr" => path.to_path_buf(),
        _ => {
            let mut name = path.as_os_str().to_os_string();
            name.push(".ctr");
            PathBuf::from(name)
        }
    }
}

fn shown(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// What was not said.
fn settle(starter: &mut Starter, file: &Path) {
    if starter.title.trim().is_empty() {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        starter.title = format!("Kế hoạch {stem}");
    }
    starter.milestones.sort_unstable();
    starter.milestones.dedup();
    if starter.milestones.is_empty() {
        let year = (starter.issued).map_or(2024, |day| day.year());
        let next = (year / 5 + 1) * 5;
        starter.milestones = vec![next, next + 5];
    }
}

/// What is asked, in this order, and the option that says the same.
const QUESTIONS: [(&str, Text); 8] = [
    (
        "title",
        Text {
            vi: "Tên chương trình",
            en: "Title",
        },
    ),
    (
        "number",
        Text {
            vi: "Số hiệu (6121/KH-UBND)",
            en: "Number (6121/KH-UBND)",
        },
    ),
    (
        "date",
        Text {
            vi: "Ngày ban hành (22/7/2024)",
            en: "Issued on (22/7/2024)",
        },
    ),
    (
        "issuer",
        Text {
            vi: "Cơ quan ban hành (Ủy ban nhân dân tỉnh Lạng Sơn)",
            en: "Issued by (Ủy ban nhân dân tỉnh Lạng Sơn)",
        },
    ),
    (
        "implements",
        Text {
            vi: "Thực hiện văn bản nào của cấp trên (42-NQ/TW, 68/NQ-CP)",
            en: "Which documents it carries out (42-NQ/TW, 68/NQ-CP)",
        },
    ),
    (
        "place",
        Text {
            vi: "Địa bàn (Lâm Đồng)",
            en: "Place (Lâm Đồng)",
        },
    ),
    (
        "milestones",
        Text {
            vi: "Các năm mốc (2025, 2030)",
            en: "Milestones (2025, 2030)",
        },
    ),
    (
        "agency",
        Text {
            vi: "Một cơ quan chủ trì (SYT = Sở Y tế)",
            en: "An agency that leads (SYT = Sở Y tế)",
        },
    ),
];

/// No answer has more bytes.
const LONGEST_ANSWER: u64 = 1 << 16;

/// A few questions; an empty answer leaves a thing out. What cannot be read is asked
/// again of a person, and refused of a pipe, where the next line answers another question.
fn ask(starter: &mut Starter, lang: Lang) -> Result<(), Box<Finding>> {
    let person = std::io::stdin().is_terminal();
    if person {
        let opening = Text {
            vi: "Trả lời vài câu, câu nào chưa rõ thì để trống.\n",
            en: "A few questions; leave empty what is not known yet.\n",
        };
        complain(opening.get(lang));
    }
    for (option, question) in QUESTIONS {
        loop {
            if person {
                complain(&format!("{}: ", question.get(lang)));
            }
            let mut line = String::new();
            let mut some = std::io::stdin().lock().take(LONGEST_ANSWER);
            // Nothing more comes: the rest is not known.
            if !matches!(some.read_line(&mut line), Ok(1..)) {
                return Ok(());
            }
            match line.trim() {
                "" => break,
                answer => match told(starter, option, answer) {
                    Ok(()) => break,
                    Err(finding) if person => report(&[*finding], &Sources::default(), lang),
                    Err(finding) => return Err(finding),
                },
            }
        }
    }
    Ok(())
}

/// `2025, 2030`
pub fn milestones(text: &str) -> Option<Vec<i16>> {
    let years = text.split([',', ';', ' ']).filter(|year| !year.is_empty());
    let years: Option<Vec<i16>> = years
        .map(|year| {
            year.parse()
                .ok()
                .filter(|year| (1900..=2200).contains(year))
        })
        .collect();
    years.filter(|years| !years.is_empty())
}

/// `42-NQ/TW, 68/NQ-CP`
pub fn documents(text: &str) -> Vec<String> {
    let each = text.split([',', ';']).map(str::trim);
    each.filter(|one| !one.is_empty()).map(Into::into).collect()
}

/// `SYT=Sở Y tế`
pub fn agency_of(text: &str) -> Option<(String, String)> {
    let (id, name) = text.split_once('=')?;
    let (id, name) = (id.trim(), name.trim());
    (!id.is_empty() && !name.is_empty()).then(|| (id.to_string(), name.to_string()))
}

fn written(file: &Path, data: &Path, lang: Lang) -> String {
    let (file, data) = (file.to_string_lossy(), data.to_string_lossy());
    match lang {
        Lang::Vi => format!(
            "Đã viết {file} và {data} (số liệu minh hoạ để chạy thử).\nTiếp theo:\n  ctr check {file}\n  ctr eval {file} --data {data}\n"
        ),
        Lang::En => format!(
            "Wrote {file} and {data} (made-up figures to try it with).\nNext:\n  ctr check {file}\n  ctr eval {file} --data {data}\n"
        ),
    }
}
