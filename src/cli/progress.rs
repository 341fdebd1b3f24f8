//! The progress bar of a long reading: on a terminal, and only after a second.

use ctr::data::Input;
use ctr::finding::Lang;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::time::{Duration, Instant};

/// How long nothing is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar that may never be seen.
pub struct Progress {
    bar: Option<ProgressBar>,
    since: Instant,
    shown: bool,
    lang: Lang,
}

impl Progress {
    /// A bar over the bytes of `inputs`.
    pub fn new(inputs: &[Input], lang: Lang) -> Self {
        let total: Option<u64> = inputs.iter().map(|input| input.size).sum();
        let seen = std::io::stderr().is_terminal();
        let bar = total
            .filter(|_| seen)
            .map(|total| ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden()));
        Progress {
            bar,
            since: Instant::now(),
            shown: false,
            lang,
        }
    }

    /// So many bytes are read.
    pub fn at(&mut self, bytes: u64) {
        let Some(bar) = &self.bar else { return };
        if !self.shown && self.since.elapsed() > PATIENCE {
            self.shown = true;
            let template = match self.lang {
                Lang::Vi => "Đang đọc số liệu {bar:40} {bytes}/{total_bytes}, còn {eta}",
                Lang::En => "Reading figures {bar:40} {bytes}/{total_bytes}, {eta} left",
            };
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_position(bytes);
    }

    /// All is read.
    pub fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
