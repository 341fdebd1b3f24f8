//! `1,250` for a count of people: a comma parts decimals, and people have none.

use crate::check::resolver::Resolver;
use crate::finding::Finding;
use crate::finding::catalogue::types::{BELOW_ZERO, THOUSANDS_COMMA};
use crate::model::Better;
use crate::model::IndicatorId;
use crate::model::condition::Amount;
use crate::model::nature::{counts, has_word, is_whole, within_100};
use crate::model::number::{hundred, plain, vietnamese, whole};
use crate::source::words::WORDS;
use crate::syntax::tree::Quantity;
use num_traits::Signed;

impl Resolver {
    /// Reports a level that is read as a decimal and looks like thousands: three places
    /// behind the comma, and something before it. Of what is counted one by one it is an
    /// error; of anything else only how it is read is noted, where its last place is an
    /// idle 0. Whether it was an error.
    pub(super) fn thousands_comma(
        &mut self,
        id: IndicatorId,
        quantity: &Quantity,
        amount: &Amount,
    ) -> bool {
        let written = amount.written;
        let whole = written.trunc().abs();
        if written.scale() != 3 || whole.is_zero() || whole >= rust_decimal::Decimal::ONE_THOUSAND {
            return false;
        }
        let typed = vietnamese(&written.to_string());
        let read = vietnamese(&written.normalize().to_string());
        let thousands = typed.replace(',', ".");
        let span = quantity.number.span;
        let counted =
            (amount.unit).is_some_and(|unit| is_whole(&self.model, self.model.indicator(id), unit));
        if counted {
            let finding = Finding::new(&THOUSANDS_COMMA, span)
                .arg("number", format!("`{typed}`"))
                .arg("read", read)
                .arg("instead", thousands.clone())
                .fix(span, thousands);
            self.report(finding);
        } else if written.normalize().scale() < 3 {
            self.read_as(
                span,
                &typed,
                format!("{read}, vì dấu phẩy đứng trước phần thập phân; nếu là hàng nghìn thì viết `{thousands}`"),
                format!("{read}, as a comma stands before decimals; for thousands write `{thousands}`"),
            );
        }
        counted
    }

    /// Reports a level below 0 of what is counted or measured, of which nothing is below 0.
    /// Whether it was one.
    pub(super) fn below_zero(
        &mut self,
        id: IndicatorId,
        quantity: &Quantity,
        amount: &Amount,
    ) -> bool {
        let indicator = self.model.indicator(id);
        let reaches = amount.value.is_negative()
            && counts(&self.model, indicator)
            && !has_word(indicator, &WORDS.net_names)
            && (indicator.baseline.as_ref()).is_none_or(|base| !base.value.is_negative());
        if !reaches {
            return false;
        }
        let value = vietnamese(&plain(&amount.value, 6));
        let unit = self.unit_shown(indicator.unit);
        let finding = Finding::new(&BELOW_ZERO, quantity.number.span);
        self.report(finding.arg("value", value).arg("unit", unit));
        true
    }

    /// Notes how a share below one per cent is read where higher is better: a sheet may
    /// have shown 95 % as 0,95.
    pub(super) fn small_share(&mut self, id: IndicatorId, quantity: &Quantity, amount: &Amount) {
        let indicator = self.model.indicator(id);
        let high = indicator.better == Some(Better::Higher) && within_100(indicator);
        let one = whole(1);
        let small = amount.value > whole(0) && amount.value < one;
        if !high || !small || quantity.unit.is_some() {
            return;
        }
        let typed = vietnamese(&amount.written.to_string());
        let meant = vietnamese(&plain(&(&amount.value * hundred()), 6));
        self.read_as(
            quantity.number.span,
            &typed,
            format!("{typed} %; nếu là {meant} % thì viết `{meant}`"),
            format!("{typed} %; for {meant} % write `{meant}`"),
        );
    }
}
