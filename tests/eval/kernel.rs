//! The columns and the general path say the same.

use crate::support::*;
use ctr::data::{Cell, PlaceId, TaskState, Value};
use ctr::eval::figures::Column;
use ctr::eval::{FigureRule, Figures, List, Options, evaluate_figures};
use ctr::model::Flag;
use ctr::model::condition::{Amount, Base, ChangeKind};
use ctr::model::indicator::{Baseline, Step, Terms, TimeKind};
use ctr::model::number::{Decimal, exact, ratio, whole};
use ctr::model::place::PlaceKind;
use ctr::model::{
    AgencyId, Better, By, Condition, Direction, Indicator, IndicatorId, MethodId, Op, Period,
    Scope, Target, UnitId,
};
use jiff::civil::date;
use proptest::prelude::*;
use std::sync::Arc;

/// Figures in columns; `columns` says whether they may be seen as such.
#[derive(Default)]
pub struct Grid {
    pub names: Vec<Arc<str>>,
    pub series: Vec<Columns>,
    pub columns: bool,
}

#[derive(Default, Clone, Debug)]
pub struct Columns {
    pub places: Vec<u32>,
    pub periods: Vec<u32>,
    pub values: Vec<i64>,
    pub odd: Vec<u32>,
    pub bare: Vec<u32>,
}

impl Figures for Grid {
    fn series(&self, indicator: IndicatorId, place: PlaceId) -> Vec<Cell> {
        let Some(own) = self.series.get(indicator.0 as usize) else {
            return vec![];
        };
        (0..own.places.len())
            .filter(|&at| own.places[at] == place.0 && own.odd[at] == 0)
            .map(|at| Cell {
                spot: None,
                period: Period::from_key(own.periods[at]),
                value: Value::Number(Decimal::new(own.values[at], 6)),
                flag: Flag::Official,
                source: None,
                release: Default::default(),
            })
            .collect()
    }
    fn places_of(&self, indicator: IndicatorId) -> Vec<PlaceId> {
        let own = &self.series[indicator.0 as usize];
        let mut places: Vec<u32> = own.places.iter().chain(&own.bare).copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(PlaceId).collect()
    }
    fn place_name(&self, place: PlaceId) -> Option<&Arc<str>> {
        self.names.get((place.0 as usize).checked_sub(1)?)
    }
    fn place(&self, name: &str) -> Option<PlaceId> {
        let at = self.names.iter().position(|own| &**own == name)?;
        Some(PlaceId(at as u32 + 1))
    }
    fn tasks(&self) -> &[TaskState] {
        &[]
    }
    fn count(&self) -> u64 {
        self.series.iter().map(|s| s.places.len() as u64).sum()
    }
    fn place_count(&self) -> usize {
        self.names.len() + 1
    }
    fn conflicting(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        let own = &self.series[indicator.0 as usize];
        (0..own.places.len()).any(|at| {
            let here = own.places[at] == place.0 && Some(own.periods[at]) == period.to_key();
            here && own.odd[at] != 0
        })
    }
    fn column(&self, indicator: IndicatorId) -> Option<Column<'_>> {
        let own = &self.series[indicator.0 as usize];
        self.columns.then_some(Column {
            places: &own.places,
            periods: &own.periods,
            values: &own.values,
            odd: &own.odd,
            odd_bits: 1,
            source_bits: 0,
            bare: &own.bare,
        })
    }
}

fn periods() -> impl Strategy<Value = Period> {
    prop_oneof![
        12 => (2021i16..=2027).prop_map(Period::Year),
        1 => (2021i16..=2027, 1i8..=4).prop_map(|(y, q)| Period::Quarter(y, q)),
    ]
}

fn columns(places: u32) -> impl Strategy<Value = Columns> {
    let row = (1..=places, periods(), -4i64..24, 0u32..60);
    proptest::collection::vec(row, 0..60).prop_map(move |rows| {
        let mut sorted: Vec<(u32, u32, i64, u32)> = (rows.into_iter())
            .map(|(place, period, value, odd)| {
                let odd = u32::from(odd == 0);
                (place, period.to_key().expect("key"), value * 500_000, odd)
            })
            .collect();
        sorted.sort_unstable();
        sorted.dedup_by_key(|row| (row.0, row.1));
        let mut out = Columns::default();
        for (place, period, value, odd) in sorted {
            out.places.push(place);
            out.periods.push(period);
            out.values.push(value);
            out.odd.push(odd);
        }
        out.bare = (1..=places)
            .filter(|p| p % 4 == 0 && !out.places.contains(p))
            .collect();
        out
    })
}

/// A bound, or several joined, at most two deep.
fn condition() -> impl Strategy<Value = Condition> {
    use Condition::{All, Any, Maintain};
    let several = || proptest::collection::vec(bound(), 1..4);
    prop_oneof![
        3 => bound(),
        1 => several().prop_map(All),
        1 => several().prop_map(Any),
        1 => bound().prop_map(|one| Maintain(Some(Box::new(one)))),
        1 => (several(), several()).prop_map(|(a, b)| Any(vec![All(a), All(b)])),
        1 => (several(), several()).prop_map(|(a, b)| All(vec![Any(a), Any(b)])),
    ]
}

