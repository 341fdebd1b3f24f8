//! The Vietnamese word lists: what is sought in names, in cells, in questions. They
//! are data, `lang/words.toml`, where each says in Vietnamese what it decides; a test
//! writes them out, with their keys, as the constants of `words/lists.rs`.

#[rustfmt::skip]
mod lists;
#[cfg(test)]
mod tests;

use crate::source::text::{begins_with, starts};

/// A list of words.
pub struct List {
    /// What it decides, in Vietnamese.
    pub what: &'static str,
    words: &'static [&'static str],
    keys: &'static [&'static str],
}

/// A list of pairs of words.
pub struct Pairs {
    /// What it decides, in Vietnamese.
    pub what: &'static str,
    words: &'static [[&'static str; 2]],
    keys: &'static [[&'static str; 2]],
}

impl List {
    /// The words as the file writes them, in its order.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }

    /// Their syllable keys.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().copied()
    }

    /// The words, each with its syllable key.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.words().zip(self.keys())
    }

    /// Whether a text, as its key, is one of the words.
    pub fn has(&self, text: &str) -> bool {
        self.keys().any(|word| word == text)
    }

    /// Whether one of the words stands in a text, as its key, whole.
    ///
    /// ```
    /// use ctr::source::{text::key, words::WORDS};
    /// assert!(WORDS.change_names.within(&key("Mức TĂNG dân số")));
    /// assert!(!WORDS.change_names.within(&key("Tăngâm")));
    /// ```
    pub fn within(&self, text: &str) -> bool {
        starts(text).any(|rest| self.begins(rest))
    }

    /// Whether a text, as its key, begins with one of the words, whole.
    pub fn begins(&self, text: &str) -> bool {
        self.keys().any(|word| begins_with(text, word))
    }
}

impl Pairs {
    /// The pairs as the file writes them, in its order.
    pub fn words(&self) -> impl Iterator<Item = [&'static str; 2]> {
        self.words.iter().copied()
    }

    /// Their syllable keys.
    pub fn keys(&self) -> &'static [[&'static str; 2]] {
        self.keys
    }
}

