//! Findings about units, levels and formulas (CTR03xx).

mod amended_after_due;
mod amends_no_level;
mod apart;
mod backdated_amendment;
mod bad_unit_declaration;
mod bare_beside_percent;
mod bare_given;
mod below_zero;
pub mod blank_beside_level;
mod converted_twice;
mod criterion_without_level;
mod decimal_of_count;
mod divided_twice;
mod division_by_zero;
mod easier_stretch;
mod ended_before;
mod falls_below;
mod for_no_place;
mod formula_cycle;
mod formula_units;
mod in_two_places;
mod level_not_on_scale;
mod level_of_other_places;
mod levels_of_several_milestones;
mod method_does_not_fit;
mod more_than_all;
mod nested_criteria;
mod no_base;
mod no_decimal;
mod no_effective_date;
mod no_issue_date;
mod no_parts;
mod no_plan;
mod no_scenario_chosen;
mod no_year_start;
mod percent_or_points;
mod range_without_direction;
mod rank_without_order;
mod reversed_range;
mod rolls_up_nothing;
mod senseless_level;
mod share_of_itself;
mod share_of_no_share;
mod share_over_100;
mod thousands_comma;
mod times_or_more;
mod turned_by_amendment;
mod two_amendments_one_day;
mod two_directions;
mod two_figures_of_one_year;
mod two_levels_at_one_milestone;
mod two_levels_at_one_place;
mod unit_does_not_fit;
mod unknown_direction;
mod unknown_method;
mod waits_on_itself;
mod weighted_without_weights;
mod wrong_kind_of_level;

use crate::finding::Entry;

