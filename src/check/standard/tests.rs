//! The constants hold what the files of `lang/std` say.

use super::*;
use crate::source::renew;
use crate::syntax;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A resolver that has read the files, as it reads any other.
fn read() -> (Resolver, Vec<FileId>) {
    let mut sources = Sources::default();
    let files = files(&mut sources);
    let mut resolver = Resolver::default();
    for file in &files {
        let (tree, findings) = syntax::parse(*file, &sources.file(*file).text);
        assert!(findings.is_empty(), "{findings:?}");
        resolver.declare(&tree, true);
        resolver.calendars(&tree, None);
    }
    resolver.seal_standard();
    assert!(resolver.findings.is_empty(), "{:?}", resolver.findings);
    (resolver, files)
}

/// What it read, as the constants that the program is built of.
fn constants(resolver: &Resolver, files: &[FileId]) -> String {
    let model = &resolver.model;
    assert!(
        model.scales.is_empty() && model.indicators.is_empty(),
        "the constants hold units, places, agencies and fields only"
    );
    let mut out = String::from(
        "//! Made from lang/std by `UPDATE_GRAMMAR=1 cargo test grammar`; do not edit.\n\n\
         use super::{FixedAgency, FixedCalendar, FixedPlace, FixedRule, FixedUnit, Table};\n\
         use crate::model::Flag;\n\
         use crate::model::place::PlaceKind;\n\
         use crate::model::release::Step;\n\n\
         pub(super) const TABLE: Table = Table {\n",
    );
    let _ = writeln!(out, "    bases: &{:?},", model.units.bases);
    units(resolver, &mut out);
    places(resolver, &mut out);
    agencies(resolver, files, &mut out);
    calendars(resolver, files, &mut out);
    let _ = writeln!(out, "    fields: &{:?},", model.fields);
    names("unit", &resolver.unit_names, |id| id.0, &mut out);
    let (places, fields) = (&resolver.places.standard, &resolver.fields.standard);
    names("place", places, |at| at as u32, &mut out);
    names("agency", &resolver.agencies.standard, |id| id.0, &mut out);
    names("field", fields, |id| id.0, &mut out);
    out.push_str("};\n");
    out
}

fn units(resolver: &Resolver, out: &mut String) {
    out.push_str("    units: &[\n");
    for unit in &resolver.model.units.all {
        let key = crate::source::text::key(&unit.name);
        let factor = (unit.factor.numer(), unit.factor.denom());
        let factor = (
            i64::try_from(factor.0).expect("a small number"),
            i64::try_from(factor.1).expect("a small number"),
        );
        let _ = writeln!(
            out,
            "        FixedUnit {{ name: {:?}, key: {key:?}, factor: {factor:?}, dimension: &{:?}, points: {} }},",
            unit.name, unit.dimension, unit.points
        );
    }
    out.push_str("    ],\n");
}

fn places(resolver: &Resolver, out: &mut String) {
    out.push_str("    places: &[\n");
    for place in &resolver.model.places.all {
        let _ = writeln!(
            out,
            "        FixedPlace {{ name: {:?}, aliases: &{:?}, former: &{:?}, kind: PlaceKind::{:?}, kind_name: {:?}, members: &{:?}, within: {:?}, ends: {:?}, into: {:?}, old_boundary: &{:?} }},",
            place.name,
            place.aliases,
            (place
                .former
                .iter()
                .map(|(name, until)| (name, parts(*until))))
            .collect::<Vec<_>>(),
            place.kind,
            place.kind_name,
            place.members,
            place.within,
            place.ends.map(parts),
            place.into,
            place.old_boundary,
        );
    }
    out.push_str("    ],\n");
}

