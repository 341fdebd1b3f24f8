//! Reports of an evaluation made by hand, in both languages and every form.
#![allow(clippy::expect_used, reason = "a test may fail")]

#[path = "support/schema.rs"]
mod schema;

use ctr::eval::conclusion::{Conclusion, Course, Gap, Held, Judged, Lack, Missed};
use ctr::eval::verdict::{Actual, AgencyCounts, Figure, Method, Pace, Remark, TaskCounts, Verdict};
use ctr::eval::{Evaluation, Kind};
use ctr::finding::Lang;
use ctr::model::Flag;
use ctr::model::indicator::TimeKind;
use ctr::model::number::{Exact, ratio, whole};
use ctr::model::{
    Agency, AgencyId, Better, Indicator, IndicatorId, Measure, Model, Period, Programme, Scope,
    Unit,
};
use ctr::report::eval::data::{Conflict, DataFile, DataNotes, Decimal};
use ctr::report::eval::{Scene, View, csv, excel, human, json, md};
use ctr::source::{FileId, SourceFile, Sources, Span};
use jiff::civil::date;
use unicode_width::UnicodeWidthStr;

const LINE: Span = Span {
    file: FileId(0),
    start: 0,
    end: 5,
};

fn agency(id: &str, name: &str) -> Agency {
    Agency {
        id: id.into(),
        name: name.into(),
        ends: None,
        successors: Vec::new(),
        standard: false,
        span: LINE,
    }
}

fn indicator(code: &str, name: &str, unit: ctr::model::UnitId) -> Indicator {
    Indicator {
        code: Some(code.into()),
        name: name.into(),
        aliases: Vec::new(),
        measure: Measure::Quantity,
        unit: Some(unit),
        scale: None,
        share: true,
        better: Some(Better::Lower),
        time: TimeKind::Stock,
        partition: false,
        share_of: None,
        progress: None,
        total: None,
        parent: None,
        lead: vec![AgencyId(0)],
        fields: Vec::new(),
        section: None,
        scope: Scope::Programme,
        baseline: None,
        formula: None,
        targets: Vec::new(),
        source: None,
        note: None,
        leads: Vec::new(),
        since: None,
        unmeasured: None,
        unread: None,
        unread_base: None,
        refused: None,
        makes_concrete: Vec::new(),
        direct: Vec::new(),
        coordinate: Vec::new(),
        span: LINE,
    }
}

