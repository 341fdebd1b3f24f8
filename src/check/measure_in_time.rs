//! What an indicator's figures are in time, where nobody declared it: a name may tell.

use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::commitments::READ_AS;
use crate::finding::{Arg, Finding, Text};
use crate::model::indicator::TimeKind;
use crate::model::nature::{happens, has_word, is_ratio};
use crate::model::{IndicatorId, Measure};
use crate::source::words::WORDS;
use crate::syntax::tree::Opt;

const DECLARE: Text = Text {
    vi: "khác ý thì ghi rõ ở dòng đầu của chỉ tiêu: `thời điểm` hay `bình quân các kỳ`",
    en: "if something else is meant, say so in the indicator's first line: `thời điểm` or `bình quân các kỳ`",
};

const DECLARE_FLOW: Text = Text {
    vi: "ghi rõ ở dòng đầu của chỉ tiêu: `trong kỳ` (năm là tổng các quý, các tháng), `luỹ kế từ năm …`, hay `thời điểm`",
    en: "say which in the indicator's first line: `trong kỳ` (a year is the sum of its quarters or months), `luỹ kế từ năm …`, or `thời điểm`",
};

impl Resolver {
    /// A rate of growth is of its own period: that of a quarter is no year's. Taken so
    /// where nothing is declared, and said once.
    pub(super) fn settle_time(&mut self, pending: &Pending) {
        let says = |option: &Opt| {
            matches!(
                option,
                Opt::Stock | Opt::Flow | Opt::Mean | Opt::Cumulative(_)
            )
        };
        self.flow_of_rates(pending.id);
        let declared = pending.head.options.iter().any(|(option, _)| says(option));
        let indicator = self.model.indicator(pending.id);
        // A part is in time what its whole is.
        let open = indicator.time == TimeKind::Stock && indicator.measure == Measure::Quantity;
        if !declared && open && indicator.parent.is_none() && happens(&self.model, indicator) {
            self.at(pending.id).time = TimeKind::Rate;
            self.taken_for_flows.push(pending.id);
            return;
        }
        let percent = (indicator.unit).is_some_and(|unit| self.model.units.get(unit).is_percent());
        let is_rate = !declared
            && percent
            && indicator.time == TimeKind::Stock
            && indicator.measure == Measure::Quantity
            && has_word(indicator, &WORDS.growth_names);
        if !is_rate {
            return;
        }
        self.at(pending.id).time = TimeKind::Rate;
        self.tell_of_rates(pending.id);
    }

    /// Says once a file of which indicators the figures were taken for those of their own
    /// periods, by name or unit. They are not added up: quarters may be reported each by
    /// itself, or from the year's start.
    pub(super) fn tell_of_flows(&mut self) {
        let Some(first) = self.taken_for_flows.first() else {
            return;
        };
        let span = self.model.indicator(*first).span;
        let names = self.taken_for_flows.iter();
        let names = names.map(|id| format!("`{}`", self.model.indicator(*id).name));
        let meaning = Arg::Both(
            "số phát sinh trong riêng từng kỳ; số năm trước không thay cho năm sau, số quý không thay cho năm và không được cộng",
            "what happens in each period by itself; an earlier year's figure does not stand for a later one's, nor a quarter's for a year's, and none are added up",
        );
        let finding = Finding::new(&READ_AS, span)
            .arg("words", names.collect::<Vec<_>>().join(", "))
            .arg("meaning", meaning);
        self.report(finding.help(DECLARE_FLOW));
    }

    /// Per cents and so many of 10.000 are never summed over periods: `trong kỳ` of them
    /// is that each is of its own period.
    fn flow_of_rates(&mut self, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        if indicator.time == TimeKind::Flow && is_ratio(&self.model, indicator) {
            self.at(id).time = TimeKind::Rate;
            self.tell_of_rates(id);
        }
    }

    /// Says once a file that figures are of their own periods.
    fn tell_of_rates(&mut self, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        let (name, span) = (format!("`{}`", indicator.name), indicator.span);
        if std::mem::replace(&mut self.told_of_rates, true) {
            return;
        }
        let meaning = Arg::Both(
            "tốc độ của riêng từng kỳ, số của quý không thay cho số của năm",
            "the rate of each period by itself; a quarter's does not stand for a year's",
        );
        let finding = Finding::new(&READ_AS, span)
            .arg("words", name)
            .arg("meaning", meaning);
        self.report(finding.help(DECLARE));
    }
}