fn ops() -> impl Strategy<Value = Op> {
    prop::sample::select(vec![Op::Lt, Op::Le, Op::Gt, Op::Ge, Op::Eq])
}

fn bound() -> impl Strategy<Value = Condition> {
    let number = |n: i32| format!("{}", f64::from(n) / 2.0);
    prop_oneof![
        3 => (ops(), -1i32..20).prop_map(move |(op, n)| compare(op, &number(n))),
        1 => (-1i32..12, 0i32..8).prop_map(move |(low, by)| range(&number(low), &number(low + by))),
        1 => about(),
        4 => changed(),
        1 => (ops(), base(false), -1i32..6).prop_map(|(op, base, halves)| Condition::Multiple {
            bare: false,
            op,
            times: Decimal::new(i64::from(halves) * 5, 1),
            base,
        }),
        2 => (ops(), 0u32..3, proptest::option::of(0usize..4), 1i64..4).prop_map(|(op, other, place, halves)| {
            let names = ["Cả nước", "An", "Nơi Khác", "Kon Tum"];
            Condition::Series {
                bare: false,
                op,
                indicator: IndicatorId(other),
                place: place.map(|at| names[at].to_string()),
                times: Decimal::new(halves * 5, 1),
                planned: None,
            }
        }),
        1 => Just(Condition::Maintain(None)),
    ]
}

/// About a number: rounded at what is written, or within a tolerance.
fn about() -> impl Strategy<Value = Condition> {
    let places = (
        -4i64..20,
        0u32..2,
        proptest::option::of(0i64..4),
        any::<bool>(),
    );
    places.prop_map(|(n, places, tolerance, thousands)| {
        let unit = if thousands { whole(10) } else { whole(1) };
        let one = |written: Decimal| Amount {
            written,
            unit: None,
            value: exact(written) * &unit,
        };
        Condition::Approx {
            amount: one(Decimal::new(n, places)),
            tolerance: tolerance.map(|by| one(Decimal::new(by * 5, 1))),
        }
    })
}

fn base(each: bool) -> impl Strategy<Value = Base> {
    let mut fixed = vec![Base::YearBefore, Base::YearStart, Base::SamePeriod];
    if each {
        fixed.extend([Base::EachYear; 4]);
    }
    prop_oneof![
        3 => prop::sample::select(fixed),
        2 => (2020i16..2026).prop_map(Base::Year),
        1 => (2021i16..2026).prop_map(|year| Base::At(Period::Year(year))),
        1 => (2021i16..2026, 3i8..=4).prop_map(|(y, q)| Base::At(Period::Quarter(y, q))),
        1 => (2021i16..2026).prop_map(|y| Base::At(Period::Day(date(y, 12, 31)))),
    ]
}

/// A rise or a fall, by an amount or a share, at least or between two.
fn changed() -> impl Strategy<Value = Condition> {
    let direction = prop::sample::select(vec![Direction::Up, Direction::Down]);
    let kind = prop::sample::select(vec![ChangeKind::Absolute, ChangeKind::Relative]);
    let high = proptest::option::weighted(0.3, 0i64..6);
    let all = (direction, ops(), kind, base(true), -2i64..8, high);
    all.prop_map(|(direction, op, kind, base, low, high)| {
        let one = |n: i64| {
            let (places, unit) = match kind {
                ChangeKind::Absolute => (1, whole(1)),
                ChangeKind::Relative => (0, ratio(1, 2)),
            };
            let written = Decimal::new(n * 5, places);
            Amount {
                written,
                unit: None,
                value: exact(written) * unit,
            }
        };
        Condition::Change {
            direction,
            op,
            low: one(low),
            high: high.map(|more| one(low + more)),
            kind,
            base,
        }
    })
}

/// Places that a line is for, or is not for: a group, places with figures, and one
/// that may have none.
fn places_named() -> impl Strategy<Value = Terms> {
    let names = [
        "An",
        "Ăn",
        "Cả nước",
        "Kon Tum",
        "Vùng Tây Nguyên",
        "Nơi Khác",
        "Nhóm",
    ];
    let some = || proptest::collection::vec(prop::sample::select(names.to_vec()), 1..3);
    let owned = |names: Vec<&str>| names.into_iter().map(str::to_string).collect();
    prop_oneof![
        6 => Just(Terms::default()),
        2 => some().prop_map(move |only| Terms { only: owned(only), ..Terms::default() }),
        1 => some().prop_map(move |except| Terms { except: owned(except), ..Terms::default() }),
        1 => Just(Terms { authority: Some("QĐ 1".into()), ..Terms::default() }),
        1 => Just(Terms {
            stretch: Some(Box::new(compare(Op::Ge, "11"))),
            strives: true,
            ..Terms::default()
        }),
    ]
}

