//! By which method progress is judged (tiến độ), and whether the indicator can have it.

use crate::check::resolver::Resolver;
use crate::finding::Finding;
use crate::finding::catalogue::types::{METHOD_DOES_NOT_FIT, UNKNOWN_METHOD};
use crate::finding::{Arg, Text};
use crate::model::indicator::TimeKind;
use crate::model::nature::is_growth;
use crate::model::{Chosen, Indicator, IndicatorId, Measure, MethodId};
use crate::source::Span;
use crate::source::nearest::nearest;
use crate::syntax::tree::{Attr, Attribute, FreeKind, Name};

impl Resolver {
    /// The method that a declaration's own line names, if it has one.
    pub(super) fn method_of(&mut self, attributes: &[Attribute]) -> Option<Chosen> {
        let name = line(attributes)?.0;
        if let Some(method) = MethodId::named(&name.text) {
            return Some(Chosen::Method(method));
        }
        let names = MethodId::ALL.map(MethodId::vietnamese);
        let near = nearest(&name.text, names.iter().copied());
        let finding = Finding::new(&UNKNOWN_METHOD, name.span)
            .arg("name", format!("“{}”", name.text))
            .arg("names", names.map(|name| format!("`{name}`")).join(", "));
        let finding = match near {
            Some(near) => finding.fix(name.span, near.to_string()),
            None => finding,
        };
        self.report(finding);
        Some(Chosen::Unread(UNKNOWN_METHOD.code))
    }

    /// Reports a method that the indicator cannot have: one of numbers where there are
    /// none, a ratio of growth rates of what is one itself.
    pub(super) fn settle_method(&mut self, id: IndicatorId, attributes: &[Attribute]) {
        let indicator = self.model.indicator(id);
        let Some(Chosen::Method(method)) = indicator.progress else {
            return;
        };
        let own = line(attributes).map(|(_, span)| span);
        let Some(why) = unfit(method, indicator) else {
            return;
        };
        // What is chosen for many is not meant for levels in words among them.
        if own.is_none() && indicator.measure != Measure::Quantity {
            return;
        }
        let finding = Finding::new(&METHOD_DOES_NOT_FIT, own.unwrap_or(indicator.span))
            .arg("method", method.vietnamese())
            .arg("name", format!("“{}”", indicator.name))
            .arg("why", Arg::Both(why.vi, why.en));
        self.report(finding);
    }
}

/// Why an indicator of such figures cannot have a method.
fn unfit(method: MethodId, indicator: &Indicator) -> Option<Text> {
    let no_numbers = method != MethodId::Line && indicator.measure != Measure::Quantity;
    let of_growth =
        method == MethodId::Cagr && indicator.time == TimeKind::Rate && is_growth(indicator);
    if no_numbers {
        return Some(Text {
            vi: "chỉ tiêu này là mức hay việc hoàn thành, không phải con số",
            en: "it is a level or something to be done, no number",
        });
    }
    of_growth.then_some(Text {
        vi: "chỉ tiêu này đã là một tốc độ của kỳ, tốc độ tăng của tốc độ thì không nói lên gì",
        en: "it is a rate of its period itself, and the growth of a growth says nothing",
    })
}

fn line(attributes: &[Attribute]) -> Option<(&Name, Span)> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.attr {
            Some(Attr::Free(FreeKind::Progress, name)) => Some((name, attribute.span)),
            _ => None,
        })
}
