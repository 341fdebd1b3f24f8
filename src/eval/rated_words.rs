//! A rating in words, with all it rests on, so that anybody can reckon it again.

use crate::eval::method::power::Power;
use crate::eval::method::{Band, Symbol, Value};
use crate::eval::rated::{Input, Rating, Word};
use crate::eval::remark::{number, remark};
use crate::eval::verdict::Remark;
use crate::model::number::{Exact, hundred, places, plain, vietnamese};
use crate::model::{MethodId, Period};
use num_traits::{One, Signed, Zero};

impl Word {
    /// What a Vietnamese reader calls it.
    pub fn vietnamese(self) -> &'static str {
        match self {
            Word::Weather(Symbol::Sun) => "nắng",
            Word::Weather(Symbol::Cloud) => "ít mây",
            Word::Weather(Symbol::Clouds) => "nhiều mây",
            Word::Weather(Symbol::Storm) => "dông",
            Word::Band(Band::Achieved) => "đạt",
            Word::Band(Band::Substantial) => "đáng kể",
            Word::Band(Band::Moderate) => "vừa phải",
            Word::Band(Band::Limited) => "hạn chế",
            Word::Band(Band::Deterioration) => "thụt lùi",
            Word::Band(Band::NotAvailable) => "không có",
            Word::Index(true) => "đúng tiến độ",
            Word::Index(false) => "chậm tiến độ",
        }
    }

    /// What an English reader calls it.
    pub fn english(self) -> &'static str {
        match self {
            Word::Weather(Symbol::Sun) => "sun",
            Word::Weather(Symbol::Cloud) => "slightly cloudy",
            Word::Weather(Symbol::Clouds) => "cloudy",
            Word::Weather(Symbol::Storm) => "thunderstorm",
            Word::Band(Band::Achieved) => "achieved",
            Word::Band(Band::Substantial) => "substantial",
            Word::Band(Band::Moderate) => "moderate",
            Word::Band(Band::Limited) => "limited",
            Word::Band(Band::Deterioration) => "deterioration",
            Word::Band(Band::NotAvailable) => "not available",
            Word::Index(true) => "on track",
            Word::Index(false) => "off track",
        }
    }
}

/// A sentence in both languages, made a piece at a time.
#[derive(Default)]
struct Said {
    vi: String,
    en: String,
}

impl Said {
    fn put(&mut self, vi: &str, en: &str) {
        self.vi.push_str(vi);
        self.en.push_str(en);
    }

    /// `= 1,24`, or `≈ 0,490268`.
    fn value(&mut self, value: &Value) {
        self.number(value, Exact::clone, 6, "");
    }

    /// `≈ -3,28 %`.
    fn percent(&mut self, value: &Value) {
        self.number(value, |number| number * hundred(), 2, " %");
    }

    fn number(&mut self, value: &Value, of: impl Fn(&Exact) -> Exact, most: u32, unit: &str) {
        let (Value::Exact(number) | Value::About(number)) = value else {
            let infinite = match value {
                Value::Infinite(true) => " = +∞",
                _ => " = −∞",
            };
            return self.put(infinite, infinite);
        };
        let number = of(number);
        let whole = places(&number).is_some_and(|needed| needed <= most);
        let sign = match matches!(value, Value::Exact(_)) && whole {
            true => "=",
            false => "≈",
        };
        let digits = plain(&number, most);
        self.put(
            &format!(" {sign} {}{unit}", vietnamese(&digits)),
            &format!(" {sign} {digits}{unit}"),
        );
    }

    /// `66,2 (năm 2024)`.
    fn dated(&mut self, input: &Input) {
        self.value(&input.value);
        if let Some(period) = input.period {
            self.period(period);
        }
    }

    fn period(&mut self, period: Period) {
        self.put(
            &format!(" ({})", period.vietnamese()),
            &format!(" ({})", period.code()),
        );
    }
}

