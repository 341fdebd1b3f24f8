//! `ctr review`: what changed between two revisions, a line a change, for people, for a
//! pull request and as `ctr.review/1`.

use super::diff::{ChangeOut, Words, change};
use super::eval::block::{Block, Table};
use super::eval::{human, md};
use crate::diff::review::Group;
use crate::diff::{Change, Kind};
use crate::finding::github::{data, property};
use crate::finding::place::span_spot;
use crate::finding::wrap::visible;
use crate::finding::{Lang, Text};
use crate::source::Sources;
use serde::Serialize;
use std::io::{self, Write};

/// A programme of which something changed.
#[derive(Debug, Default)]
pub struct Reviewed {
    /// Its path in the older revision, where it is there.
    pub old_file: Option<String>,
    /// Its path in the newer one, where it is there.
    pub file: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Both texts.
    pub sources: Sources,
    /// What changed.
    pub changes: Vec<Change>,
}

impl Reviewed {
    /// The path that a reader can open.
    fn path(&self) -> &str {
        let path = self.file.as_ref().or(self.old_file.as_ref());
        path.map_or("", String::as_str)
    }

    /// The line where a change stands: in the newer text, else in the older.
    fn line(&self, change: &Change) -> Option<u64> {
        let span = change.new_span.or(change.old_span)?;
        Some(span_spot(span, &self.sources).line)
    }
}

/// What a review shows.
pub struct Scene<'a> {
    /// The older revision as typed.
    pub base: &'a str,
    /// The newer one; none: the files as they lie in the folder.
    pub head: Option<&'a str>,
    /// The programmes that changed.
    pub programmes: &'a [Reviewed],
    /// What makes the exit status 1.
    pub deny: &'a [Group],
    /// How many programmes the newer revision has.
    pub read: usize,
    /// The language.
    pub lang: Lang,
}

impl Scene<'_> {
    /// Whether a change is one that `--deny` names.
    pub fn denied(&self, change: &Change) -> bool {
        self.deny.iter().any(|group| group.has(change))
    }

    fn all(&self) -> impl Iterator<Item = &Change> {
        self.programmes.iter().flat_map(|one| &one.changes)
    }

    /// How many changes `--deny` names.
    pub fn denials(&self) -> usize {
        self.all().filter(|change| self.denied(change)).count()
    }

    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        Text { vi, en }.get(self.lang)
    }

    /// A change in one line: `mức nới lỏng: 2.1 …, năm 2030: ít nhất 70 → ít nhất 60`.
    fn line(&self, change: &Change) -> String {
        let words = Words(self.lang);
        let mut text = format!(
            "{}: {}",
            change.kind.shown().get(self.lang),
            words.called(&change.of)
        );
        let by = change.of.by.as_deref().map(|by| words.by(by));
        for more in by.iter().chain(&change.of.place) {
            text += &format!(", {}", visible(more));
        }
        let value = |value: &Option<_>| value.as_ref().map(|value| words.value(value));
        match (value(&change.old), value(&change.new)) {
            (Some(old), Some(new)) => text += &format!(": {old} → {new}"),
            (Some(one), None) if change.kind == Kind::Gone => text += &format!(": {one}"),
            (None, Some(one)) if change.kind == Kind::Appeared => text += &format!(": {one}"),
            (Some(old), None) => text += &format!(": {old} → –"),
            (None, Some(new)) => text += &format!(": – → {new}"),
            (None, None) => {}
        }
        let reasons = words.reasons(change);
        match reasons.is_empty() {
            true => text,
            false => format!("{text} ({reasons})"),
        }
    }

    fn title(&self) -> String {
        let head = self
            .head
            .unwrap_or(self.say("thư mục hiện tại", "the working tree"));
        let beside = self.say("so với", "beside");
        visible(&format!("{head} {beside} {}", self.base))
    }

    fn summary(&self) -> String {
        let (changes, of) = (self.all().count(), self.programmes.len());
        let denied = self.denials();
        let read = self.read;
        let counted = match (self.lang, changes) {
            (Lang::Vi, 0) => format!("Không có gì thay đổi ở {read} chương trình."),
            (Lang::En, 0) => format!("Nothing has changed in {read} programmes."),
            (Lang::Vi, _) => {
                format!("{changes} thay đổi ở {of} chương trình; nay có {read} chương trình.")
            }
            (Lang::En, _) => format!("{changes} changes in {of} programmes; there are {read} now."),
        };
        match (denied, self.lang) {
            (0, _) => counted,
            (_, Lang::Vi) => format!("{counted} {denied} thay đổi bị `--deny` chặn (✗)."),
            (_, Lang::En) => format!("{counted} Denied: {denied} (✗)."),
        }
    }

    fn heading(&self, one: &Reviewed) -> String {
        let called = one.number.as_ref().or(one.title.as_ref());
        let mut heading = match called {
            Some(called) => format!("{} ({called})", one.path()),
            None => one.path().to_string(),
        };
        if let (Some(old), Some(new)) = (&one.old_file, &one.file)
            && old != new
        {
            heading += &format!(" ← {old}");
        }
        visible(&heading)
    }
}

