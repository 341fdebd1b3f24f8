//! The mean of scores by section, and of a programme in all.

use super::Scene;
use super::block::{Block, Table};
use super::words::programme_name;
use crate::eval::method::mean::Mean;
use crate::eval::rated::Word;
use crate::finding::Lang;
use crate::finding::wrap::visible;
use crate::model::number::{Exact, places, plain, vietnamese};
use serde::Serialize;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// A table, where anything goes by the growth ratio.
pub(super) fn table(scene: &Scene, show: Show) -> io::Result<()> {
    for scores in &scene.evaluation.scores {
        let title = scene.say("Điểm tỷ số tăng trưởng", "Scores of growth ratios");
        let many = scene.evaluation.scores.len() > 1;
        let name = visible(programme_name(scene, scores.programme));
        let title = match many {
            true => format!("{title}: {name}"),
            false => title.to_string(),
        };
        show(Block::Heading(2, title))?;
        let mut table = Table::new([
            scene.say("Mục", "Section"),
            scene.say("Kết quả", "Result"),
            scene.say("Điểm", "Score"),
            scene.say("Chỉ tiêu", "Indicators"),
            scene.say("Không xét", "Left out"),
        ]);
        table.right = vec![2, 3, 4];
        let programme = scene.model.programmes.get(scores.programme);
        for (section, mean) in &scores.sections {
            let section = section.and_then(|at| programme?.sections.get(at));
            let name = section.map_or_else(
                || {
                    scene
                        .say("ngoài các mục", "outside of sections")
                        .to_string()
                },
                |section| {
                    let code = section.code.as_deref().unwrap_or_default();
                    visible(format!("{code} {}", section.title).trim())
                },
            );
            table.rows.push(row(scene, name, mean));
        }
        let all = scene.say("bình quân các chỉ tiêu", "mean of the indicators");
        table.rows.push(row(scene, all.to_string(), &scores.plain));
        if scores.sections.len() > 1 {
            let all = scene.say("bình quân các mục", "mean of the sections");
            table
                .rows
                .push(row(scene, all.to_string(), &scores.by_groups));
        }
        show(Block::Table(table))?;
        show(Block::Line(
            scene
                .say(
                    "Điểm từ −5 đến 5: từ 2,5 đáng kể, từ 0 vừa phải, từ −2,5 hạn chế, dưới nữa thụt \
                     lùi; đạt chỉ khi mọi chỉ tiêu có điểm đều đạt. Mỗi chỉ tiêu tính mốc gần nhất chưa qua.",
                    "Scores from −5 to 5: from 2.5 substantial, from 0 moderate, from −2.5 limited, below \
                     that deterioration; achieved only where every indicator with a score is. Of each \
                     indicator the nearest milestone that is not past counts.",
                )
                .to_string(),
        ))?;
    }
    Ok(())
}

fn row(scene: &Scene, name: String, mean: &Mean) -> Vec<String> {
    let word = Word::Band(mean.band);
    let word = match scene.lang {
        Lang::Vi => word.vietnamese(),
        Lang::En => word.english(),
    };
    vec![
        name,
        word.to_string(),
        mean.score
            .as_ref()
            .map_or(String::new(), |score| shown(scene, score)),
        mean.counted.to_string(),
        mean.left_out.to_string(),
    ]
}

/// `2,4`, `≈3,1667`.
fn shown(scene: &Scene, score: &Exact) -> String {
    let mark = match places(score).is_some_and(|needed| needed <= 4) {
        true => "",
        false => "≈",
    };
    let digits = plain(score, 4);
    match scene.lang {
        Lang::Vi => format!("{mark}{}", vietnamese(&digits)),
        Lang::En => format!("{mark}{digits}"),
    }
}

/// The scores of a programme in the JSON form.
#[derive(Serialize)]
pub(super) struct ScoresOut<'a> {
    programme: &'a str,
    sections: Vec<SectionOut<'a>>,
    plain: MeanOut,
    by_sections: MeanOut,
}

#[derive(Serialize)]
struct SectionOut<'a> {
    section: Option<&'a str>,
    #[serde(flatten)]
    mean: MeanOut,
}

#[derive(Serialize)]
struct MeanOut {
    status: &'static str,
    score: Option<String>,
    counted: usize,
    left_out: usize,
}

/// All scores.
pub(super) fn json<'a>(scene: &Scene<'a>) -> Vec<ScoresOut<'a>> {
    let all = scene.evaluation.scores.iter();
    all.map(|scores| {
        let programme = scene.model.programmes.get(scores.programme);
        let title = |at: usize| Some(programme?.sections.get(at)?.title.as_str());
        ScoresOut {
            programme: programme_name(scene, scores.programme),
            sections: (scores.sections.iter())
                .map(|(section, mean)| SectionOut {
                    section: section.and_then(title),
                    mean: mean_out(mean),
                })
                .collect(),
            plain: mean_out(&scores.plain),
            by_sections: mean_out(&scores.by_groups),
        }
    })
    .collect()
}

fn mean_out(mean: &Mean) -> MeanOut {
    MeanOut {
        status: mean.band.key(),
        score: mean.score.as_ref().map(|score| plain(score, 12)),
        counted: mean.counted,
        left_out: mean.left_out,
    }
}
