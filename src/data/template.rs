//! What a workbook that is sent out to be filled asks, and what it says of itself when it
//! comes back. Which rows it has, and the digest of what they ask, are reckoned here for
//! whoever writes it and whoever reads it.

use crate::model::indicator::Scope;
use crate::model::{AgencyId, By, IndicatorId, Model, Period, Programme};
use crate::source::text::key;

/// The sheet that only programs see.
pub const SHEET: &str = "_ctr";

/// The sheet to be filled.
pub const FORM: &str = "Biểu";

/// The sheet that says how.
pub const GUIDE: &str = "Hướng dẫn";

/// What the first cell of [`SHEET`] says.
pub const MARK: &str = "ctr.template/1";

/// The heading of the figures.
pub const VALUE: &str = "Giá trị";

/// The headings of what the form itself says, which is no figure.
pub const LEVEL: &str = "Căn cứ (mức phải đạt)";

/// See [`LEVEL`].
pub const KNOWN: &str = "Ghi chú (số đã có gần nhất)";

/// What a workbook says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    /// The number of the programme, else its title.
    pub programme: String,
    /// The digest of what its rows asked when it was made.
    pub digest: String,
    /// The short name of the agency; empty for all of them.
    pub agency: String,
    /// The year that it asks of.
    pub period: String,
    /// Its rows: codes, or names of indicators without one.
    pub rows: Vec<String>,
}

/// A workbook that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The file.
    pub file: String,
    /// What it says of itself.
    pub marker: Marker,
    /// Rows without a figure.
    pub missing: Vec<String>,
}

impl Marker {
    /// What a workbook of a programme says of itself.
    pub fn of(
        model: &Model,
        programme: &Programme,
        agency: Option<AgencyId>,
        period: i16,
        rows: &[IndicatorId],
    ) -> Self {
        let agency = agency.map(|id| model.agencies[id.0 as usize].id.clone());
        Marker {
            programme: called(programme),
            digest: digest(model, rows),
            agency: agency.unwrap_or_default(),
            period: period.to_string(),
            rows: rows.iter().map(|id| id_of(model, *id)).collect(),
        }
    }

    /// Its cells, row by row.
    pub fn cells(&self) -> Vec<[String; 2]> {
        let head = [
            (MARK, self.programme.as_str()),
            ("digest", &self.digest),
            ("agency", &self.agency),
            ("period", &self.period),
        ];
        let head = head.map(|(key, value)| [key.to_string(), value.to_string()]);
        let rows = self.rows.iter();
        let rows = rows.map(|row| ["row".to_string(), row.clone()]);
        head.into_iter().chain(rows).collect()
    }

    /// Of such cells; none where they are none of these.
    pub fn read(cells: impl Iterator<Item = [String; 2]>) -> Option<Self> {
        let mut out = Marker::default();
        for (at, [key, value]) in cells.enumerate() {
            match (at, key.as_str()) {
                (0, MARK) => out.programme = value,
                (0, _) => return None,
                (_, "digest") => out.digest = value,
                (_, "agency") => out.agency = value,
                (_, "period") => out.period = value,
                (_, "row") => out.rows.push(value),
                _ => return None,
            }
        }
        (!out.digest.is_empty() && !out.rows.is_empty()).then_some(out)
    }

    /// The programme of a run that it is of.
    pub fn programme<'m>(&self, model: &'m Model) -> Option<&'m Programme> {
        let own = key(&self.programme);
        model.programmes.iter().find(|one| key(&called(one)) == own)
    }

    /// Whether the programme asks of its rows what it asked when it was made.
    pub fn is_fresh(&self, model: &Model) -> bool {
        let rows: Vec<Option<IndicatorId>> = self.rows.iter().map(|row| find(model, row)).collect();
        let rows: Option<Vec<IndicatorId>> = rows.into_iter().collect();
        rows.is_some_and(|rows| digest(model, &rows) == self.digest)
    }
}

/// What a programme is called: its number, else its title.
fn called(programme: &Programme) -> String {
    let name = programme.number.as_ref().or(programme.title.as_ref());
    name.cloned().unwrap_or_default()
}

/// What an indicator is called by: its code, else its full name.
pub fn id_of(model: &Model, id: IndicatorId) -> String {
    let indicator = model.indicator(id);
    let code = indicator.code.clone();
    code.unwrap_or_else(|| model.full_name(id))
}

fn find(model: &Model, called: &str) -> Option<IndicatorId> {
    let all = (0..model.indicators.len() as u32).map(IndicatorId);
    let wanted = key(called);
    all.into_iter().find(|id| key(&id_of(model, *id)) == wanted)
}

/// The indicators of a programme of which whoever answers reports a figure of the
/// programme's own place: not what is computed, and not what is judged place by place.
pub fn asked(model: &Model, programme: &Programme) -> Vec<IndicatorId> {
    let all = programme.indicators.clone().map(IndicatorId);
    all.filter(|id| {
        let indicator = model.indicator(*id);
        indicator.formula.is_none() && indicator.scope == Scope::Programme
    })
    .collect()
}

/// The levels of an indicator as written: that of a year, else all of them.
pub fn level(model: &Model, id: IndicatorId, year: i16) -> String {
    let targets = &model.indicator(id).targets;
    let of_year = targets
        .iter()
        .filter(|one| one.by == By::End(Period::Year(year)));
    let own: Vec<&str> = of_year.map(|one| one.text.as_str()).collect();
    match own.is_empty() {
        false => own.join("; "),
        true => {
            let all = targets.iter().map(|one| match one.by.period() {
                Some(period) => format!("đến {}: {}", period.vietnamese(), one.text),
                None => one.text.clone(),
            });
            all.collect::<Vec<_>>().join("; ")
        }
    }
}

/// A digest of what rows ask: names, units, levels.
fn digest(model: &Model, rows: &[IndicatorId]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for id in rows {
        let indicator = model.indicator(*id);
        add(&id_of(model, *id));
        add(&model.full_name(*id));
        add(model.unit_name(indicator).unwrap_or_default());
        for target in &indicator.targets {
            add(&format!("{:?}", target.by));
            add(&target.text);
        }
    }
    format!("{hash:016x}")
}