/// For people: a line a change, by programme.
pub fn human(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let mut blocks = vec![
        Block::Heading(1, scene.title()),
        Block::Line(scene.summary()),
    ];
    for one in scene.programmes {
        blocks.push(Block::Heading(3, scene.heading(one)));
        let lines = one.changes.iter().map(|change| {
            let mark = if scene.denied(change) { "✗ " } else { "" };
            let line = one.line(change);
            let at = line.map(|line| match scene.lang {
                Lang::Vi => format!(" (dòng {line})"),
                Lang::En => format!(" (line {line})"),
            });
            format!("{mark}{}{}", scene.line(change), at.unwrap_or_default())
        });
        let lines: Vec<String> = lines.collect();
        if !lines.is_empty() {
            blocks.push(Block::List(lines));
        }
    }
    human::write_blocks(blocks, out)
}

/// One line a change: `tệp:dòng: …`.
pub fn concise(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    for one in scene.programmes {
        for change in &one.changes {
            let line = one.line(change).unwrap_or(1);
            let mark = match (scene.denied(change), scene.lang) {
                (false, _) => "",
                (true, Lang::Vi) => "chặn: ",
                (true, Lang::En) => "denied: ",
            };
            let path = visible(one.path());
            writeln!(out, "{path}:{line}: {mark}{}", scene.line(change))?;
        }
    }
    Ok(())
}

/// Annotations of a pull request.
pub fn github(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    for one in scene.programmes {
        for change in &one.changes {
            let kind = match scene.denied(change) {
                true => "error",
                false => "notice",
            };
            // What is gone has no line of its own in the newer text.
            let line = match (&one.file, change.new_span) {
                (Some(_), Some(span)) => span_spot(span, &one.sources).line,
                _ => 1,
            };
            writeln!(
                out,
                "::{kind} file={},line={line},title={}::{}",
                property(one.path()),
                property(change.kind.shown().get(scene.lang)),
                data(&scene.line(change))
            )?;
        }
    }
    Ok(())
}

/// A comment for a pull request.
pub fn markdown(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let mut blocks = vec![
        Block::Heading(2, scene.title()),
        Block::Summary(scene.summary()),
    ];
    for one in scene.programmes {
        blocks.push(Block::Heading(3, scene.heading(one)));
        // One that only lies elsewhere now has no more to tell.
        if !one.changes.is_empty() {
            blocks.push(Block::Table(table(scene, one)));
        }
    }
    md::write_blocks(blocks, out)
}

fn table(scene: &Scene, one: &Reviewed) -> Table {
    let words = Words(scene.lang);
    let mut table = Table::new([
        "",
        scene.say("Thay đổi", "Change"),
        scene.say("Cam kết", "Commitment"),
        scene.say("Mốc", "By"),
        scene.say("Địa bàn", "Place"),
        scene.say("Trước", "Before"),
        scene.say("Nay", "Now"),
        scene.say("Dòng", "Line"),
        scene.say("Ghi chú", "Remark"),
    ]);
    for change in &one.changes {
        let value = |value: &Option<_>| value.as_ref().map_or("–".into(), |v| words.value(v));
        let mark = if scene.denied(change) { "✗" } else { "" };
        let by = change.of.by.as_deref();
        let line = one.line(change);
        table.rows.push(vec![
            mark.to_string(),
            change.kind.shown().get(scene.lang).to_string(),
            words.called(&change.of),
            by.map_or(String::new(), |by| words.by(by)),
            visible(change.of.place.as_deref().unwrap_or_default()),
            value(&change.old),
            value(&change.new),
            line.map_or(String::new(), |line| line.to_string()),
            words.reasons(change),
        ]);
    }
    table.right = vec![7];
    for at in [8, 4, 3, 0] {
        if table.is_blank(at) {
            table.drop_column(at);
        }
    }
    table
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    base: &'a str,
    head: Option<&'a str>,
    deny: Vec<&'static str>,
    denied: usize,
    summary: serde_json::Map<String, serde_json::Value>,
    programmes: Vec<ProgrammeOut<'a>>,
}

#[derive(Serialize)]
struct ProgrammeOut<'a> {
    old_file: Option<&'a str>,
    file: Option<&'a str>,
    title: Option<&'a str>,
    number: Option<&'a str>,
    changes: Vec<ReviewedOut<'a>>,
}

#[derive(Serialize)]
struct ReviewedOut<'a> {
    #[serde(flatten)]
    change: ChangeOut<'a>,
    denied: bool,
}

/// Writes `ctr.review/1`.
pub fn json(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let of_kind = |kind: Kind| scene.all().filter(|change| change.kind == kind).count();
    let counts = Kind::ALL.iter().map(|kind| (kind.key(), of_kind(*kind)));
    let named = |group: &Group| Group::ALL.iter().find(|(_, one)| one == group);
    let document = Document {
        schema: "ctr.review/1",
        base: scene.base,
        head: scene.head,
        deny: (scene.deny.iter().filter_map(named))
            .map(|(name, _)| *name)
            .collect(),
        denied: scene.denials(),
        summary: counts
            .filter(|(_, n)| *n > 0)
            .map(|(kind, n)| (kind.to_string(), n.into()))
            .collect(),
        programmes: (scene.programmes.iter())
            .map(|one| programme(scene, one))
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn programme<'a>(scene: &Scene, one: &'a Reviewed) -> ProgrammeOut<'a> {
    let changes = one.changes.iter().map(|of| ReviewedOut {
        change: change(&one.sources, of),
        denied: scene.denied(of),
    });
    ProgrammeOut {
        old_file: one.old_file.as_deref(),
        file: one.file.as_deref(),
        title: one.title.as_deref(),
        number: one.number.as_deref(),
        changes: changes.collect(),
    }
}