pub use amended_after_due::AMENDED_AFTER_DUE;
pub use amends_no_level::AMENDS_NO_LEVEL;
pub use apart::APART;
pub use backdated_amendment::BACKDATED_AMENDMENT;
pub use bad_unit_declaration::BAD_UNIT_DECLARATION;
pub use bare_beside_percent::BARE_BESIDE_PERCENT;
pub use bare_given::BARE_GIVEN;
pub use below_zero::BELOW_ZERO;
pub use blank_beside_level::BLANK_BESIDE_LEVEL;
pub use converted_twice::CONVERTED_TWICE;
pub use criterion_without_level::CRITERION_WITHOUT_LEVEL;
pub use decimal_of_count::DECIMAL_OF_COUNT;
pub use divided_twice::DIVIDED_TWICE;
pub use division_by_zero::DIVISION_BY_ZERO;
pub use easier_stretch::EASIER_STRETCH;
pub use ended_before::ENDED_BEFORE;
pub use falls_below::FALLS_BELOW;
pub use for_no_place::FOR_NO_PLACE;
pub use formula_cycle::FORMULA_CYCLE;
pub use formula_units::FORMULA_UNITS;
pub use in_two_places::IN_TWO_PLACES;
pub use level_not_on_scale::LEVEL_NOT_ON_SCALE;
pub use level_of_other_places::LEVEL_OF_OTHER_PLACES;
pub use levels_of_several_milestones::LEVELS_OF_SEVERAL_MILESTONES;
pub use method_does_not_fit::METHOD_DOES_NOT_FIT;
pub use more_than_all::MORE_THAN_ALL;
pub use nested_criteria::NESTED_CRITERIA;
pub use no_base::NO_BASE;
pub use no_decimal::NO_DECIMAL;
pub use no_effective_date::NO_EFFECTIVE_DATE;
pub use no_issue_date::NO_ISSUE_DATE;
pub use no_parts::NO_PARTS;
pub use no_plan::NO_PLAN;
pub use no_scenario_chosen::NO_SCENARIO_CHOSEN;
pub use no_year_start::NO_YEAR_START;
pub use percent_or_points::PERCENT_OR_POINTS;
pub use range_without_direction::RANGE_WITHOUT_DIRECTION;
pub use rank_without_order::RANK_WITHOUT_ORDER;
pub use reversed_range::REVERSED_RANGE;
pub use rolls_up_nothing::ROLLS_UP_NOTHING;
pub use senseless_level::SENSELESS_LEVEL;
pub use share_of_itself::SHARE_OF_ITSELF;
pub use share_of_no_share::SHARE_OF_NO_SHARE;
pub use share_over_100::SHARE_OVER_100;
pub use thousands_comma::THOUSANDS_COMMA;
pub use times_or_more::TIMES_OR_MORE;
pub use turned_by_amendment::TURNED_BY_AMENDMENT;
pub use two_amendments_one_day::TWO_AMENDMENTS_ONE_DAY;
pub use two_directions::TWO_DIRECTIONS;
pub use two_figures_of_one_year::TWO_FIGURES_OF_ONE_YEAR;
pub use two_levels_at_one_milestone::TWO_LEVELS_AT_ONE_MILESTONE;
pub use two_levels_at_one_place::TWO_LEVELS_AT_ONE_PLACE;
pub use unit_does_not_fit::UNIT_DOES_NOT_FIT;
pub use unknown_direction::UNKNOWN_DIRECTION;
pub use unknown_method::UNKNOWN_METHOD;
pub use waits_on_itself::WAITS_ON_ITSELF;
pub use weighted_without_weights::WEIGHTED_WITHOUT_WEIGHTS;
pub use wrong_kind_of_level::WRONG_KIND_OF_LEVEL;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &NO_ISSUE_DATE,
    &NO_PLAN,
    &APART,
    &NO_DECIMAL,
    &TIMES_OR_MORE,
    &FALLS_BELOW,
    &UNIT_DOES_NOT_FIT,
    &SHARE_OVER_100,
    &REVERSED_RANGE,
    &LEVEL_NOT_ON_SCALE,
    &WRONG_KIND_OF_LEVEL,
    &UNKNOWN_DIRECTION,
    &FORMULA_CYCLE,
    &FORMULA_UNITS,
    &PERCENT_OR_POINTS,
    &TWO_LEVELS_AT_ONE_MILESTONE,
    &TWO_FIGURES_OF_ONE_YEAR,
    &LEVELS_OF_SEVERAL_MILESTONES,
    &NO_BASE,
    &TWO_DIRECTIONS,
    &BAD_UNIT_DECLARATION,
    &WEIGHTED_WITHOUT_WEIGHTS,
    &RANGE_WITHOUT_DIRECTION,
    &NO_EFFECTIVE_DATE,
    &MORE_THAN_ALL,
    &NESTED_CRITERIA,
    &NO_YEAR_START,
    &NO_SCENARIO_CHOSEN,
    &TWO_LEVELS_AT_ONE_PLACE,
    &FOR_NO_PLACE,
    &SHARE_OF_ITSELF,
    &SHARE_OF_NO_SHARE,
    &WAITS_ON_ITSELF,
    &CRITERION_WITHOUT_LEVEL,
    &NO_PARTS,
    &DIVISION_BY_ZERO,
    &BARE_BESIDE_PERCENT,
    &CONVERTED_TWICE,
    &DIVIDED_TWICE,
    &SENSELESS_LEVEL,
    &EASIER_STRETCH,
    &BLANK_BESIDE_LEVEL,
    &BARE_GIVEN,
    &TWO_AMENDMENTS_ONE_DAY,
    &AMENDED_AFTER_DUE,
    &BACKDATED_AMENDMENT,
    &TURNED_BY_AMENDMENT,
    &AMENDS_NO_LEVEL,
    &THOUSANDS_COMMA,
    &BELOW_ZERO,
    &LEVEL_OF_OTHER_PLACES,
    &RANK_WITHOUT_ORDER,
    &ROLLS_UP_NOTHING,
    &IN_TWO_PLACES,
    &ENDED_BEFORE,
    &UNKNOWN_METHOD,
    &METHOD_DOES_NOT_FIT,
    &DECIMAL_OF_COUNT,
];
