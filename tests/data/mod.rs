//! A model built by hand, and ways to read a text.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ctr::data::{Input, Observations, PlaceId, Settings, Value, read_with};
use ctr::finding::{Finding, Lang};
use ctr::model::indicator::{Indicator, TimeKind};
use ctr::model::number::whole;
use ctr::model::place::{Place, PlaceKind};
use ctr::model::{IndicatorId, Measure, Model, Scope, Unit, UnitId};
use ctr::source::{FileId, SourceFile, Sources, Span};

/// An indicator with a code, a name and a unit.
pub fn indicator(code: Option<&str>, name: &str, unit: Option<UnitId>) -> Indicator {
    Indicator {
        code: code.map(str::to_string),
        name: name.to_string(),
        aliases: Vec::new(),
        measure: Measure::Quantity,
        unit,
        scale: None,
        share: false,
        total: None,
        better: None,
        time: TimeKind::Stock,
        partition: false,
        share_of: None,
        progress: None,
        parent: None,
        lead: Vec::new(),
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
        span: Span::new(FileId(0), 0, 0),
    }
}

/// Indicators: 0 `1` poverty (%), 1 `9.3` dwelling (m²), 2 its part "Thành thị",
/// 3 a level, 4 a head count in thousands.
pub fn model() -> Model {
    let mut model = Model::default();
    for (name, factor, base) in [
        ("%", whole(1) / whole(100), None),
        ("m²", whole(1), Some(0)),
        ("người", whole(1), Some(1)),
        ("nghìn người", whole(1000), Some(1)),
        ("‰", whole(1) / whole(1000), None),
        ("tá người", whole(12), Some(1)),
    ] {
        let id = model.units.add(Unit {
            name: name.to_string(),
            factor,
            dimension: base.map(|b| (b, 1)).into_iter().collect(),
            points: false,
        });
        model.units.by_key.insert(ctr::source::text::key(name), id);
    }
    let mut poverty = indicator(Some("1"), "Tỷ lệ hộ nghèo", Some(UnitId(0)));
    poverty.aliases = vec!["Poverty rate by province".into()];
    let dwelling = indicator(Some("9.3"), "Diện tích nhà ở", Some(UnitId(1)));
    let mut part = indicator(None, "Thành thị", Some(UnitId(1)));
    part.parent = Some(IndicatorId(1));
    let mut level = indicator(Some("9.2"), "Xóa nhà tạm", None);
    level.measure = Measure::Level;
    let people = indicator(Some("4"), "Dân số", Some(UnitId(3)));
    model.indicators = vec![poverty, dwelling, part, level, people];
    for (name, alias, kind) in [
        ("Cả nước", "WHOLE COUNTRY", PlaceKind::Country),
        ("Hà Nội", "Ha Noi", PlaceKind::Province),
    ] {
        model.places.all.push(Place {
            declared_in: None,
            name: name.into(),
            aliases: vec![alias.into()],
            kind,
            kind_name: None,
            members: Vec::new(),
            within: None,
            ends: None,
            into: None,
            former: Vec::new(),
            old_boundary: Vec::new(),
        });
    }
    model
}

pub const POVERTY: IndicatorId = IndicatorId(0);
pub const DWELLING: IndicatorId = IndicatorId(1);
pub const URBAN: IndicatorId = IndicatorId(2);
pub const LEVEL: IndicatorId = IndicatorId(3);
pub const PEOPLE: IndicatorId = IndicatorId(4);

/// An input of these bytes.
pub fn input(bytes: impl AsRef<[u8]>) -> Input {
    Input {
        name: "số liệu.csv".into(),
        reader: Box::new(std::io::Cursor::new(bytes.as_ref().to_vec())),
        size: None,
    }
}

/// Reads texts as files.
pub fn read_all(texts: &[&[u8]], settings: Settings) -> (Observations, Vec<Finding>) {
    let inputs = texts.iter().map(input).collect();
    read_with(inputs, &model(), &mut |_| {}, settings)
}

/// Reads one text.
pub fn read(text: &str) -> (Observations, Vec<Finding>) {
    read_all(&[text.as_bytes()], Settings::default())
}

/// The programme of Lâm Đồng with these declarations.
pub fn lam_dong(declarations: &str) -> Model {
    let head = "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Lâm Đồng\"\n";
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", format!("{head}{declarations}")));
    ctr::check::programmes(&mut sources).0
}

/// Reads one text, as a file of this name, for a programme.
pub fn read_for(model: &Model, name: &str, text: &str) -> (Observations, Vec<Finding>) {
    let input = Input {
        name: name.into(),
        ..input(text)
    };
    ctr::data::read(vec![input], model, &mut |_| {})
}

/// Reads bytes that have nothing to complain of.
pub fn clean(text: &str) -> Observations {
    let (table, findings) = read(text);
    assert!(findings.is_empty(), "{text}: {:?}", messages(&findings));
    table
}

pub fn messages(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|f| format!("{} {}", f.entry.code, f.message(Lang::Vi)))
        .collect()
}

pub fn names(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|f| f.entry.name).collect()
}

/// A series as text: `2025=1.5 2026=dạt`.
pub fn series(table: &Observations, indicator: IndicatorId, place: &str) -> String {
    let place = match place {
        "" => PlaceId::NONE,
        name => table.place(name).unwrap_or(PlaceId(u32::MAX)),
    };
    let cells = table.series(indicator, place).into_iter().map(|cell| {
        let value = match cell.value {
            Value::Number(n) => n.normalize().to_string(),
            Value::Ratio(r) => r.to_string(),
            Value::Word(w) => w.to_string(),
            Value::Between(interval) => format!("“{}”", interval.text),
        };
        format!("{}={value}", cell.period.code())
    });
    cells.collect::<Vec<_>>().join(" ")
}

pub fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|f| f.entry.code).collect()
}