fn agencies(resolver: &Resolver, files: &[FileId], out: &mut String) {
    out.push_str("    agencies: &[\n");
    for agency in &resolver.model.agencies {
        let successors: Vec<String> = (agency.successors.iter())
            .map(|one| {
                let fields: Vec<u32> = one.fields.iter().map(|field| field.0).collect();
                format!("({}, {:?}, &{fields:?})", one.agency.0, one.from.map(parts))
            })
            .collect();
        let file = files.iter().position(|file| *file == agency.span.file);
        let span = (
            file.expect("a file of these"),
            agency.span.start,
            agency.span.end,
        );
        let _ = writeln!(
            out,
            "        FixedAgency {{ id: {:?}, name: {:?}, ends: {:?}, successors: &[{}], span: {span:?} }},",
            agency.id,
            agency.name,
            agency.ends.map(parts),
            successors.join(", "),
        );
    }
    out.push_str("    ],\n");
}

fn calendars(resolver: &Resolver, files: &[FileId], out: &mut String) {
    let place = |span: Span| {
        let file = files.iter().position(|file| *file == span.file);
        (file.expect("a file of these"), span.start, span.end)
    };
    out.push_str("    calendars: &[\n");
    for one in &resolver.model.calendars {
        let words = one.of.iter().map(|of| match of {
            Of::Words(words) => words.as_str(),
            Of::Indicator(_) | Of::Field(_) | Of::Nothing => {
                panic!("the library has words of names only")
            }
        });
        let rule = |rule: &Rule| {
            let step = format!("Step::{:?}", rule.step);
            let flag = match rule.flag {
                Some(flag) => format!("Some(Flag::{flag:?})"),
                None => "None".to_string(),
            };
            let day = (rule.day, rule.month, rule.after);
            format!(
                "FixedRule {{ step: {step}, flag: {flag}, day: {day:?}, text: {:?}, span: {:?} }}",
                rule.text,
                place(rule.span)
            )
        };
        let _ = writeln!(
            out,
            "        FixedCalendar {{ name: {:?}, of: &{:?}, basis: &{:?}, since: {:?}, until: {:?}, rules: &[{}], span: {:?} }},",
            one.name,
            words.collect::<Vec<_>>(),
            one.basis,
            one.since.map(parts),
            one.until.map(parts),
            one.rules.iter().map(rule).collect::<Vec<_>>().join(", "),
            place(one.span),
        );
    }
    out.push_str("    ],\n");
}

fn parts(day: Date) -> Day {
    (day.year(), day.month(), day.day())
}

fn names<T: Copy>(of: &str, names: &Names<T>, number: impl Fn(T) -> u32, out: &mut String) {
    let _ = writeln!(out, "    {of}_names: &[");
    for (key, shown, value) in names.all() {
        let _ = writeln!(out, "        ({key:?}, {shown:?}, {}),", number(value));
    }
    out.push_str("    ],\n");
}

/// `UPDATE_GRAMMAR=1 cargo test grammar` renews the constants.
#[test]
fn the_grammars_standard_library_is_fresh() {
    let (resolver, files) = read();
    renew::held("src/check/standard/table.rs", &constants(&resolver, &files));
}

/// All that a resolver knows, in one order.
fn known(resolver: &Resolver) -> String {
    let model = &resolver.model;
    let by_key: BTreeMap<_, _> = model.units.by_key.iter().collect();
    let names = |all: Vec<String>| all.join("\n");
    format!(
        "{by_key:#?}{:#?}{:#?}{:#?}{:#?}{:#?}{:#?}{}{}{}{}",
        model.units.all,
        model.units.bases,
        model.places,
        model.agencies,
        model.fields,
        model.calendars,
        names((resolver.unit_names.all().map(|n| format!("{n:?}"))).collect()),
        names((resolver.places.standard.all().map(|n| format!("{n:?}"))).collect()),
        names((resolver.agencies.standard.all().map(|n| format!("{n:?}"))).collect()),
        names((resolver.fields.standard.all().map(|n| format!("{n:?}"))).collect()),
    )
}

#[test]
fn the_constants_make_what_reading_makes() {
    let (resolver, files) = read();
    let made = Resolver::of_standard(&files);
    assert_eq!(known(&made), known(&resolver));
    assert_eq!(made.agencies.get("Sở Nội vụ"), made.agencies.get("SNV"));
    assert!(made.agencies.get("SNV").is_some());
}
