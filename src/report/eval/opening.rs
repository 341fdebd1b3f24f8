//! The opening of a report: what is judged, when, by which figures, and in one
//! paragraph how it stands.

use super::Scene;
use super::block::Block;
use super::summary::count;
use crate::eval::Status;
use crate::finding::wrap::visible;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// Programme, place, date, files, headline.
pub(super) fn opening(scene: &Scene, show: Show) -> io::Result<()> {
    for programme in &scene.model.programmes {
        let file = &scene.sources.file(programme.file).name;
        let title = programme.title.as_deref().unwrap_or(file);
        let number = programme.number.as_ref();
        let number = number.map_or(String::new(), |number| format!(" ({number})"));
        show(Block::Heading(1, visible(&format!("{title}{number}"))))?;
        if let Some(place) = &programme.place {
            let word = scene.say("Địa bàn", "Place");
            show(Block::Line(format!("{word}: {}", visible(place))))?;
        }
    }
    // A day that is a deadline has passed: the report says of which moment it is.
    show(Block::Line(format!(
        "{} {}",
        scene.say("Tính đến hết ngày", "As of the end of"),
        scene.date(scene.evaluation.as_of)
    )))?;
    for file in &scene.data.files {
        let tasks = file.rows > 0 && file.rows == file.tasks;
        let what = if tasks {
            scene
                .say("tình trạng nhiệm vụ", "states of tasks")
                .to_string()
        } else {
            let word = scene.say("số liệu", "figures");
            format!("{word}, {}", file.decimal.text().get(scene.lang))
        };
        show(Block::Line(format!(
            "{}: {} ({} {what})",
            scene.say("Số liệu", "Data"),
            visible(&file.name),
            count(scene, file.rows),
        )))?;
    }
    show(Block::Summary(headline(scene)))
}

/// How it stands, in at most three sentences: what was due, tasks and reports,
/// what is still to come.
fn headline(scene: &Scene) -> String {
    let sum = |statuses: &[Status]| -> u64 {
        let counts = statuses.iter();
        counts
            .map(|s| scene.evaluation.by_status[*s as usize])
            .sum()
    };
    let due = [
        (
            vec![Status::Met, Status::Exceeded],
            "đạt hoặc vượt",
            "met or exceeded",
        ),
        (vec![Status::Unmet], "không đạt", "unmet"),
        (vec![Status::NoData], "thiếu số liệu", "without data"),
    ];
    let tasks = [
        (vec![Status::Done], "hoàn thành", "done"),
        (vec![Status::DoneLate], "hoàn thành muộn", "done late"),
        (vec![Status::Overdue], "quá hạn", "overdue"),
    ];
    let coming = [
        (vec![Status::OffTrack], "chậm tiến độ", "off track"),
        (vec![Status::OnTrack], "đúng tiến độ", "on track"),
        (vec![Status::MetEarly], "đạt trước hạn", "met early"),
        (
            vec![Status::NotDue],
            "chưa xét được hoặc chưa đến lúc xét",
            "not to be judged yet",
        ),
    ];
    let parts = |statuses: &[(Vec<Status>, &'static str, &'static str)], zeros: bool| -> String {
        let said = statuses
            .iter()
            .map(|(of, vi, en)| (sum(of), scene.say(vi, en)));
        let said = said.filter(|(n, _)| zeros || *n > 0);
        let said: Vec<String> = said
            .map(|(n, word)| format!("{} {word}", count(scene, n)))
            .collect();
        said.join(", ")
    };
    let all = |statuses: &[(Vec<Status>, &'static str, &'static str)]| -> u64 {
        statuses.iter().map(|(of, ..)| sum(of)).sum()
    };
    let due_word = scene.say("cam kết đã đến hạn", "commitments are due");
    let mut out = match all(&due) {
        0 => scene
            .say("Chưa có cam kết nào đến hạn.", "No commitment is due yet.")
            .to_string(),
        n => format!("{} {due_word}: {}.", count(scene, n), parts(&due, true)),
    };
    if all(&tasks) > 0 {
        let word = scene.say(
            "Nhiệm vụ, báo cáo có thời hạn",
            "Tasks and reports with a date",
        );
        out.push_str(&format!(" {word}: {}.", parts(&tasks, false)));
    }
    if all(&coming) > 0 {
        let word = scene.say("cam kết chưa đến hạn", "are not due yet");
        let (n, said) = (count(scene, all(&coming)), parts(&coming, false));
        let judged = all(&coming) > sum(&[Status::NotDue]);
        let said = if judged {
            format!(": {said}")
        } else {
            String::new()
        };
        out.push_str(&format!(" {n} {word}{said}."));
    }
    out
}
