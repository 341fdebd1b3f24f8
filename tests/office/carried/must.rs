//! What a verdict has to say beside its row, taken from all its parts: a part that is added
//! does not compile here until it is said what a report tells of it.

use ctr::eval::conclusion::{Awaiting, Course, Early, Judged, Lack, Missed};
use ctr::eval::published::{self, Compared};
use ctr::eval::verdict::{Actual, Conclusion, Figure, Pace, Remark, Verdict};
use ctr::finding::Lang;
use ctr::model::Flag;
use ctr::model::Period;
use ctr::model::number::{Exact, plain, vietnamese};
use jiff::civil::Date;

/// A kind of thing that a row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Status,
    Required,
    Note,
    Marked,
    Cause,
    Remedy,
    Standing,
    Published,
    PublishedVerdict,
    Reading,
    Superseded,
    Computed,
    Contested,
    Latest,
    Refused,
    Completed,
    Way,
    Pace,
}

/// All of them: an evaluation with every kind has each.
pub const ALL: [What; 18] = [
    What::Status,
    What::Required,
    What::Note,
    What::Marked,
    What::Cause,
    What::Remedy,
    What::Standing,
    What::Published,
    What::PublishedVerdict,
    What::Reading,
    What::Superseded,
    What::Computed,
    What::Contested,
    What::Latest,
    What::Refused,
    What::Completed,
    What::Way,
    What::Pace,
];

/// One thing, as each family of forms writes it; none where such a form has no column for it.
#[derive(Clone, Debug)]
pub struct Must {
    pub what: What,
    /// human, md, html, docx, xlsx.
    pub people: Option<String>,
    pub json: Option<String>,
    pub csv: Option<String>,
    pub excel: Option<String>,
    /// A day, which a workbook has as a number.
    pub day: Option<Date>,
}

fn alike(what: What, text: impl Into<String>) -> Must {
    let text = text.into();
    Must {
        what,
        people: Some(text.clone()),
        json: Some(text.clone()),
        csv: Some(text.clone()),
        excel: Some(text),
        day: None,
    }
}

fn for_people(what: What, text: impl Into<String>) -> Must {
    Must {
        what,
        people: Some(text.into()),
        json: None,
        csv: None,
        excel: None,
        day: None,
    }
}

/// A day: as a text has it, as programs do, as a sheet of Excel does.
fn day(what: What, lang: Lang, day: Date, (vi, en): (&str, &str)) -> Must {
    let people = match lang {
        Lang::Vi => format!("{vi}{}", Period::Day(day).vietnamese()),
        Lang::En => format!("{en}{day}"),
    };
    Must {
        what,
        people: Some(people),
        json: Some(day.to_string()),
        csv: Some(day.to_string()),
        excel: Some(format!("{}/{}/{}", day.day(), day.month(), day.year())),
        day: Some(day),
    }
}

fn number(lang: Lang, value: &Exact) -> String {
    let text = plain(value, 4);
    match lang {
        Lang::Vi => vietnamese(&text),
        Lang::En => text,
    }
}

/// All that a verdict says.
pub fn of(verdict: &Verdict, lang: Lang) -> Vec<Must> {
    let Verdict {
        // Which row it is.
        programme: _,
        kind: _,
        indicator: _,
        code: _,
        name,
        place: _,
        by: _,
        due: _,
        lead: _,
        answers_now: _,
        span: _,
        unit: _,
        required,
        // Part of what is asked.
        terms,
        conclusion,
        boundary,
        // Where its figures stand is held by other tests.
        read: _,
        // Its remarks tell of it.
        rating: _,
        reason,
        published,
        notes,
    } = verdict;
    let mut out = vec![status(verdict, lang), alike(What::Required, required)];
    if let Some(terms) = terms {
        assert_eq!(required.matches(terms.as_str()).count(), 1, "{required}");
        out.push(alike(What::Required, terms));
    }
    out.extend(reason.cause.iter().map(|text| alike(What::Cause, &**text)));
    out.extend((reason.remedy.iter()).map(|text| alike(What::Remedy, &**text)));
    out.extend(published.iter().flat_map(|one| {
        let told = published::is_told(published);
        said_elsewhere(one, told, lang)
    }));
    let on_new = boundary.as_ref().filter(|one| one.figure_on_new);
    out.extend(notes.iter().map(|note| {
        let mark = on_new.is_some() && note.vi.starts_with("số liệu đo trên địa giới mới từ");
        remark(note, mark, name, verdict, lang)
    }));
    conclude(conclusion, lang, &mut out);
    out
}