fn when() -> impl Strategy<Value = By> {
    prop_oneof![
        4 => (2022i16..=2030).prop_map(by),
        1 => (2023i16..=2027, 1i8..=12, 1i8..=28)
            .prop_map(|(y, m, d)| By::End(Period::Day(date(y, m, d)))),
        1 => (2023i16..=2027).prop_map(|y| By::End(Period::Day(date(y, 12, 31)))),
        1 => (2023i16..=2027, 1i8..=4).prop_map(|(y, q)| By::End(Period::Quarter(y, q))),
        1 => (2023i16..=2027, 1i8..=12).prop_map(|(y, m)| By::End(Period::Month(y, m))),
        1 => (2022i16..=2024, 1i16..4).prop_map(|(y, n)| By::End(Period::Years(y, y + n))),
        1 => (2022i16..=2024, 0i16..4).prop_map(|(y, n)| By::Yearly(Some((y, y + n)))),
        1 => Just(By::Yearly(None)),
        1 => Just(By::Always),
        1 => (2023i16..2025).prop_map(|y| By::Every(Step::Quarter, Some((y, y + 1)))),
    ]
}

fn one() -> impl Strategy<Value = Indicator> {
    let better = prop::sample::select(vec![
        None,
        Some(Better::Higher),
        Some(Better::Lower),
        Some(Better::Within),
    ]);
    let targets = proptest::collection::vec((when(), condition(), places_named()), 1..5);
    let code = prop::sample::select(vec![None, Some("2"), Some("10")]);
    let baseline = proptest::option::weighted(0.3, (2019i16..2026, 0i64..40));
    let leads = proptest::collection::vec(0u32..2, 0..3);
    let time = prop::sample::select(vec![
        TimeKind::Stock,
        TimeKind::Flow,
        TimeKind::Mean,
        TimeKind::CumulativeSince(2021),
    ]);
    let all = (better, targets, code, baseline, leads, time);
    all.prop_map(|(better, targets, code, baseline, leads, time)| {
        let targets = targets.into_iter().map(|(by, condition, terms)| Target {
            terms: terms.into(),
            ..target(by, condition)
        });
        let targets = targets.collect();
        let mut one = indicator("x", better, targets);
        one.code = code.map(str::to_string);
        one.time = time;
        one.scope = Scope::EachPlace;
        one.lead = leads.into_iter().map(AgencyId).collect();
        one.baseline = baseline.map(|(year, value)| Baseline {
            year,
            value: ratio(i128::from(value), 1),
            span: SPAN,
        });
        one
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]
    #[test]
    fn kernel_and_general_path_agree(
        work in (1u32..9).prop_flat_map(|places| (
            Just(places),
            proptest::collection::vec((one(), columns(places)), 3..5),
        )),
        as_of in prop::sample::select(vec![date(2024, 12, 31), date(2025, 12, 31), date(2025, 8, 1)]),
        latest in any::<bool>(),
        method in prop::sample::select(vec![None, None, Some(MethodId::Weather), Some(MethodId::Cagr), Some(MethodId::Escap)]),
        list in prop::sample::select(vec![List::None, List::Unmet, List::All]),
        top in proptest::option::of(0usize..12),
        units in proptest::collection::vec(
            prop::sample::select(vec![Some(0), Some(0), Some(0), Some(1), Some(2), None]), 3..5),
    ) {
        let (places, work) = work;
        let (indicators, series): (Vec<_>, Vec<_>) = work.into_iter().unzip();
        let mut model = model(indicators);
        let names = ["Cả nước", "Vùng Tây Nguyên", "Đà Nẵng", "Dak", "Ăn", "An", "Kon Tum", "Hà Tây"];
        model.places.all = vec![
            place("Cả nước", PlaceKind::Country, None, None),
            place("Vùng Tây Nguyên", PlaceKind::Region, None, None),
            place("Kon Tum", PlaceKind::Province, None, Some(date(2025, 7, 1))),
            place("Hà Tây", PlaceKind::Province, None, Some(date(2008, 8, 1))),
            place("Nhóm", PlaceKind::Province, None, None),
        ];
        let members = ["An", "Kon Tum", "Dak"];
        model.places.all[4].members = members.iter().map(|name| name.to_string()).collect();
        let mut thousand = model.units.all[0].clone();
        thousand.factor = whole(1000);
        model.units.all.push(thousand);
        for (at, unit) in units.into_iter().enumerate() {
            if let Some(indicator) = model.indicators.get_mut(at) {
                indicator.unit = unit.map(UnitId);
            }
        }
        let options = Options {
            as_of,
            list,
            top,
            figure: if latest { FigureRule::Latest } else { FigureRule::Exact },
            method,
        };
        let mut grid = Grid {
            names: names[..places as usize].iter().map(|n| Arc::from(*n)).collect(),
            series,
            columns: true,
        };
        let fast = evaluate_figures(&model, &grid, &options);
        grid.columns = false;
        let slow = evaluate_figures(&model, &grid, &options);
        let (fast, slow) = (format!("{fast:#?}"), format!("{slow:#?}"));
        let differs = fast.lines().zip(slow.lines()).find(|(a, b)| a != b);
        prop_assert!(fast == slow, "{differs:?}");
    }
}