impl Rating {
    /// One of its inputs.
    pub fn input(&self, key: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.key == key)
    }

    /// All of it as a remark.
    pub fn told(&self) -> Remark {
        let mut said = Said::default();
        said.put(
            &format!("{}: {}; ", self.method.vietnamese(), self.word.vietnamese()),
            &format!("{}: {}; ", self.method.english(), self.word.english()),
        );
        match self.method {
            MethodId::Weather => self.weather(&mut said),
            MethodId::Cagr => self.growth(&mut said),
            MethodId::Escap | MethodId::Line => self.index(&mut said),
        }
        remark(said.vi, said.en)
    }

    fn part(&self, said: &mut Said, key: &str, (vi, en): (&str, &str)) {
        if let Some(input) = self.input(key) {
            said.put(vi, en);
            said.dated(input);
        }
    }

    fn start(&self, said: &mut Said) {
        let both = |text| (text, text);
        self.part(said, "baseline", both("y₀"));
        if self.baseline_inferred {
            said.put(
                ", số đầu tiên của chương trình",
                ", the programme's first figure",
            );
        }
        if self.input("baseline").is_some() {
            said.put(", ", ", ");
        }
        self.part(said, "current", both("y"));
        self.part(said, "target", both(", T"));
    }

    fn weather(&self, said: &mut Said) {
        let figures = self.inputs.iter().filter(|input| input.key == "figure");
        let mut count = 1;
        for figure in figures {
            if let (Some(value), Some(period)) = (figure.value.number(), figure.period) {
                let (vi, en) = number(value);
                said.put(&vi, &en);
                said.period(period);
            }
            said.put("; ", "; ");
            count += 1;
        }
        let both = |text| (text, text);
        self.part(said, "current", both("y"));
        self.part(said, "target", both(", T"));
        self.part(said, "change", (", mỗi năm a", ", a year a"));
        if count < 6 {
            said.put(
                &format!(" (từ {count} năm có số liệu, đủ thì 6)"),
                &format!(" (from {count} years with figures; 6 would be all)"),
            );
        }
        if self.by_trend {
            said.put(
                "; theo mức và xu hướng (đạt, không kém đi: nắng; đạt, kém đi: ít mây; chưa đạt, tốt lên: nhiều mây; còn lại: dông)",
                "; by level and trend (met, not worsening: sun; met, worsening: slightly cloudy; not met, improving: cloudy; else thunderstorm)",
            );
            return;
        }
        self.part(said, "projected", both(", P"));
        match &self.value {
            Some(share) => {
                said.put(
                    ", còn lại s = (T − P)/(T − y)",
                    ", left undone s = (T − P)/(T − y)",
                );
                said.percent(share);
                said.put(
                    " (dưới 5 %: nắng; đến 20 %: ít mây; hơn nữa: nhiều mây)",
                    " (below 5 %: sun; to 20 %: slightly cloudy; above: cloudy)",
                );
            }
            None => said.put(
                "; không tốt lên: dông; đúng bằng một mức phải qua mà đang tốt lên: nắng",
                "; not improving: thunderstorm; at a level to be passed, and improving: sun",
            ),
        }
    }

    fn growth(&self, said: &mut Said) {
        self.start(said);
        if let Some(input) = self.input("growth") {
            said.put(", mỗi năm tăng A", ", growth a year A");
            said.percent(&input.value);
        }
        if let Some(input) = self.input("needed_growth") {
            said.put(", để kịp thì Q", ", to be there Q");
            said.percent(&input.value);
        }
        if let Some(value) = &self.value {
            said.put(", tỷ số R", ", ratio R");
            said.value(value);
        }
        if let Some(score) = &self.score {
            said.put(", điểm", ", score");
            let rational = matches!(self.value, Some(Value::Exact(_)) | None)
                || places(score).is_some_and(|places| places <= 6);
            said.value(&match rational {
                true => Value::Exact(score.clone()),
                false => Value::About(score.clone()),
            });
        }
        if self.word == Word::Band(Band::Achieved) {
            said.put(
                " (đạt mức phải đạt thì là đạt, điểm 5)",
                " (at the level it is achieved, score 5)",
            );
            return;
        }
        said.put(
            " (từ 0,95: đáng kể; từ 0,6: vừa phải; từ 0: hạn chế; âm: thụt lùi)",
            " (from 0.95: substantial; from 0.6: moderate; from 0: limited; negative: deterioration)",
        );
    }

    fn index(&self, said: &mut Said) {
        self.start(said);
        if let Some(value) = &self.value {
            said.put(
                ", chỉ số 10·(y − y₀)/|T − y₀|",
                ", index 10·(y − y₀)/|T − y₀|",
            );
            said.value(value);
        }
        self.part(
            said,
            "on_track_from",
            (
                " (giảm là tốt thì đổi dấu); đúng tiến độ khi từ 10·(t − t₀)/(τ − t₀)",
                " (its negative where lower is better); on track from 10·(t − t₀)/(τ − t₀)",
            ),
        );
    }
}

/// What a method asks a year from now on, where that is another thing than an equal
/// part of the way: from `now` to `to` in so many years.
pub fn pace(method: MethodId, now: &Exact, to: &Exact, years: &Exact) -> Option<Remark> {
    let mut said = Said::default();
    match method {
        MethodId::Line | MethodId::Escap => return None,
        MethodId::Weather => {
            said.put(
                "theo phép chiếu, mức thay đổi bình quân năm năm gần nhất a",
                "by the projection a mean change of five years a",
            );
            let share = Exact::new(4.into(), 5.into());
            said.value(&Value::Exact((to - now) * share / years));
            said.put(
                " mỗi năm là vừa đủ ít mây (đúng tiến độ)",
                " a year is just slightly cloudy (on track)",
            );
        }
        MethodId::Cagr => {
            if now.is_zero() || to.is_zero() {
                return None;
            }
            let grown = Power::new(&(to / now).abs(), &years.recip())?;
            if now.is_negative() != to.is_negative() {
                return None;
            }
            said.put("theo tốc độ tăng: mỗi năm", "as a rate of growth: a year");
            let growth = grown.value() - Exact::one();
            said.percent(&match grown.is_rational() {
                true => Value::Exact(growth),
                false => Value::About(growth),
            });
        }
    }
    Some(remark(said.vi, said.en))
}