/// What a document says: one that agrees stands in JSON alone.
fn said_elsewhere(one: &Compared, told: bool, lang: Lang) -> Vec<Must> {
    let (vi, en) = published::named(&one.published);
    let mut must = alike(
        What::PublishedVerdict,
        if lang == Lang::Vi { vi } else { en },
    );
    if !told {
        (must.people, must.csv, must.excel) = (None, None, None);
    }
    must.json = Some(one.published.text.to_string());
    let readings = one.readings.iter().map(|reading| {
        let said = &reading.said;
        alike(
            What::Reading,
            if lang == Lang::Vi { &said.vi } else { &said.en },
        )
    });
    std::iter::once(must).chain(readings).collect()
}

fn status(verdict: &Verdict, lang: Lang) -> Must {
    let status = verdict.status();
    let word = status.shown().get(lang);
    Must {
        what: What::Status,
        people: Some(word.to_string()),
        json: Some(status.key().to_string()),
        csv: Some(status.key().to_string()),
        excel: Some(word.to_string()),
        day: None,
    }
}

fn remark(note: &Remark, mark: bool, name: &str, verdict: &Verdict, lang: Lang) -> Must {
    let text = match lang {
        Lang::Vi => &note.vi,
        Lang::En => &note.en,
    };
    let what = if mark { What::Marked } else { What::Note };
    let mut must = alike(what, text);
    // That its own figure is missing is what its status says; of another year's the year is
    // what it lacks.
    let own = note.vi.starts_with(&format!("thiếu số liệu “{name}”"));
    if own && verdict.status() == ctr::eval::Status::NoData {
        let period = Period::parse(&verdict.by).map(Period::vietnamese);
        let ends = period.is_none_or(|period| {
            note.vi.ends_with(&format!(" {period})")) || note.vi.ends_with(&format!("({period})"))
        });
        let rest = text.trim_start_matches("thiếu số liệu ");
        let rest = rest.trim_start_matches("no figure for ");
        must.people = (!ends).then(|| rest.to_string());
    }
    must
}

fn conclude(conclusion: &Conclusion, lang: Lang, out: &mut Vec<Must>) {
    match conclusion {
        Conclusion::Met(judged) | Conclusion::Exceeded(judged) | Conclusion::MetEarly(judged) => {
            held(judged, lang, out);
        }
        Conclusion::Unmet(missed) => {
            let Missed {
                judged,
                gap: _,
                pace,
            } = &**missed;
            held(judged, lang, out);
            out.extend(pace.as_ref().map(|pace| needs(pace, lang)));
        }
        Conclusion::NoData(lack) => missing(lack, lang, out),
        Conclusion::AwaitingRelease(awaiting) => {
            // The day and by whose rule: its remark.
            let Awaiting {
                day: of,
                flag: _,
                text: _,
                calendar: _,
                basis: _,
                latest: known,
            } = &**awaiting;
            let mut must = day(What::Note, lang, *of, ("", ""));
            must.excel = None;
            must.csv = None;
            out.push(must);
            out.extend(known.iter().map(|(figure, _)| latest(figure, lang)));
        }
        Conclusion::Unread | Conclusion::NotApplicable | Conclusion::Overdue => {}
        Conclusion::Undecided(judged) => held(judged, lang, out),
        Conclusion::OnTrack(course) | Conclusion::OffTrack(course) => {
            let Course {
                judged,
                held: _,
                method,
                pace,
            } = &**course;
            held(judged, lang, out);
            out.extend(pace.as_ref().map(|pace| needs(pace, lang)));
            let (vi, en) = ("lúc này cần ", "required by now ");
            let words = if lang == Lang::Vi { vi } else { en };
            out.extend(method.as_ref().map(|_| for_people(What::Way, words)));
        }
        Conclusion::NotDue(early) => {
            let Some(early) = early else { return };
            let Early {
                judged,
                held: _,
                pace,
            } = &**early;
            held(judged, lang, out);
            out.extend(pace.as_ref().map(|pace| needs(pace, lang)));
        }
        Conclusion::Done(of) | Conclusion::DoneLate(of) => {
            out.push(day(What::Completed, lang, *of, ("", "")));
        }
        Conclusion::Ongoing(of) => {
            out.extend(of.map(|of| day(What::Completed, lang, of, ("", ""))));
        }
    }
}