/// Every list, by its name in the file.
pub struct Lists {
    /// Base units of which an amount may be below 0.
    pub signed_units: List,
    /// Base units of what is counted one by one.
    pub counted_units: List,
    /// Base units that are measured, not added up.
    pub unadded_units: List,
    /// Base units of time.
    pub time_units: List,
    /// Make a figure a difference, which may be below 0.
    pub change_names: List,
    /// More such words, where a figure is to be refused.
    pub net_names: List,
    /// Make a share pass 100 %: of a plan, an age, another amount.
    pub over_names: List,
    /// Make a number of years an age.
    pub age_names: List,
    /// Begin a sum of years, which is no age.
    pub sum_names: List,
    /// Make a figure a mean.
    pub mean_names: List,
    /// Make less of a figure better.
    pub lesser_names: List,
    /// Leave a name that has one of those of nothing else: of what, whom, where.
    pub plain_names: List,
    /// Begin names of something good all the same.
    pub gain_names: List,
    /// Stand before those for whom something is.
    pub for_whom: List,
    /// Stand before the proper name of a place.
    pub place_words: List,
    /// Begin the name of a rank.
    pub rank_names: List,
    /// Begin as the name of a rank does, of what is none.
    pub work_names: List,
    /// Base units of what is not counted one by one.
    pub uncounted_bases: List,
    /// Begin the name of a share.
    pub share_names: List,
    /// Make a share a growth or a comparison.
    pub share_growths: List,
    /// Make a rate a speed of growth, of which `tăng x` is the level.
    pub growth_names: List,
    /// Begin the name of what happens in its own period.
    pub flow_names: List,
    /// Within the name of what happens in its period.
    pub flow_within: List,
    /// Base units of what happens, and is not there at a date.
    pub flow_units: List,
    /// Make such a name one of what is there, or of many periods.
    pub running_names: List,
    /// Make a rate one of falls, of which `giảm x` is the level.
    pub fall_names: List,
    /// Make a figure the difference of two amounts, above 0 where there is a surplus.
    pub balance_names: List,
    /// Make a figure the amount that is short.
    pub deficit_names: List,
    /// Make the figures those of school years.
    pub school_names: List,
    /// Behind `%` in a unit: of what it is a percentage.
    pub share_bases: List,
    /// Syllables that say which side, how strict, when: no suggestion changes them.
    pub meaning_words: List,
    /// After `tỷ lệ`: plainly of some among those there are.
    pub share_of: List,
    /// In the name of a share: of some that have a property.
    pub share_marks: List,
    /// After `tỷ lệ`: none of those all the same, but an amount beside another.
    pub share_flows: List,
    /// Begin like one of those and are none.
    pub share_of_others: List,
    /// Make a figure a mean or a rate, whatever its unit.
    pub rate_names: List,
    /// Before what a level repeats of its indicator's name.
    pub echo_heads: List,
    /// Behind what a level repeats of its indicator's name.
    pub echo_tails: List,
    /// Below the stroke of a unit: a level does not leave them out.
    pub short_times: List,
    /// Join the parts of a list in a name.
    pub list_joins: List,
    /// Turn round what stands behind them in a name.
    pub turning_words: List,
    /// Begin a level and say no more than that it is reached.
    pub act_words: List,
    /// Begin a level before its own words, and say nothing.
    pub lead_words: List,
    /// Say how much without saying it (CTR0509).
    pub vague: List,
    /// Those told of beside a number too.
    pub wishes: List,
    /// Figures that need no unit.
    pub unitless_names: List,
    /// Begin the change of a share (CTR0511).
    pub share_changes: List,
    /// May stand before those.
    pub share_change_heads: List,
    /// Make the number after them a level.
    pub level_words: List,
    /// Link a level with its year.
    pub year_words: List,
    /// Change nothing of what is measured.
    pub fillers: List,
    /// Begin a qualification.
    pub qualifiers: List,
    /// Make a line that was not understood a possible level.
    pub level_openings: List,
    /// Make a line that was not understood one for some places only.
    pub narrowing_words: List,
    /// Say that a level is an upper bound.
    pub down_words: List,
    /// Say that a level is a lower bound.
    pub up_words: List,
    /// Say that a level is asked for without the number itself.
    pub strict_words: List,
    /// Are read as `khoảng`, which is told.
    pub nearly_words: List,
    /// Begin the footnotes of a table.
    pub note_leads: List,
    /// Say a level once more in another way.
    pub same_leads: List,
    /// Say of a group that it is the first.
    pub best_words: List,
    /// Stand for `đơn vị`.
    pub unit_shorts: List,
    /// Turn the words behind them round.
    pub denial_words: List,
    /// Begin lines on which no verdict rests.
    pub aside_lines: List,
    /// Parts of an agency, told between parentheses.
    pub lead_roles: List,
    /// Persons of an agency, before its name.
    pub agency_titles: List,
    /// Open a line with a year that sets a level.
    pub target_openers: List,
    /// Open a line with a year that says what was.
    pub baseline_openers: List,
    /// Before a far year that is no milestone.
    pub outlook_words: List,
    /// Open a line that says when work is due.
    pub due_openers: List,
    /// Before a number that is a rise.
    pub rise_words: List,
    /// Before a number that is a fall.
    pub fall_words: List,
    /// English words of levels, and the language's own.
    pub english_levels: Pairs,
    /// Units as tables abbreviate them, and in full.
    pub unit_short: Pairs,
    /// Stand for the agency of the row above.
    pub ditto: List,
    /// Words that say of what part a level is.
    pub part_words: List,
    /// Words of a line that only fill.
    pub filler_words: List,
    /// How agencies' names begin.
    pub agency_heads: List,
    /// Words of an agency's name that have no letter in its abbreviation.
    pub joining_words: List,
    /// After a day and a month: so many years after the period's own.
    pub years_after: Pairs,
    /// After a day: so many months after the period's last.
    pub months_after: Pairs,
    /// `chính thức`.
    pub official: List,
    /// `sơ bộ`.
    pub preliminary: List,
    /// `ước tính`.
    pub estimated: List,
    /// Before a standing, saying nothing more; longer ones first.
    pub standing_heads: List,
    /// In a column of standings: the figure is of what came about.
    pub standing_results: List,
    /// After a standing, leaving it what it is; longer ones first.
    pub standing_tails: List,
    /// Before an estimated number; longer ones first.
    pub estimate_heads: List,
    /// Before a lower end that is included.
    pub at_least: List,
    /// Before a lower end that is left out.
    pub more_than: List,
    /// Before an upper end that is included.
    pub at_most: List,
    /// Before an upper end that is left out.
    pub less_than: List,
    /// Before a number that is approximate.
    pub about: List,
    /// Completed, in words.
    pub done: List,
    /// Not completed, in words.
    pub not_done: List,
    /// In place of a day of completion.
    pub no_day: List,
    /// Headings of the column `indicator`; the first two are shown in messages.
    pub column_indicator: List,
    /// Headings of the column `period`; the first two are shown in messages.
    pub column_period: List,
    /// Headings of the column `place`; the first two are shown in messages.
    pub column_place: List,
    /// Headings of the column `breakdown`; the first two are shown in messages.
    pub column_breakdown: List,
    /// Headings of the column `value`; the first two are shown in messages.
    pub column_value: List,
    /// Headings of the column `unit`; the first two are shown in messages.
    pub column_unit: List,
    /// Headings of the column `flag`; the first two are shown in messages.
    pub column_flag: List,
    /// Headings of the column `source`; the first two are shown in messages.
    pub column_source: List,
    /// Headings of the column `task`; the first two are shown in messages.
    pub column_task: List,
    /// Headings of the column `completed`; the first two are shown in messages.
    pub column_completed: List,
    /// Headings of the column `cause`; the first two are shown in messages.
    pub column_cause: List,
    /// Headings of the column `remedy`; the first two are shown in messages.
    pub column_remedy: List,
    /// Headings of the column of published verdicts; the first two are shown in messages.
    pub column_verdict: List,
    /// A published verdict: met.
    pub published_met: List,
    /// A published verdict: met, and more than that.
    pub published_exceeded: List,
    /// A published verdict: not met.
    pub published_unmet: List,
    /// In place of a published verdict: there is none.
    pub published_none: List,
    /// Headings of the column `note`; the first two are shown in messages.
    pub column_note: List,
    /// Headings of columns that say nothing of what a figure is of: who typed it, when, remarks.
    pub remark_headings: List,
    /// In the heading of a column not known: it is of parts of a year, even where its cells are numbers.
    pub dated_headings: List,
    /// Begin the heading of a column of who answers for an indicator: a plan's.
    pub owner_headings: List,
    /// Begin the name of a figure, beside `share_names` and `sum_names`.
    pub figure_openers: List,
    /// In a line above a table: it is of results.
    pub result_titles: List,
    /// Begin the heading of a column of who reports a row.
    pub reporter_headings: List,
    /// Begin the name of a body of the whole place.
    pub wide_agencies: List,
    /// In a title without a word of results: the table is of what is to be.
    pub goal_titles: List,
    /// Begin such a heading, whatever follows.
    pub remark_heads: List,
    /// Make it so whatever stands beside it.
    pub firm_goal_titles: List,
    /// Before the name of a plan: a table of what became of it.
    pub plan_result_titles: List,
    /// In a line above a table: no name of a place.
    pub plain_titles: List,
    /// Begin a line that says that figures are of a part, a scenario, a comparison.
    pub narrowing_titles: List,
    /// In a short line: figures are of a group of people, of a kind of places.
    pub narrowing_groups: List,
    /// Begin a line, or the name of a sheet, that says nothing of what figures are.
    pub neutral_titles: List,
    /// All of a line, or of the name of a sheet, that says nothing of what figures are.
    pub neutral_whole: List,
    /// Before a kind of place: a level of places.
    pub place_levels: List,
    /// In a line: the name of a movement, of no kind of place.
    pub topic_titles: List,
    /// In a line: the motto of the state.
    pub motto_titles: List,
    /// In a long line: the name of a programme.
    pub plan_titles: List,
    /// At the start of a line: one house, one company, of which alone the figures are.
    pub narrow_bodies: List,
    /// In a line: its year is not the one of the figures.
    pub year_stops: List,
    /// Numbers in words, beside months and quarters.
    pub number_words: List,
    /// Before the name of a part at the end of a line: that is a name of its own.
    pub part_end_stops: List,
    /// In a title: half a year.
    pub year_parts: List,
    /// In a title, beside a part of a year: the year too.
    pub year_joined: List,
    /// Words of a cell that is a part of a year and nothing else.
    pub year_part_words: List,
    /// Before a day in a title: figures are counted up to it.
    pub until_words: List,
    /// End the name of a place in a title.
    pub place_ends: List,
    /// Kinds of a province behind `toàn`.
    pub province_words: List,
    /// Kinds of a city behind `toàn`.
    pub city_words: List,
    /// Before the place that a table is of.
    pub place_leads: List,
    /// Before the part that a row or a table is of.
    pub part_intros: List,
    /// Before the unit that all figures of a table are in.
    pub unit_leads: List,
    /// In such a title: a word of the above is the name of a programme.
    pub no_goal_titles: List,
    /// In a name: the figure is an index of one period over another.
    pub index_names: List,
    /// In a cell of a column not known: the figure is a rate, a number, and no part.
    pub measure_words: List,
    /// Cells of the column of flags: there is no figure.
    pub missing_flags: List,
    /// Headings of the column `number`; the first two are shown in messages.
    pub column_number: List,
    /// Headings of a column of quarters beside the years.
    pub column_quarter: List,
    /// Headings of a column of months beside the years.
    pub column_month: List,
    /// Headings of a column of days on which figures became known; the first two are
    /// shown in messages.
    pub column_published: List,
    /// Headings of a column of powers of ten.
    pub column_multiple: List,
    /// A word of such a column, and the power.
    pub multiples: Pairs,
    /// Before the number of a table, in its title.
    pub table_heads: List,
    /// Within a heading: its column is of places.
    pub place_headings: List,
    /// Kinds of places, the narrowest first.
    pub narrow_places: List,
    /// Months, cut short.
    pub months: List,
    /// Months, written out.
    pub long_months: List,
    /// Single words of a heading of levels asked for.
    pub goal_headings: List,
    /// Single words of a heading of results.
    pub actual_headings: List,
    /// Single words that say neither.
    pub plain_headings: List,
    /// Beside a year: what is to be.
    pub goal_phrases: List,
    /// The same, unless a word of results stands there too.
    pub weak_goal_phrases: List,
    /// Last syllables of the days of a week, from Monday.
    pub weekdays: List,
    /// Head a column of what was planned, standing alone beside the year.
    pub plan_headings: List,
    /// Head a column of what was budgeted, so too.
    pub budget_headings: List,
    /// Behind `kế hoạch` in a level, without making it another plan.
    pub plan_tails: List,
    /// Beside a year: plainly a result.
    pub result_headings: List,
    /// Beside a year: changes nothing of what the figure is.
    pub plain_result_headings: List,
    /// Beside a year: one figure held against another.
    pub comparison_headings: List,
    /// Beside a year: a part of it.
    pub part_year_headings: List,
    /// Beside a year: counted up.
    pub cumulative_headings: List,
    /// In place of a figure: there is none.
    pub missing_cells: List,
    /// Before a number of a cell: by so much it rose.
    pub rising_cells: List,
    /// Before a number of a cell: by so much it fell.
    pub falling_cells: List,
    /// Before a number of a cell: so much is left over.
    pub surplus_cells: List,
    /// Before a number of a cell: so much is short.
    pub deficit_cells: List,
    /// Beside two years that follow each other: they are one school year.
    pub school_years: List,
    /// Cells of sexes and kinds of residence.
    pub people_parts: List,
    /// In a cell of places: the whole country.
    pub place_whole_country: List,
    /// In a cell of places: the programme's own.
    pub place_own: List,
    /// In a cell of places: the total of the file's.
    pub place_total: List,
    /// Kinds of places: regions.
    pub region_kinds: List,
    /// Kinds of places: provinces.
    pub province_kinds: List,
    /// Kinds of places: districts.
    pub district_kinds: List,
    /// Kinds of places: communes.
    pub commune_kinds: List,
    /// Kinds of places: below communes.
    pub village_kinds: List,
    /// Before a kind of place of which many are meant.
    pub plural_words: List,
    /// Cities under the central government.
    pub central_cities: List,
    /// Beside the name of a province.
    pub province_prefixes: List,
    /// Beside the name of a city.
    pub city_prefixes: List,
    /// In a cell of breakdowns: everything.
    pub part_total: List,
    /// Statuses people add to a question, without marks.
    pub verdict_words: List,
    /// Words that begin an expression, without marks.
    pub expression_words: List,
    /// Two parts that together are all there is.
    pub splits: Pairs,
    /// Before the name of a part, changing nothing.
    pub part_openers: List,
    /// A unit's name written out and cut short.
    pub unit_spellings: Pairs,
    /// A place as cells spell it, and its name.
    pub place_spellings: Pairs,
    /// Above headings of parts: it says nothing itself.
    pub part_leads: List,
    /// A unit as figures' files spell it, or its code, and its name.
    pub data_units: Pairs,
    /// Two names of one part.
    pub part_spellings: Pairs,
    /// In a remark: the levels are not the document's own words.
    pub inferred_notes: List,
}

/// The lists.
pub static WORDS: Lists = lists::WORDS;
