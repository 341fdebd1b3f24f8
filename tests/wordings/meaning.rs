//! What the export says of a programme's one indicator or report, in a line.

use ctr::finding::Finding;
use ctr::source::{SourceFile, Sources};
use serde_json::Value;

/// The exported model of a programme, and what is said of it.
pub fn export(text: &str) -> (Value, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let mut out = Vec::new();
    ctr::report::export::write(&model, &sources, &mut out).expect("written");
    (serde_json::from_slice(&out).expect("JSON"), findings)
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// What the first indicator's targets ask, as `ge 95 by 2025`.
pub fn asked(json: &Value) -> String {
    let targets = json["programmes"][0]["indicators"][0]["targets"].as_array();
    let all = targets.into_iter().flatten().map(|target| {
        let (from, to) = (&target["from"], &target["to"]);
        let years = match (from.as_i64(), to.as_i64()) {
            (Some(from), Some(to)) => format!(" {from}-{to}"),
            (Some(from), None) => format!(" {from}-"),
            _ => String::new(),
        };
        format!("{} by {}{years}", meaning(target), text(target, "by"))
    });
    all.collect::<Vec<_>>().join(" | ")
}

fn since(value: &Value) -> String {
    if value["each_year"] == Value::Bool(true) {
        return "each year".to_string();
    }
    match value["baseline"].as_i64() {
        Some(year) => format!("since {year}"),
        None => format!("since {}", text(value, "base")),
    }
}

fn meaning(value: &Value) -> String {
    let op = text(value, "op");
    let bare = if value["bare"] == Value::Bool(true) {
        " bare"
    } else {
        ""
    };
    let ends = || format!("{}..{}", text(value, "low"), text(value, "high"));
    let parts = || {
        let of = value["of"].as_array().into_iter().flatten();
        of.map(meaning).collect::<Vec<_>>().join("; ")
    };
    match op {
        "range" => format!("range {}", ends()),
        "approx" => format!("approx {}", text(value, "value")),
        "maintain" | "all" | "any" | "over_time" => format!("{op}({})", parts()),
        "unread" | "unmeasured" => op.to_string(),
        "multiple" => format!(
            "multiple {} {} {}{bare}",
            text(value, "comparator"),
            text(value, "value"),
            since(value)
        ),
        "compare" => {
            let times = value["value"].as_str().unwrap_or("1");
            let of = match text(value, "base") {
                "" => text(value, "series_place"),
                planned => planned,
            };
            let how = text(value, "comparator");
            format!("compare {how} {times} of {of}{bare}")
        }
        "change" => {
            let amount = match value["value"].as_str() {
                Some(one) => one.to_string(),
                None => ends(),
            };
            format!(
                "change {} {} {amount} {} {} {}",
                text(value, "direction"),
                text(value, "comparator"),
                text(value, "unit"),
                text(value, "change"),
                since(value)
            )
        }
        _ => format!("{op} {}{bare}", text(value, "value")),
    }
}

/// When the first report is due.
pub fn due(json: &Value) -> String {
    let time = &json["programmes"][0]["duties"][0]["due"];
    let kind = text(time, "kind");
    let before = match time["inclusive"].as_bool() {
        Some(true) => " on",
        Some(false) => " before",
        None => "",
    };
    let days = time["days"].as_array().into_iter().flatten();
    let days: String = days
        .filter_map(Value::as_str)
        .map(|day| format!(" {day}"))
        .collect();
    let date = text(time, "date");
    let day = match (time["month"].as_i64(), time["day"].as_i64()) {
        (Some(month), Some(day)) => format!(" {month}-{day}"),
        _ => String::new(),
    };
    let week = match time["weekday"].as_i64() {
        Some(day) => format!(" weekday {day}"),
        None => String::new(),
    };
    format!("{kind}{before} {date}{days}{day}{week}")
        .replace("  ", " ")
        .trim()
        .to_string()
}