fn missing(lack: &Lack, lang: Lang, out: &mut Vec<Must>) {
    match lack {
        Lack::Figure {
            latest: _,
            refused: true,
        } => out.push(for_people(
            What::Refused,
            match lang {
                Lang::Vi => "có số của kỳ nhưng không dùng được",
                Lang::En => "has one that cannot be used",
            },
        )),
        Lack::Figure {
            latest: known,
            refused: false,
        } => out.extend(known.iter().map(|known| latest(&known.0, lang))),
        Lack::Decision(judged) => held(judged, lang, out),
        Lack::Contested(contested) => {
            held(&contested.judged, lang, out);
            let reported = contested.reported.iter();
            let reported = reported.map(|figure| match &figure.value {
                Actual::Number(value) => number(lang, value),
                Actual::Between(interval) => interval.text.to_string(),
                Actual::Level(word) => word.clone(),
            });
            let inputs = contested.inputs.iter().map(|told| match lang {
                Lang::Vi => told.vi.clone(),
                Lang::En => told.en.clone(),
            });
            for said in reported.chain(inputs) {
                out.push(for_people(What::Contested, said));
            }
            let words = ("hai kết luận khác nhau", "two verdicts");
            let words = if lang == Lang::Vi { words.0 } else { words.1 };
            out.push(for_people(What::Contested, words));
        }
        // Their remarks say which and why.
        Lack::Condition | Lack::Measure | Lack::Report => {}
    }
}

fn needs(pace: &Pace, lang: Lang) -> Must {
    let mut must = for_people(What::Pace, number(lang, &pace.needed));
    must.json = Some(plain(&pace.needed, 6));
    must.csv = must.json.clone();
    must
}

fn held(judged: &Judged, lang: Lang, out: &mut Vec<Must>) {
    let Judged {
        figure: of,
        // Shown, decides nothing.
        plan_percent: _,
        // Its remark says so.
        stretch: _,
        over_plan: _,
    } = judged;
    out.extend(of.iter().flat_map(|of| figure(of, lang)));
}

fn value(value: &Actual, lang: Lang) -> String {
    match value {
        Actual::Number(value) => number(lang, value),
        Actual::Level(level) => level.clone(),
        Actual::Between(interval) => interval.text.to_string(),
    }
}

fn latest(figure: &Figure, lang: Lang) -> Must {
    let mut must = for_people(What::Latest, value(&figure.value, lang));
    must.json = Some(figure.period.code());
    must
}

fn figure(figure: &Figure, lang: Lang) -> Vec<Must> {
    let Figure {
        value: _,
        period: _,
        flag,
        // Where it stands is held by other tests.
        source: _,
        spot: _,
        computed,
        release,
    } = figure;
    let mut out = Vec::new();
    if *flag != Flag::Official {
        let word = if lang == Lang::Vi {
            flag.shown().0
        } else {
            flag.shown().1
        };
        let mut must = alike(What::Standing, word);
        let key = match flag {
            Flag::Official => "official",
            Flag::Preliminary => "preliminary",
            Flag::Estimate => "estimate",
        };
        must.json = Some(key.to_string());
        must.csv = must.json.clone();
        out.push(must);
    }
    if let Some(known) = release.known {
        let words = ("công bố ", "published ");
        out.push(day(What::Published, lang, known, words));
    }
    for old in &release.superseded {
        let number = old.value.exact().expect("a number");
        let mut must = alike(What::Superseded, plain(&number, 4));
        must.people = Some(self::number(lang, &number));
        must.excel = must.people.clone();
        out.push(must);
    }
    if *computed {
        let words = ("tính theo công thức", "computed");
        let words = if lang == Lang::Vi { words.0 } else { words.1 };
        let mut must = for_people(What::Computed, words);
        must.json = Some("computed".to_string());
        out.push(must);
    }
    out
}
