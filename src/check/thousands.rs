//! `1,250` for a count of people: a comma parts decimals, and people have none.

use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::{
    BELOW_ZERO, DECIMAL_OF_COUNT, SENSELESS_LEVEL, THOUSANDS_COMMA,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::Better;
use crate::model::Exact;
use crate::model::IndicatorId;
use crate::model::condition::Amount;
use crate::model::nature::{counts, has_word, is_whole, within_100};
use crate::model::number::{exact, hundred, plain, vietnamese, whole};
use crate::source::text::key;
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
        self.decimal_of_count(id, quantity, amount);
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

    /// Warns of a level with decimals of what is counted one by one; three places are told
    /// as thousands. A name with a number in it may be of so many a thousand.
    fn decimal_of_count(&mut self, id: IndicatorId, quantity: &Quantity, amount: &Amount) {
        let written = amount.written;
        let indicator = self.model.indicator(id);
        let rate = indicator.name.chars().any(|c| c.is_ascii_digit());
        let counted = amount
            .unit
            .is_some_and(|unit| is_whole(&self.model, indicator, unit));
        if !counted || rate || written.scale() == 3 || written.fract().is_zero() {
            return;
        }
        let finding = Finding::new(&DECIMAL_OF_COUNT, quantity.number.span)
            .arg("number", format!("`{}`", vietnamese(&written.to_string())))
            .arg("read", vietnamese(&written.normalize().to_string()))
            .arg("unit", self.unit_shown(amount.unit));
        self.report(finding);
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

    /// Reports money that nobody has: `90.000.000` of what is told in millions of đồng a
    /// head, which are the đồng themselves. Whether it was reported.
    pub(super) fn money_twice(
        &mut self,
        id: IndicatorId,
        quantity: &Quantity,
        amount: &Amount,
    ) -> bool {
        let indicator = self.model.indicator(id);
        let Some(unit) = amount.unit.or(indicator.unit) else {
            return false;
        };
        let (units, unit) = (&self.model.units, self.model.units.get(unit));
        let base = |of: u32| units.bases.get(of as usize).map(|base| key(base));
        let money = |(of, power): &(u32, i8)| *power == 1 && base(*of) == Some(key("đồng"));
        let multiplier = unit.name.split(' ').next().and_then(times_of);
        let (true, Some(times)) = (unit.dimension.iter().any(money), multiplier) else {
            return false;
        };
        let each = unit.dimension.iter().any(|(_, power)| *power < 0)
            || WORDS.mean_names.within(&key(&indicator.name));
        let most = ten_to(if each { 12 } else { 18 });
        if exact(amount.written) * &unit.factor < most {
            return false;
        }
        let name = unit.name.clone();
        let meant = vietnamese(&plain(&(exact(amount.written) / times), 6));
        let typed = vietnamese(&amount.written.to_string());
        let problem = Arg::Made(
            format!("{typed} {name} là số tiền không thể có: đơn vị đã là {name}"),
            format!("{typed} {name} is more money than there is: the unit is {name} already"),
        );
        let finding = Finding::new(&SENSELESS_LEVEL, quantity.number.span)
            .arg("problem", problem)
            .arg("meant", meant)
            .arg("unit", name);
        self.report(finding.help(IN_ITS_UNIT));
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

const IN_ITS_UNIT: Text = Text {
    vi: "văn bản tính bằng đồng thì viết `{meant}` (đơn vị {unit}); tính bằng đơn vị khác thì sửa đơn vị ở dòng `chỉ tiêu`",
    en: "where the document has đồng write `{meant}` (in {unit}); where it has another unit mend the unit in the line `chỉ tiêu`",
};

/// By how many a unit's first word counts.
fn times_of(word: &str) -> Option<Exact> {
    let word = key(word);
    let powers = [("nghìn", 3), ("ngàn", 3), ("triệu", 6), ("tỷ", 9)];
    let (_, power) = powers.iter().find(|(name, _)| key(name) == word)?;
    Some(ten_to(*power))
}

fn ten_to(power: u32) -> Exact {
    (0..power).fold(whole(1), |all, _| all * whole(10))
}