fn model() -> Model {
    let mut model = Model::default();
    let percent = model.units.add(Unit {
        name: "%".into(),
        factor: ratio(1, 2),
        dimension: Vec::new(),
        points: false,
    });
    model.agencies = vec![
        agency("LĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
        agency("SNV", "Sở Nội vụ"),
        agency("SXD", "Sở Xây dựng"),
    ];
    model.indicators = vec![
        indicator("2.1", "Tỷ lệ thất nghiệp chung", percent),
        indicator(
            "9.1",
            "Tỷ lệ hộ gia đình có nhà ở kiên cố, bán kiên cố đạt tiêu chuẩn theo quy định của Bộ Xây dựng",
            percent,
        ),
    ];
    model.programmes = vec![Programme {
        note: None,
        citations: vec![],
        named: vec![],
        spans: Default::default(),
        file: FileId(0),
        title: Some("Kế hoạch thực hiện chính sách xã hội tỉnh Lâm Đồng".into()),
        number: Some("6121/KH-UBND".into()),
        date: Some(date(2024, 7, 22)),
        issuer: None,
        place: Some("Lâm Đồng".into()),
        scenario: None,
        progress: None,
        scope: Scope::Programme,
        implements: Vec::new(),
        milestones: vec![2025, 2030],
        sections: Vec::new(),
        indicators: 0..2,
        agencies: vec![AgencyId(0), AgencyId(1), AgencyId(2)],
        tasks: Vec::new(),
        duties: Vec::new(),
        relations: Vec::new(),
        visions: Vec::new(),
        unread: Default::default(),
        unread_uses: Default::default(),
        misnamed: Default::default(),
        tests: Vec::new(),
    }];
    model
}

fn figure(value: Exact, year: i16, flag: Flag) -> Figure {
    Figure {
        value: Actual::Number(value),
        period: Period::Year(year),
        flag,
        source: Some("Niên giám thống kê 2025".into()),
        spot: None,
        computed: false,
        release: Default::default(),
    }
}

fn verdict(conclusion: Conclusion, indicator: u32, by: &str) -> Verdict {
    let model = model();
    let of = &model.indicators[indicator as usize];
    Verdict {
        programme: 0,
        kind: Kind::Target,
        indicator: Some(IndicatorId(indicator)),
        code: of.code.clone(),
        name: of.name.clone(),
        place: None,
        by: by.into(),
        due: Period::parse(by).map(Period::end),
        lead: vec![AgencyId(0)],
        answers_now: vec![AgencyId(1)],
        required: "dưới 1,2".into(),
        conclusion,
        unit: Some("%".into()),
        terms: None,
        read: Vec::new(),
        boundary: None,
        rating: None,
        published: Vec::new(),
        reason: Default::default(),
        notes: Vec::new(),
        span: LINE,
    }
}

fn judged(figure: Figure) -> Judged {
    Judged {
        figure: Some(figure),
        ..Judged::default()
    }
}

fn missed(value: Exact, short: Exact, flag: Flag) -> Conclusion {
    let relative = Some(&short / ratio(12, 1));
    Conclusion::Unmet(Box::new(Missed {
        judged: judged(figure(value, 2025, flag)),
        gap: Some(Gap {
            shortfall: short,
            relative,
        }),
        pace: None,
    }))
}

fn unmet() -> Vec<Verdict> {
    let at = |place: &str, value: Exact, short: Exact, flag| Verdict {
        place: Some(place.into()),
        unit: Some("điểm %".into()),
        ..verdict(missed(value, short, flag), 0, "2025")
    };
    vec![
        at("Đà Lạt", whole(1235), ratio(12338, 1), Flag::Preliminary),
        at(
            "Bảo Lộc",
            ratio(153, 2),
            Exact::new(1.into(), 3.into()),
            Flag::Official,
        ),
    ]
}

fn overdue() -> Verdict {
    Verdict {
        kind: Kind::Task,
        indicator: None,
        code: Some("III.2.b".into()),
        name: "Chuyển đổi số trong lĩnh vực chính sách xã hội".into(),
        due: Some(date(2025, 6, 30)),
        required: "đến 30/6/2025".into(),
        unit: None,
        lead: Vec::new(),
        answers_now: Vec::new(),
        ..verdict(Conclusion::Overdue, 0, "2025-06-30")
    }
}

fn behind() -> Course {
    Course {
        judged: judged(figure(whole(60), 2025, Flag::Estimate)),
        held: Held::Misses(None),
        pace: Some(Pace {
            needed: whole(-2),
            years: whole(5),
            towards: None,
        }),
        method: Some(Method {
            name: "straight_line",
            baseline: (whole(62), Period::Year(2023)),
            baseline_inferred: true,
            current: (whole(60), Period::Year(2025)),
            target: (whole(50), Period::Year(2030)),
            required: Exact::new(410.into(), 7.into()),
        }),
    }
}

fn off_track() -> Verdict {
    Verdict {
        lead: vec![AgencyId(2)],
        answers_now: vec![AgencyId(2)],
        required: "không quá 50".into(),
        notes: vec![Remark {
            vi: "mức xuất phát lấy từ số liệu sớm nhất".into(),
            en: "the baseline is the earliest figure".into(),
            refutes: false,
        }],
        ..verdict(Conclusion::OffTrack(Box::new(behind())), 1, "2030")
    }
}

fn no_data() -> Verdict {
    let latest = figure(ratio(998, 1), 2023, Flag::Official);
    let lack = Lack::Figure {
        latest: Some(Box::new((latest, Some(false)))),
        refused: false,
    };
    Verdict {
        lead: vec![AgencyId(2)],
        answers_now: vec![AgencyId(2)],
        required: "100".into(),
        ..verdict(Conclusion::NoData(lack), 1, "2025")
    }
}

fn evaluation() -> Evaluation {
    let mut verdicts = unmet();
    verdicts.extend([overdue(), off_track(), no_data()]);
    let mut by_status = [0; ctr::eval::verdict::STATUSES];
    verdicts
        .iter()
        .for_each(|v| by_status[v.status() as usize] += 1);
    by_status[0] = 1210;
    let mut tasks = TaskCounts::default();
    verdicts.iter().for_each(|verdict| tasks.push(verdict));
    let mut group = AgencyCounts {
        agency: Some(AgencyId(0)),
        by: "2025".into(),
        ..AgencyCounts::default()
    };
    group.by_status[0] = 1210;
    group.unsatisfied = 1210;
    Evaluation {
        amended: None,
        as_of: date(2025, 12, 31),
        verdicts,
        by_status,
        tasks,
        by_agency: vec![group],
        by_clause: Vec::new(),
        observations: 12345,
        used: 12000,
        used_of: [(IndicatorId(0), 12000)].into(),
        remarks: vec![Remark {
            vi: "một điều về cả lần đánh giá".into(),
            en: "something about the whole evaluation".into(),
            refutes: false,
        }],
        untold: Default::default(),
        published: Default::default(),
        moved: Vec::new(),
        indicators: Default::default(),
        scores: Vec::new(),
    }
}

fn data() -> DataNotes {
    DataNotes {
        files: vec![DataFile {
            name: "so-lieu.csv".into(),
            rows: 12345,
            missing: 2,
            tasks: 0,
            decimal: Decimal::Comma,
            ..DataFile::default()
        }],
        unmatched: vec![("Tỷ lệ lạ".into(), 3)],
        conflicts: vec![Conflict {
            indicator: "Tỷ lệ thất nghiệp chung".into(),
            breakdown: None,
            place: Some("Đà Lạt".into()),
            period: "2025".into(),
            values: [
                ("1,2".into(), "a.csv".into(), 2),
                ("1,3".into(), "b.csv".into(), 9),
            ],
        }],
        ready: vec![(IndicatorId(0), "Tỷ lệ".into(), 12000)],
        ..DataNotes::default()
    }
}

type Form = fn(&Scene, &mut dyn std::io::Write) -> std::io::Result<()>;

fn written(form: Form, lang: Lang) -> String {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("lâm đồng.ctr", "chỉ tiêu"));
    let mut out = Vec::new();
    let scene = Scene {
        model: &model(),
        sources: &sources,
        evaluation: &evaluation(),
        data: &data(),
        view: View::Digest,
        top: Some(5),
        lang,
    };
    form(&scene, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn human_vietnamese() {
    let text = written(human::write, Lang::Vi);
    assert!(
        text.lines().all(|line| line.width() <= human::WIDTH),
        "{text}"
    );
    insta::assert_snapshot!(text);
}

#[test]
fn human_english() {
    insta::assert_snapshot!(written(human::write, Lang::En));
}

/// What stands in a cell is what was written, whatever a spreadsheet would make
/// of it.
#[test]
fn excel_in_vietnamese() {
    let text = written(excel::write, Lang::Vi);
    assert!(text.starts_with("\u{feff}Chương trình;Loại;Mã;"));
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 1 + evaluation().verdicts.len());
    assert!(lines.iter().all(|line| !line.contains('\n')));
    let mut rows = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let second = rows.records().nth(1).expect("a row").expect("cells");
    let of = |at: usize| second.get(at).unwrap_or_default();
    assert_eq!((of(1), of(2)), ("chỉ tiêu", "=\"2.1\""));
    assert_eq!((of(6), of(9)), ("31/12/2025", "không đạt"));
    assert_eq!((of(11), of(16)), ("1,53", "0,333333"));
    let body = text.trim_start_matches('\u{feff}');
    insta::assert_snapshot!(body.replace('\r', ""));
}

#[test]
fn excel_in_english_has_the_same_notation() {
    let text = written(excel::write, Lang::En);
    assert!(text.starts_with("\u{feff}Programme;Kind;Code;"));
    assert!(text.contains(";unmet;") && text.contains(";1,53;"));
}

#[test]
fn markdown() {
    insta::assert_snapshot!(written(md::write, Lang::Vi));
}

#[test]
fn csv_rows() {
    let text = written(csv::write, Lang::Vi);
    assert_eq!(text, written(csv::write, Lang::Vi));
    insta::assert_snapshot!(text);
}

#[test]
fn json_document() {
    insta::assert_snapshot!(written(json::write, Lang::Vi));
}

#[test]
fn json_fits_its_schema() {
    let schema = include_str!("../lang/schema/ctr.eval-1.json");
    let misfits = schema::misfits(schema, &written(json::write, Lang::En));
    assert!(misfits.is_empty(), "{misfits:#?}");
}
