//! Counts by agency and year: in the digest of what has come due, else of every
//! milestone with a date; what has none is summed in one row.

use super::block::{Block, Table};
use super::summary::count;
use super::{Scene, View};
use crate::eval::Status;
use crate::eval::agencies::answering;
use crate::eval::verdict::AgencyCounts;
use crate::eval::verdict::STATUSES;
use crate::finding::wrap::visible;
use crate::model::{AgencyId, Period};
use std::io;

/// Counts of one agency and year.
struct Row {
    agency: Option<AgencyId>,
    year: i16,
    counts: [u64; STATUSES],
}

/// The statuses of what has come due, a column each.
const DUE: [(&[Status], &str, &str); 10] = [
    (&[Status::Unmet], "Không đạt", "Unmet"),
    (&[Status::NoData], "Thiếu số liệu", "No data"),
    (&[Status::AwaitingRelease], "Chưa công bố", "Not out yet"),
    (&[Status::Unread], "Chưa đọc được", "Unread"),
    (&[Status::Undecided], "Hai cách hiểu", "Undecided"),
    (&[Status::Met, Status::Exceeded], "Đạt, vượt", "Met"),
    (&[Status::NotApplicable], "Không áp dụng", "Not applicable"),
    (&[Status::Overdue], "Quá hạn", "Overdue"),
    (&[Status::DoneLate], "Xong muộn", "Done late"),
    (&[Status::Done], "Xong", "Done"),
];

/// The table.
pub(super) fn by_agency(
    scene: &Scene,
    show: &mut dyn FnMut(Block) -> io::Result<()>,
) -> io::Result<()> {
    let groups = &scene.evaluation.by_agency;
    let digest = scene.view == View::Digest;
    let (rows, undated) = rows(scene, groups, digest);
    if rows.is_empty() && (undated == 0 || digest) {
        return Ok(());
    }
    let title = if digest {
        scene.say("Đã đến hạn, theo cơ quan", "Due, by agency")
    } else {
        scene.say("Theo cơ quan và năm đến hạn", "By agency and year")
    };
    show(Block::Heading(2, title.into()))?;
    for part in rows.chunks(500) {
        let table = if digest {
            due(scene, part)
        } else {
            all(scene, part)
        };
        show(Block::Table(table))?;
    }
    if undated > 0 {
        let word = scene.say(
            "nhiệm vụ, báo cáo không theo năm (thường xuyên, khi phát sinh, không nêu thời hạn)",
            "tasks and reports without a year (ongoing, when it arises, no date stated)",
        );
        let n = count(scene, undated);
        let besides = scene.say("Ngoài ra có", "Besides,");
        show(Block::Line(format!("{besides} {n} {word}.")))?;
    }
    let mut verdicts = scene.evaluation.verdicts.iter();
    let joint = verdicts.any(|v| v.lead.len() > 1 || v.answers_now.len() > 1);
    if !joint && !scene.evaluation.untold.joint {
        return Ok(());
    }
    show(Block::Line(
        scene
            .say(
                "Cam kết do nhiều cơ quan chủ trì hoặc tiếp nhận được tính ở từng cơ quan.",
                "What several agencies lead or took over is counted under each.",
            )
            .to_string(),
    ))
}

/// The rows in order, and how many commitments have no year.
fn rows(scene: &Scene, groups: &[AgencyCounts], digest: bool) -> (Vec<Row>, u64) {
    let mut rows: Vec<Row> = Vec::new();
    let mut undated = 0;
    for group in groups {
        let Some(period) = Period::parse(&group.by) else {
            undated += group.by_status.iter().sum::<u64>();
            continue;
        };
        let end = period.end();
        if digest && end > scene.evaluation.as_of {
            continue;
        }
        // Groups come by agency: of the same year one is never far away.
        let known = rows.iter_mut().rev();
        let mut known = known.take_while(|row| row.agency == group.agency);
        let row = match known.find(|row| row.year == end.year()) {
            Some(row) => row,
            None => {
                rows.push(Row {
                    agency: group.agency,
                    year: end.year(),
                    counts: [0; STATUSES],
                });
                let Some(row) = rows.last_mut() else { continue };
                row
            }
        };
        for (into, more) in row.counts.iter_mut().zip(group.by_status) {
            *into += more;
        }
    }
    // Where every verdict is at hand, what two agencies lead is one.
    let verdicts = scene.evaluation.verdicts.iter();
    let known = verdicts.filter(|verdict| Period::parse(&verdict.by).is_none());
    let known = known.count() as u64;
    (rows, if known > 0 { known } else { undated })
}

/// The code of an agency, with its name where another programme's has that code too.
fn called(scene: &Scene, id: AgencyId) -> String {
    let own = scene.model.agency(id);
    let mut all = scene.model.agencies.iter();
    let other = all.any(|one| !one.standard && one.id == own.id && one.name != own.name);
    let other = other.then_some(own.name.as_str());
    let about: Vec<&str> = other.into_iter().chain(scene.namesake_of(id)).collect();
    match about.is_empty() {
        true => visible(&own.id),
        false => visible(&format!("{} ({})", own.id, about.join(", "))),
    }
}

/// The agency, and who answers for it now.
fn agency(scene: &Scene, id: Option<AgencyId>) -> String {
    let Some(id) = id else {
        return scene.say("(không nêu)", "(none)").to_string();
    };
    let own = called(scene, id);
    let now = answering(scene.model, &[id], &[], scene.evaluation.as_of);
    if now == [id] {
        return own;
    }
    let ids: Vec<String> = now.iter().map(|id| called(scene, *id)).collect();
    if ids.is_empty() {
        return format!("{own} ({})", scene.say("đã kết thúc", "ended"));
    }
    format!("{own}; {}: {}", scene.say("nay", "now"), ids.join(", "))
}

fn due(scene: &Scene, rows: &[Row]) -> Table {
    let fixed = [
        scene.say("Cơ quan", "Agency"),
        scene.say("Năm", "Year"),
        scene.say("Đến hạn", "Due"),
    ];
    let statuses = DUE.iter().map(|(_, vi, en)| scene.say(vi, en));
    let mut table = Table::new(fixed.into_iter().chain(statuses));
    table.right = (2..table.header.len()).collect();
    for row in rows {
        let shown = |n: u64| {
            if n == 0 {
                String::new()
            } else {
                count(scene, n)
            }
        };
        let mut cells = vec![
            agency(scene, row.agency),
            row.year.to_string(),
            shown(row.counts.iter().sum()),
        ];
        for (statuses, ..) in &DUE {
            let n = statuses
                .iter()
                .map(|status| row.counts[*status as usize])
                .sum();
            cells.push(shown(n));
        }
        table.rows.push(cells);
    }
    for column in (3..table.header.len()).rev() {
        if table.is_blank(column) {
            table.drop_column(column);
        }
    }
    table
}

fn all(scene: &Scene, rows: &[Row]) -> Table {
    let mut table = Table::new([
        scene.say("Cơ quan", "Agency"),
        scene.say("Năm", "Year"),
        scene.say("Cam kết", "All"),
        scene.say("Kết quả", "Statuses"),
    ]);
    table.right = vec![2];
    for row in rows {
        let statuses = Status::ALL.iter().zip(row.counts).filter(|(_, n)| *n > 0);
        let statuses: Vec<String> = statuses
            .map(|(s, n)| format!("{} {}", s.shown().get(scene.lang), count(scene, n)))
            .collect();
        table.rows.push(vec![
            agency(scene, row.agency),
            row.year.to_string(),
            count(scene, row.counts.iter().sum()),
            statuses.join(", "),
        ]);
    }
    table
}
